/** The texts of WSP (WAP-230-WSP clause 8.4) and the Encoded-string-value of MMS (OMA-TS-MMS_ENC clause 7). */
import {LENGTH_QUOTE, readInteger, valueSlice, writeInteger, writeMeasured} from "./integers.js";
import {utf8} from "./octets.js";

const QUOTE = 0x7F;
const QUOTATION_MARK = 0x22;
const US_ASCII = 3;
export const UTF_8 = 106;

/** Character sets by the number that IANA gave them (MIBEnum). */
const CHARSETS = new Map([
    [3, "us-ascii"],
    ...Array.from({length: 9}, (_, i) => [4 + i, `iso-8859-${i + 1}`]),
    [17, "shift_jis"], [18, "euc-jp"], [36, "ks_c_5601-1987"], [38, "euc-kr"], [39, "iso-2022-jp"], [106, "utf-8"],
    [109, "iso-8859-13"], [111, "iso-8859-15"], [113, "gbk"], [114, "gb18030"], [1000, "iso-10646-ucs-2"],
    [1012, "utf-7"], [1013, "utf-16be"], [1014, "utf-16le"], [1015, "utf-16"], [1017, "utf-32"], [1018, "utf-32be"],
    [1019, "utf-32le"], [2025, "gb2312"], [2026, "big5"], [2084, "koi8-r"],
    ...Array.from({length: 9}, (_, i) => [2250 + i, `windows-125${i}`]),
    [2259, "tis-620"],
]);
const WIDTHS = new Map([[1000, 2], [1013, 2], [1014, 2], [1015, 2], [1017, 4], [1018, 4], [1019, 4]]);

export function charsetName(mib) {
    return CHARSETS.get(mib) ?? (mib === 0 ? "*" : `mib-${mib}`);
}

export function charsetNamed(name) {
    for (const [mib, known] of CHARSETS) {
        if (known === name.toLowerCase()) {
            return mib;
        }
    }
    return undefined;
}

/** Phones send UTF-8 or ISO-8859-1 where the standard says us-ascii: UTF-8 when it can be, else ISO-8859-1. */
export function decodeText(octets) {
    try {
        return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(octets);
    } catch {
        return latin1(octets);
    }
}

/** By a charset; in one that cannot be read as if there were none. */
export function decodeIn(mib, octets) {
    if (mib === undefined || mib === US_ASCII || !CHARSETS.has(mib)) {
        return decodeText(octets);
    }
    const name = CHARSETS.get(mib);
    if (name === "iso-8859-1") {
        return latin1(octets);
    }
    if (mib === 1000 || mib === 1015) {
        return utf16(octets);
    }
    if (WIDTHS.get(mib) === 4) {
        return utf32(octets, mib === 1019);
    }
    try {
        return new TextDecoder(name, {ignoreBOM: true}).decode(octets);
    } catch {
        return decodeText(octets);
    }
}

function utf16(octets) {
    const little = octets[0] === 0xFF && octets[1] === 0xFE;
    return new TextDecoder(little ? "utf-16le" : "utf-16be").decode(octets);
}

/** Which no browser reads. */
function utf32(octets, little) {
    const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
    const marked = octets.length >= 4 && view.getUint32(0, true) === 0xFEFF;
    let text = "";
    for (let at = 0; at + 4 <= octets.length; at += 4) {
        const point = view.getUint32(at, little || marked);
        text += point > 0x10_FFFF ? "\uFFFD" : String.fromCodePoint(point);
    }
    return text;
}

function latin1(octets) {
    let text = "";
    for (const octet of octets) {
        text += String.fromCharCode(octet);
    }
    return text;
}

/** The octets of a Text-string without Quote and closing zero. */
export function textOctets(reader) {
    if (reader.peek() === QUOTE) {
        reader.octet();
    }
    return reader.takeToZero();
}

export function readText(reader) {
    return decodeText(textOctets(reader));
}

/** With a Quote octet only before a first octet that would be taken for something else. */
export function writeText(writer, text) {
    const octets = utf8(requireNoZero(text));
    const first = octets[0] ?? 0x20;
    if (first < 0x20 || first >= QUOTE || first === QUOTATION_MARK) {
        writer.octet(QUOTE);
    }
    return writer.octets(octets).octet(0);
}

/** A text that may be a Quoted-string: that has an opening quotation mark only, but some close it as well. */
export function maybeQuoted(reader) {
    if (reader.peek() !== QUOTATION_MARK) {
        return readText(reader);
    }
    reader.octet();
    const text = reader.takeToZero();
    return decodeText(text.at(-1) === QUOTATION_MARK ? text.subarray(0, -1) : text);
}

export function writeQuoted(writer, text) {
    writer.octet(QUOTATION_MARK).octets(utf8(requireNoZero(text)));
    if (text.endsWith('"')) {
        writer.octet(QUOTATION_MARK);
    }
    return writer.octet(0);
}

export function isToken(text) {
    return /^[!-~]+$/.test(text) && !/[()<>@,;:\\"/[\]?={}]/.test(text);
}

/** Whether these characters can name a header field: the first one is no number of a field or a page. */
export function isName(name) {
    return /^[\x20-\x7E]/.test(name) && !name.includes("\0");
}

function requireNoZero(text) {
    if (text.includes("\0")) {
        throw new RangeError("a text must not contain a zero octet");
    }
    return text;
}

/** The text of any of the forms: text; Value-length, charset, text. */
export function readEncodedString(reader) {
    if (reader.peek() > LENGTH_QUOTE) {
        return readText(reader);
    }
    const slice = valueSlice(reader);
    if (!slice.hasMore) {
        return "";
    }
    const first = slice.peek();
    // a length without a charset behind it is no form of the standard, but it can be understood
    const mib = first < 0x80 && first > LENGTH_QUOTE ? undefined : readMib(slice);
    const width = WIDTHS.get(mib) ?? 1;
    return decodeIn(mib, width === 1 ? narrow(slice) : wide(slice.rest(), width));
}

function readMib(reader) {
    const mib = readInteger(reader);
    if (mib > 0x7FFF_FFFF) {
        throw reader.malformed("no MIBEnum");
    }
    return mib;
}

/** The end of the slice is as good as the zero that some leave out, and others write twice. */
function narrow(slice) {
    if (slice.hasMore && slice.peek() === QUOTE) {
        slice.octet();
    }
    const text = slice.takeToZeroOrEnd();
    while (slice.hasMore && slice.peek() === 0) {
        slice.octet();
    }
    slice.requireEnd();
    return text;
}

/** Characters of more than one octet contain zeros: what is left when one closing zero, octet or character, is gone. */
function wide(text, width) {
    const size = text.length;
    if (size % width === 1 && text[size - 1] === 0) {
        return text.subarray(0, size - 1);
    }
    const quoted = size % width === 2 % width && size > 2 && text[0] === QUOTE && text[1] >= 0xFE;
    if (quoted && text[size - 1] === 0) {
        return text.subarray(1, size - 1);
    }
    if (size % width !== 0) {
        return text.subarray(0, size - (size % width));
    }
    const closed = size > 0 && text.subarray(size - width).every(octet => octet === 0);
    return closed ? text.subarray(0, size - width) : text;
}

/** In the plain form when it is us-ascii, else in UTF-8 (OMA-TS-MMS_CONF 10.2.1). */
export function writeEncodedString(writer, text) {
    if (/^[\0-\x7F]*$/.test(text)) {
        return writeText(writer, text);
    }
    return writeMeasured(writer, value => {
        writeInteger(value, UTF_8);
        writeText(value, text);
    });
}
