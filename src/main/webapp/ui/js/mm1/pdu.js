/**
 * Reads and writes the PDUs of MMS (OMA-TS-MMS_ENC clauses 6 and 7). A PDU is an object: its type, and each field under
 * the key that the table has; fields that may come more than once are arrays. Whatever the octets are, the outcome of
 * reading is a PDU or a PduError.
 */
import {readFields} from "./fields.js";
import {anyValue} from "./integers.js";
import {isMultipart, isWapMultipart, mediaType, parameter, readMediaType} from "./media.js";
import {LIMITS as PART_LIMITS, readMultipart, writeMultipart} from "./multipart.js";
import {OctetError, Reader, utf8, Writer} from "./octets.js";
import {fieldNamed, fieldOf, mayHaveBody} from "./table.js";
import {writeText} from "./texts.js";

export const LIMITS = {octets: 10_485_760, headerOctets: 65_536, fields: 1_000, ...PART_LIMITS};
const MESSAGE_TYPE = 0x0C;
const CONTENT_TYPE = 0x04;
const FIRST = ["type", "transactionId", "version"];

/** What must be there, in the order in which its absence is told. */
const REQUIRED = {
    "m-send-req": ["to", "transactionId", "body"],
    "m-send-conf": ["transactionId", "responseStatus"],
    "m-notification-ind": ["transactionId", "messageClass", "messageSize", "expiry", "contentLocation"],
    "m-notifyresp-ind": ["transactionId", "status"],
    "m-retrieve-conf": ["date"],
    "m-acknowledge-ind": ["transactionId"],
    "m-delivery-ind": ["messageId", "to", "date", "status"],
    "m-read-rec-ind": ["messageId", "to", "readStatus"],
    "m-read-orig-ind": ["messageId", "to", "date", "readStatus"],
};

/** @param fault TRUNCATED, MALFORMED, LIMIT_EXCEEDED, MISSING_FIELD, UNKNOWN_TYPE or UNSUPPORTED_VERSION */
export class PduError extends Error {
    constructor(fault, offset, detail) {
        super(`These octets are no MMS PDU: ${fault} at octet ${offset}: ${detail}.`);
        this.fault = fault;
        this.offset = offset;
    }
}

export function decodePdu(octets) {
    const pdu = {extensions: []};
    const seen = {end: 0, unknownType: undefined};
    const reader = new Reader(octets);
    const broken = attempt(() => read(reader, pdu, seen));
    refuseUnknown(pdu, seen);
    if (broken) {
        throw new PduError(broken.reason === "LIMIT" ? "LIMIT_EXCEEDED" : broken.reason, broken.offset, broken.detail);
    }
    requireFields(pdu, seen);
    return pdu;
}

function attempt(reading) {
    try {
        reading();
        return undefined;
    } catch (failure) {
        if (failure instanceof OctetError) {
            return failure;
        }
        throw failure;
    }
}

function read(reader, pdu, seen) {
    const head = reader.window(LIMITS.headerOctets);
    const body = eachField(head, LIMITS.fields, taker(pdu, seen));
    if (reader.remaining > LIMITS.octets) {
        throw reader.limit(`more than ${LIMITS.octets} octets`);
    }
    if (body) {
        reader.skip(head.offset - reader.offset);
        pdu.body = readBody(reader);
    }
}

/**
 * Hands on each field by the table, up to the Content-Type of a body.
 *
 * @return whether the reader now stands before a Content-Type value with a body behind it
 */
export function eachField(reader, most, sink) {
    let type;
    let body = false;
    readFields(reader, most, {
        numbered(offset, number, inside) {
            const field = fieldOf(number, type);
            if (!field) {
                sink.unknown(offset, number, anyValue(inside));
            } else if (number === CONTENT_TYPE && mayHaveBody(type)) {
                body = true;
            } else {
                const start = inside.offset;
                const value = field.value.read(inside);
                if (number === MESSAGE_TYPE) {
                    type ??= value;
                }
                sink.field(offset, field, value, inside.since(start));
            }
            return !body;
        },
        text(offset, name, value) {
            sink.text(offset, name, value);
        },
    });
    return body;
}

function taker(pdu, seen) {
    return {
        field(offset, field, value, raw) {
            seen.end = offset + 1 + raw.length;
            if (value === undefined) {
                if (field.number === MESSAGE_TYPE && pdu.type === undefined) {
                    seen.unknownType ??= {offset, octet: raw[0]};
                }
            } else if (field.many) {
                (pdu[field.key] ??= []).push(value);
            } else if (!(field.key in pdu)) {
                pdu[field.key] = value;
            }
        },
        unknown(offset, number, raw) {
            seen.end = offset + 1 + raw.length;
        },
        text(offset, name, value) {
            pdu.extensions.push([name, value]);
        },
    };
}

/** What cannot be understood needs no looking into whether it is well formed. */
function refuseUnknown(pdu, seen) {
    if (seen.unknownType) {
        const {offset, octet} = seen.unknownType;
        throw new PduError("UNKNOWN_TYPE", offset, `type 0x${octet.toString(16).toUpperCase().padStart(2, "0")}`);
    }
    pdu.version ??= "1.0";
    if (!pdu.version.startsWith("1.")) {
        throw new PduError("UNSUPPORTED_VERSION", 0, `version ${pdu.version}`);
    }
}

function requireFields(pdu, seen) {
    if (pdu.type === undefined) {
        throw missing("type", seen);
    }
    for (const key of REQUIRED[pdu.type] ?? []) {
        const there = key === "to" && pdu.type === "m-send-req" ? pdu.to ?? pdu.cc ?? pdu.bcc : pdu[key];
        if (there === undefined) {
            throw missing(key, seen);
        }
    }
}

function missing(key, seen) {
    return new PduError("MISSING_FIELD", seen.end, fieldNamed(key === "body" ? "contentType" : key).name);
}

/** {type, octets, parts}; parts are undefined for a body in one piece and for a multipart that is MIME with boundaries. */
function readBody(reader) {
    const head = reader.window(LIMITS.headerOctets);
    const type = readMediaType(head);
    reader.skip(head.offset - reader.offset);
    const inside = reader.window(reader.remaining);
    return {type, octets: reader.rest(), parts: isMultipart(type) ? readParts(inside, type) : undefined};
}

function readParts(reader, type) {
    try {
        return readMultipart(reader, LIMITS);
    } catch (failure) {
        // under the names of MIME the body is binary as a rule, and MIME only where a boundary is named
        if (!(failure instanceof OctetError) || isWapMultipart(type) || parameter(type, "boundary") === undefined) {
            throw failure;
        }
        return undefined;
    }
}

/** The octets of a PDU: type, transaction id and version first, then the fields in the order the object has them. */
export function encodePdu(pdu) {
    const writer = new Writer();
    const {body, extensions = [], ...fields} = pdu;
    for (const key of [...FIRST, ...Object.keys(fields).filter(it => !FIRST.includes(it))]) {
        const values = [fields[key]].flat().filter(value => value !== undefined);
        values.forEach(value => put(writer, key, value));
    }
    for (const [name, value] of extensions) {
        writeText(writer.octets(utf8(name)).octet(0), value);
    }
    if (body) {
        put(writer, "contentType", body.type);
        writeContent(writer, body);
    }
    return writer.toOctets();
}

function put(writer, key, value) {
    const field = fieldNamed(key);
    field.value.write(writer.octet(field.number | 0x80), value);
}

function writeContent(writer, body) {
    return body.octets ? writer.octets(body.octets) : writeMultipart(writer, body.parts);
}

/** Parts of which the first presents the others: the type says which one that is and what it is. */
export function related(parts) {
    const root = parts[0];
    const start = root.id === undefined ? [] : [{name: "start", value: root.id}];
    const type = mediaType(
        "application/vnd.wap.multipart.related", [...start, {name: "type", value: root.type.name}]);
    return {type, parts};
}

/** Parts without a presentation. */
export function mixed(parts) {
    return {type: mediaType("application/vnd.wap.multipart.mixed"), parts};
}

