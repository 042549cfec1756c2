/** Content-type-value: media types, their numbers, and their parameters (WAP-230-WSP clause 8.4 and appendix A). */
import {anyValue, LENGTH_QUOTE, readInteger, readUintvar, valueSlice, writeInteger, writeMeasured} from "./integers.js";
import {charsetName, charsetNamed, decodeText, isName, isToken, maybeQuoted, readText, writeQuoted, writeText} from "./texts.js";
import {utf8} from "./octets.js";

/** The names behind the numbers from 0x00 on; an empty one is not assigned. */
const NAMES = [
    "*/*", "text/*", "text/html", "text/plain", "text/x-hdml", "text/x-ttml", "text/x-vcalendar", "text/x-vcard",
    "text/vnd.wap.wml", "text/vnd.wap.wmlscript", "text/vnd.wap.wta-event", "multipart/*", "multipart/mixed",
    "multipart/form-data", "multipart/byteranges", "multipart/alternative", "application/*", "application/java-vm",
    "application/x-www-form-urlencoded", "application/x-hdmlc", "application/vnd.wap.wmlc",
    "application/vnd.wap.wmlscriptc", "application/vnd.wap.wta-eventc", "application/vnd.wap.uaprof",
    "application/vnd.wap.wtls-ca-certificate", "application/vnd.wap.wtls-user-certificate",
    "application/x-x509-ca-cert", "application/x-x509-user-cert", "image/*", "image/gif", "image/jpeg", "image/tiff",
    "image/png", "image/vnd.wap.wbmp", "application/vnd.wap.multipart.*", "application/vnd.wap.multipart.mixed",
    "application/vnd.wap.multipart.form-data", "application/vnd.wap.multipart.byteranges",
    "application/vnd.wap.multipart.alternative", "application/xml", "text/xml", "application/vnd.wap.wbxml",
    "application/x-x968-cross-cert", "application/x-x968-ca-cert", "application/x-x968-user-cert", "text/vnd.wap.si",
    "application/vnd.wap.sic", "text/vnd.wap.sl", "application/vnd.wap.slc", "text/vnd.wap.co",
    "application/vnd.wap.coc", "application/vnd.wap.multipart.related", "application/vnd.wap.sia",
    "text/vnd.wap.connectivity-xml", "application/vnd.wap.connectivity-wbxml", "application/pkcs7-mime",
    "application/vnd.wap.hashed-certificate", "application/vnd.wap.signed-certificate",
    "application/vnd.wap.cert-response", "application/xhtml+xml", "application/wml+xml", "text/css",
    "application/vnd.wap.mms-message", "application/vnd.wap.rollover-certificate", "application/vnd.wap.locc+wbxml",
    "application/vnd.wap.loc+xml", "application/vnd.syncml.dm+wbxml", "application/vnd.syncml.dm+xml",
    "application/vnd.syncml.notification", "application/vnd.wap.xhtml+xml", "application/vnd.wv.csp.cir",
    "application/vnd.oma.dd+xml", "application/vnd.oma.drm.message", "application/vnd.oma.drm.content",
    "application/vnd.oma.drm.rights+xml", "application/vnd.oma.drm.rights+wbxml", "application/vnd.wv.csp+xml",
    "application/vnd.wv.csp+wbxml", "application/vnd.syncml.ds.notification", "audio/*", "video/*",
    "application/vnd.oma.dd2+xml", "application/mikey", "application/vnd.oma.dcd", "application/vnd.oma.dcdc", "", "",
    "", "", "", "application/octet-stream",
];
/** The last number of WSP 1.5. What was numbered later not every server knows: the name is written. */
const LAST_WRITTEN = 0x4D;
const UNKNOWN = "application/octet-stream";

/** Parameters by number: name and kind of value. Where a name has two numbers the lower one is written. */
const PARAMETERS = [
    ["q", "weight"], ["charset", "integer"], ["level", "version"], ["type", "media"], undefined, ["name", "text"],
    ["filename", "text"], ["differences", "field"], ["padding", "integer"], ["type", "media"], ["start", "text"],
    ["start-info", "text"], ["comment", "text"], ["domain", "text"], ["max-age", "integer"], ["path", "text"],
    ["secure", "nothing"], ["sec", "integer"], ["mac", "text-value"], ["creation-date", "date"],
    ["modification-date", "date"], ["read-date", "date"], ["size", "integer"], ["name", "text-value"],
    ["filename", "text-value"], ["start", "text-value"], ["start-info", "text-value"], ["comment", "text-value"],
    ["domain", "text-value"], ["path", "text-value"],
];

/** The number to write for the type of a presentation is 0x09; 0x03 is what multipart.form-data has. */
const WRITTEN = new Map([
    ["charset", 0x01], ["name", 0x05], ["filename", 0x06], ["type", 0x09], ["start", 0x0A], ["start-info", 0x0B],
]);

/** A media type: its name in small letters and its parameters, each {name, value} with a text, a number or null. */
export function mediaType(name, parameters = []) {
    return {name, parameters};
}

export function parameter(type, name) {
    return type.parameters.find(it => it.name === name)?.value;
}

/** The number of its charset (MIBEnum), whether it came as one or by name. */
export function charsetOf(type) {
    const value = parameter(type, "charset");
    return typeof value === "string" ? charsetNamed(value) : value ?? undefined;
}

export function isMultipart(type) {
    return isWapMultipart(type) || type.name.startsWith("multipart/");
}

/** Whether a multipart that can only be binary and not MIME. */
export function isWapMultipart(type) {
    return type.name.startsWith("application/vnd.wap.multipart.");
}

export function readMediaType(reader) {
    if (reader.peek() > LENGTH_QUOTE) {
        return mediaType(readName(reader));
    }
    const slice = valueSlice(reader);
    return mediaType(readName(slice), readParameters(slice));
}

function readName(reader) {
    const first = reader.peek();
    if (first >= 0x80 || first <= LENGTH_QUOTE) {
        return NAMES[readInteger(reader)] || UNKNOWN;
    }
    const at = reader.offset;
    const name = readText(reader);
    if (!isName(name)) {
        throw reader.malformed(`no media type at ${at}`);
    }
    return name.toLowerCase();
}

/** All up to the end of the slice; those with an unknown number are left out. */
export function readParameters(slice) {
    const parameters = [];
    while (slice.hasMore) {
        const first = slice.peek();
        if (first >= 0x80 || first <= LENGTH_QUOTE) {
            const known = PARAMETERS[readInteger(slice)];
            if (known) {
                parameters.push({name: known[0], value: readValue(slice, known[1])});
            } else {
                anyValue(slice);
            }
        } else {
            parameters.push(readUntyped(slice));
        }
    }
    return parameters;
}

function readUntyped(reader) {
    const at = reader.offset;
    const name = decodeText(reader.takeToZero());
    if (!isName(name)) {
        throw reader.malformed(`no name of a parameter at ${at}`);
    }
    return {name: name.toLowerCase(), value: readValue(reader, "text-value")};
}

/** Every value but a weight tells by its first octet whether it is a number or a text, so any kind may have any. */
function readValue(reader, kind) {
    if (kind === "weight") {
        return readWeight(reader);
    }
    const first = reader.peek();
    if (first === 0) {
        reader.octet();
        return kind === "text" ? "" : null;
    }
    if (first > LENGTH_QUOTE && first < 0x80) {
        return maybeQuoted(reader);
    }
    const number = readInteger(reader);
    switch (kind) {
        case "media":
            return NAMES[number] || number;
        case "version":
            return version(number);
        default:
            return number;
    }
}

function readWeight(reader) {
    const coded = readUintvar(reader);
    if (coded < 1 || coded > 1_099) {
        throw reader.malformed(`no Q-value: ${coded}`);
    }
    return coded <= 100 ? `0.${String(coded - 1).padStart(2, "0")}` : `0.${String(coded - 100).padStart(3, "0")}`;
}

function version(number) {
    const exact = BigInt(number);
    const minor = exact & 0x0Fn;
    return minor === 0x0Fn ? String(exact >> 4n) : `${exact >> 4n}.${minor}`;
}

export function writeMediaType(writer, type) {
    if (type.parameters.length === 0) {
        return writeMediaName(writer, type.name);
    }
    return writeMeasured(writer, value => {
        writeMediaName(value, type.name);
        type.parameters.forEach(it => writeParameter(value, it));
    });
}

function writeMediaName(writer, name) {
    const number = numberOf(name);
    return number === undefined ? writeText(writer, name) : writer.octet(number | 0x80);
}

/** Sources disagree about what 0A and 16 stand for: these are written by name. */
function numberOf(name) {
    const number = NAMES.indexOf(name);
    return number < 0 || number > LAST_WRITTEN || number === 0x0A || number === 0x16 ? undefined : number;
}

export function writeParameter(writer, {name, value}) {
    const number = WRITTEN.get(name);
    if (number !== undefined && typeof value === (name === "charset" ? "number" : "string")) {
        writer.octet(number | 0x80);
        return writeTyped(writer, name, value);
    }
    writer.octets(utf8(name)).octet(0);
    if (typeof value === "number" || typeof value === "bigint") {
        return writeInteger(writer, value);
    }
    if (value === null) {
        return writer.octet(0);
    }
    return isToken(value) ? writeText(writer, value) : writeQuoted(writer, value);
}

function writeTyped(writer, name, value) {
    if (name === "charset") {
        return writeInteger(writer, value);
    }
    return name === "type" && value !== "" ? writeMediaName(writer, value) : writeText(writer, value);
}

/** For people. */
export function tellMediaType(type) {
    return [type.name, ...type.parameters.map(tellParameter)].join("; ");
}

export function tellParameter({name, value}) {
    if (value === null) {
        return name;
    }
    const charset = name === "charset" && typeof value === "number" && value <= 0x7FFF_FFFF;
    return `${name}=${charset ? charsetName(value) : value}`;
}
