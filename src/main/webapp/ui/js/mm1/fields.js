/** Header fields one after another, as PDUs and parts have them (WAP-230-WSP clause 8.4). */
import {anyValue, LENGTH_QUOTE} from "./integers.js";
import {decodeText, readText} from "./texts.js";

const SHIFT_DELIMITER = 0x7F;
const DEFAULT_PAGE = 1;

/**
 * Reads to the end, or until `numbered` says by false that this was the last. Fields of other code pages are passed over.
 *
 * @param sink numbered(offset, number, reader) has to read the value; text(offset, name, value)
 */
export function readFields(reader, most, sink) {
    let page = DEFAULT_PAGE;
    let count = 0;
    while (reader.hasMore) {
        const offset = reader.offset;
        const first = reader.peek();
        if (first === 0) {
            throw reader.malformed("no header field starts with a zero octet");
        }
        if (count++ === most) {
            throw reader.limit(`more than ${most} header fields`);
        }
        if (first < 0x20) {
            page = reader.octet();
        } else if (first === SHIFT_DELIMITER) {
            reader.octet();
            page = reader.octet();
        } else if (first < SHIFT_DELIMITER) {
            named(offset, reader, sink);
        } else if (page !== DEFAULT_PAGE) {
            reader.octet();
            anyValue(reader);
        } else if (sink.numbered(offset, reader.octet() & 0x7F, reader) === false) {
            return;
        }
    }
}

function named(offset, reader, sink) {
    const name = decodeText(reader.takeToZero());
    const first = reader.peek();
    // a value of another kind than text is somebody's own: it can be passed over but not kept
    if (first > 0 && first <= LENGTH_QUOTE) {
        anyValue(reader);
    } else {
        sink.text(offset, name, readText(reader));
    }
}
