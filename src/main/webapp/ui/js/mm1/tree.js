/** A PDU told line by line for people: each field with the offset of its first octet, and the parts with their headers. */
import {readFields} from "./fields.js";
import {readUintvar} from "./integers.js";
import {isMultipart, readMediaType, tellMediaType} from "./media.js";
import {PartHeaders, textOf} from "./multipart.js";
import {hex, OctetError, Reader} from "./octets.js";
import {eachField, LIMITS} from "./pdu.js";

const WIDTH = 160;
const TEXT_SHOWN = 400;
const HEX_SHOWN = 24;
const MMS_MESSAGE = "application/vnd.wap.mms-message";

/** Lines {offset, depth, text}. Of octets that are no PDU, what could be read and why that ended. */
export function treeOf(octets) {
    const lines = [];
    pdu(new Reader(octets), 0, lines);
    return lines;
}

/** The same as one text. */
export function tellTree(octets) {
    return treeOf(octets)
        .map(({offset, depth, text}) => `${String(offset).padStart(7)}  ${"  ".repeat(depth)}${text}\n`)
        .join("");
}

function add(lines, offset, depth, text) {
    const shown = text.slice(0, WIDTH).split("").map(it => (/[\p{Cc}\p{Cf}]/u.test(it) ? "." : it)).join("");
    lines.push({offset, depth, text: text.length > WIDTH ? `${shown}… (${text.length} characters)` : shown});
}

function pdu(reader, depth, lines) {
    trying(depth, lines, () => {
        const head = reader.window(LIMITS.headerOctets);
        if (eachField(head, LIMITS.fields, teller(depth, lines))) {
            reader.skip(head.offset - reader.offset);
            content(reader, depth, lines);
        }
    });
}

function trying(depth, lines, reading) {
    try {
        reading();
    } catch (failure) {
        if (!(failure instanceof OctetError)) {
            throw failure;
        }
        add(lines, failure.offset, depth, `!! stopped: ${failure.reason}, ${failure.detail}`);
    }
}

function teller(depth, lines) {
    return {
        field(offset, field, value, raw) {
            const told = value === undefined ? `unknown value ${hexStart(raw)}` : field.value.tell(value);
            add(lines, offset, depth, `${octet(field.number | 0x80)} ${field.name}: ${told}`);
        },
        unknown(offset, number, raw) {
            add(lines, offset, depth, `${octet(number | 0x80)} unknown field: ${hexStart(raw)}`);
        },
        text(offset, name, value) {
            add(lines, offset, depth, `${name}: ${value}`);
        },
    };
}

function content(reader, depth, lines) {
    const offset = reader.offset - 1;
    const type = readMediaType(reader);
    add(lines, offset, depth, `84 Content-Type: ${tellMediaType(type)}`);
    body(type, reader, depth + 1, lines);
}

function body(type, reader, depth, lines) {
    if (depth > 2 * LIMITS.nesting) {
        add(lines, reader.offset, depth, "(nested deeper than we read)");
    } else if (isMultipart(type)) {
        parts(reader, depth, lines);
    } else if (type.name === MMS_MESSAGE && reader.hasMore) {
        pdu(reader, depth, lines);
    } else {
        data(type, reader, depth, lines);
    }
}

function parts(reader, depth, lines) {
    const offset = reader.offset;
    const announced = readUintvar(reader);
    add(lines, offset, depth, `${announced} parts announced`);
    for (let i = 1; reader.hasMore || i <= announced; i++) {
        if (i > LIMITS.parts) {
            throw reader.limit(`more than ${LIMITS.parts} parts`);
        }
        part(i, announced, reader, depth, lines);
    }
}

function part(index, announced, reader, depth, lines) {
    const offset = reader.offset;
    const headersLength = readUintvar(reader);
    const dataLength = readUintvar(reader);
    const title = `part ${index}${index > announced ? ", not announced" : ""}`;
    add(lines, offset, depth, `${title}: ${headersLength} octets of headers, ${dataLength} of data`);
    const type = partHeaders(reader.slice(headersLength), depth + 1, lines);
    body(type, reader.slice(dataLength), depth + 1, lines);
}

function partHeaders(reader, depth, lines) {
    const offset = reader.offset;
    const type = readMediaType(reader);
    add(lines, offset, depth, `Content-Type: ${tellMediaType(type)}`);
    trying(depth, lines, () => readFields(reader, LIMITS.headerOctets, {
        numbered(at, number, inside) {
            const field = new PartHeaders();
            const start = inside.offset;
            field.numbered(at, number, inside);
            const unknown = `unknown field 0x${octet(number | 0x80)}: ${hexStart(inside.since(start))}`;
            add(lines, at, depth, field.tell() || unknown);
            return true;
        },
        text(at, name, value) {
            add(lines, at, depth, `${name}: ${value}`);
        },
    }));
    return type;
}

function data(type, reader, depth, lines) {
    const offset = reader.offset;
    const octets = reader.rest();
    const readable = type.name.startsWith("text/") || type.name === "application/smil";
    const shown = readable ? textOf({type, content: octets.subarray(0, TEXT_SHOWN)}) : hexStart(octets);
    add(lines, offset, depth, `${octets.length} octets: ${shown}`);
}

function octet(number) {
    return number.toString(16).toUpperCase().padStart(2, "0");
}

function hexStart(octets) {
    return hex(octets.subarray(0, HEX_SHOWN)) + (octets.length > HEX_SHOWN ? "…" : "");
}
