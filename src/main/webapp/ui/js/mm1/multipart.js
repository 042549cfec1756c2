/** Multipart (WAP-230-WSP clause 8.5): a body in parts, each with its lengths, where MIME has boundaries. */
import {readFields} from "./fields.js";
import {anyValue, LENGTH_QUOTE, readInteger, readUintvar, valueSlice, writeUintvar} from "./integers.js";
import {
    charsetOf, isWapMultipart, parameter, readMediaType, readParameters, tellParameter, writeMediaType,
} from "./media.js";
import {OctetError, Writer} from "./octets.js";
import {decodeIn, isName, maybeQuoted, writeQuoted, writeText} from "./texts.js";

export const LIMITS = {parts: 200, headerOctets: 8_192, nesting: 4};
const MOST_FIELDS = 100;
const CONTENT_LOCATION = 0x0E;
const CONTENT_ID = 0x40;
const CONTENT_DISPOSITION = 0x45;
const CONTENT_DISPOSITION_OLD = 0x2E;
const CONTENT_ENCODING = 0x0B;
const CONTENT_LENGTH = 0x0D;
/** Expect in WSP 1.5, but what Android writes its Content-Transfer-Encoding under. */
const EXPECT = 0x48;
const CODINGS = ["gzip", "compress", "deflate"];
const DISPOSITIONS = ["form-data", "attachment", "inline"];

/**
 * The parts up to the end. More announced than there are means that the body was cut short, and is a fault. Of what
 * follows unannounced all are parts if all can be read as such, and otherwise it is padding.
 */
export function readMultipart(reader, limits = LIMITS) {
    const announced = readUintvar(reader);
    if (announced > limits.parts) {
        throw tooMany(reader, limits);
    }
    const parts = [];
    for (let i = 0; i < announced; i++) {
        parts.push(readPart(reader, limits));
    }
    return reader.hasMore ? withUnannounced(reader, limits, parts) : parts;
}

function withUnannounced(reader, limits, announced) {
    const parts = [...announced];
    try {
        while (reader.hasMore) {
            if (parts.length === limits.parts) {
                throw tooMany(reader, limits);
            }
            parts.push(readPart(reader, limits));
        }
    } catch (failure) {
        if (!(failure instanceof OctetError) || failure.reason === "LIMIT") {
            throw failure;
        }
        return announced.length > 0 ? announced : parts;
    }
    return parts;
}

function tooMany(reader, limits) {
    return reader.limit(`more than ${limits.parts} parts`);
}

function readPart(reader, limits) {
    const headersLength = readUintvar(reader);
    const dataLength = readUintvar(reader);
    const headers = reader.slice(headersLength);
    if (headersLength > limits.headerOctets) {
        throw headers.limit(`part headers of more than ${limits.headerOctets} octets`);
    }
    const data = reader.slice(dataLength);
    const type = readMediaType(headers);
    const collected = new PartHeaders();
    readFields(headers, MOST_FIELDS, collected);
    const content = data.octets.subarray(data.offset, data.end);
    if (isWapMultipart(type)) {
        if (limits.nesting <= 1) {
            throw data.limit("multiparts nested too deep");
        }
        readMultipart(data, {...limits, nesting: limits.nesting - 1});
    }
    return {type, ...collected.known, headers: collected.others, content};
}

/** Collects the header fields of a part; of a repeated one the first counts. */
export class PartHeaders {
    known = {};
    others = [];

    numbered(offset, number, reader) {
        switch (number) {
            case CONTENT_LOCATION:
                this.#first("location", uri(reader));
                break;
            case CONTENT_ID:
                this.#first("id", uri(reader));
                break;
            case EXPECT:
                this.#first("transferEncoding", uri(reader));
                break;
            case CONTENT_DISPOSITION:
            case CONTENT_DISPOSITION_OLD:
                this.#first("disposition", readDisposition(reader));
                break;
            case CONTENT_ENCODING:
                this.#add("Content-Encoding", coding(reader));
                break;
            case CONTENT_LENGTH:
                this.#add("Content-Length", length(reader));
                break;
            default:
                anyValue(reader);
        }
        return true;
    }

    text(offset, name, value) {
        switch (name.toLowerCase()) {
            case "content-transfer-encoding":
                this.#first("transferEncoding", value);
                break;
            case "content-id":
                this.#first("id", value);
                break;
            case "content-location":
                this.#first("location", value);
                break;
            default:
                this.#add(name, value);
        }
    }

    /** The fields, for people. */
    tell() {
        const {id, location, disposition, transferEncoding} = this.known;
        return [
            ...this.others.map(([name, value]) => `${name}: ${value}`),
            ...(id === undefined ? [] : [`Content-ID: ${id}`]),
            ...(location === undefined ? [] : [`Content-Location: ${location}`]),
            ...(disposition === undefined ? [] : [`Content-Disposition: ${tellDisposition(disposition)}`]),
            ...(transferEncoding === undefined ? [] : [`Content-Transfer-Encoding: ${transferEncoding}`]),
        ].join(", ");
    }

    #first(name, value) {
        if (value !== undefined) {
            this.known[name] ??= value;
        }
    }

    #add(name, value) {
        if (value !== undefined) {
            this.others.push([name, value]);
        }
    }
}

/** A text, quoted or not; anything else is passed over. */
function uri(reader) {
    const first = reader.peek();
    if (first === 0 || (first > LENGTH_QUOTE && first < 0x80)) {
        return maybeQuoted(reader);
    }
    anyValue(reader);
    return undefined;
}

function coding(reader) {
    return reader.peek() < 0x80 ? uri(reader) : CODINGS[reader.octet() & 0x7F];
}

function length(reader) {
    const first = reader.peek();
    if (first === 0 || (first >= LENGTH_QUOTE && first < 0x80)) {
        anyValue(reader);
        return undefined;
    }
    return String(readInteger(reader));
}

/** With its Value-length, or the bare octet or token that some write. */
function readDisposition(reader) {
    if (reader.peek() > LENGTH_QUOTE) {
        const kind = readKind(reader);
        return kind && {kind, parameters: []};
    }
    const slice = valueSlice(reader);
    const kind = slice.hasMore ? readKind(slice) : undefined;
    return kind && {kind, parameters: readParameters(slice)};
}

function readKind(reader) {
    if (reader.peek() >= 0x80) {
        return DISPOSITIONS[reader.octet() & 0x7F];
    }
    const kind = maybeQuoted(reader);
    return isName(kind) ? kind.toLowerCase() : undefined;
}

function tellDisposition({kind, parameters}) {
    return [kind, ...parameters.map(tellParameter)].join("; ");
}

/** Each part {type, id, location, content}; the others of what was read are not written. */
export function writeMultipart(writer, parts) {
    writeUintvar(writer, parts.length);
    parts.forEach(part => writePart(writer, part));
    return writer;
}

function writePart(writer, part) {
    const head = new Writer();
    writeMediaType(head, part.type);
    if (part.id !== undefined) {
        writeQuoted(head.octet(CONTENT_ID | 0x80), part.id);
    }
    if (part.location !== undefined) {
        writeText(head.octet(CONTENT_LOCATION | 0x80), part.location);
    }
    writeUintvar(writer, head.size);
    writeUintvar(writer, part.content.length);
    writer.octets(head.toOctets()).octets(part.content);
}

/** The content freed of a transfer encoding that came over from mail, if it keeps to it. */
export function decodedContent(part) {
    switch (part.transferEncoding?.trim().toLowerCase()) {
        case "base64":
            return fromMimeBase64(part.content) ?? part.content;
        case "quoted-printable":
            return fromQuotedPrintable(part.content) ?? part.content;
        default:
            return part.content;
    }
}

function fromMimeBase64(octets) {
    const digits = decodeIn(4, octets).replace(/[^A-Za-z0-9+/=]/g, "");
    try {
        return Uint8Array.from(atob(digits), character => character.charCodeAt(0));
    } catch {
        return undefined;
    }
}

function fromQuotedPrintable(octets) {
    const text = decodeIn(4, octets).replace(/=\r?\n/g, "");
    if (/=(?![0-9A-Fa-f]{2})/.test(text)) {
        return undefined;
    }
    const plain = text.replace(/=(..)/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
    return Uint8Array.from(plain, character => character.charCodeAt(0));
}

export function textOf(part) {
    return decodeIn(charsetOf(part.type), decodedContent(part));
}

/** All names by which a presentation may know this part. */
export function namesOf(part) {
    const filename = part.disposition?.parameters.find(it => it.name === "filename")?.value;
    return [part.location, part.id?.replace(/^<(.*)>$/, "$1"), parameter(part.type, "name"), filename]
        .filter(name => typeof name === "string");
}
