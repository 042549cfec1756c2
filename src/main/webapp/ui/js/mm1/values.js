/** How the values of header fields are read, written and told (OMA-TS-MMS_ENC clause 7). undefined is a value nobody knows. */
import {
    anyValue, LENGTH_QUOTE, readInteger, valueSlice, writeInteger, writeLongInteger, writeMeasured,
} from "./integers.js";
import {readMediaType, tellMediaType, writeMediaType} from "./media.js";
import {hex, utf8} from "./octets.js";
import {decodeText, readEncodedString, readText, writeEncodedString, writeText} from "./texts.js";

const ADDRESS_PRESENT = 0x80;
const INSERT_ADDRESS_TOKEN = 0x81;
const ABSOLUTE = 0x80;
const RELATIVE = 0x81;
/** 40 bits reach beyond the year 36000. */
const MOST_SECONDS = 0xFF_FFFF_FFFF;
const MESSAGE_CLASSES = ["personal", "advertisement", "informational", "auto"];

function value(read, write, tell = String) {
    return {read, write, tell};
}

export const ENCODED_STRING = value(readEncodedString, writeEncodedString);
export const INTEGER = value(readInteger, writeInteger);
export const LONG_INTEGER = value(readInteger, writeLongInteger);
export const MEDIA_TYPE = value(readMediaType, writeMediaType, tellMediaType);
/** Seconds since 1970. */
export const DATE = value(readSeconds, writeLongInteger, tellDate);
export const YES_NO = coded(["true", "false"], 0x80, undefined, {true: true, false: false});
export const TEXT = value(reader => plainText(reader, `no text starts with octet ${reader.peek()}`), writeText);
export const ANY = value(anyValue, (writer, octets) => writer.octets(octets), tellOctets);

function plainText(reader, fault) {
    const first = reader.peek();
    if (first > 0 && first < 0x20) {
        throw reader.malformed(fault);
    }
    return readText(reader);
}

function tellOctets(octets) {
    return `${octets.length} octets ${hex(octets.subarray(0, 16))}${octets.length > 16 ? "…" : ""}`;
}

/** One octet from a list, by its word; a value of another form is passed over. */
export function coded(words, from = 0x80, otherwise = undefined, meanings = undefined) {
    const byOctet = Array.isArray(words) ? new Map(words.map((word, i) => [from + i, word])) : words;
    return value(
        reader => {
            if (reader.peek() < 0x80) {
                anyValue(reader);
                return undefined;
            }
            const word = byOctet.get(reader.octet()) ?? otherwise;
            return meanings ? meanings[word] : word;
        },
        (writer, wanted) => {
            for (const [octet, word] of byOctet) {
                if (word === String(wanted)) {
                    return writer.octet(octet);
                }
            }
            throw new RangeError(`no such value: ${wanted}`);
        });
}

/** The id's own octets, as a text and exactly: an answer has to have them as they came. */
export const TRANSACTION_ID = value(
    reader => {
        const first = reader.peek();
        if (first > 0 && first < 0x20) {
            throw reader.malformed("a transaction id is a text");
        }
        const octets = reader.takeToZero();
        return {octets, text: decodeText(octets[0] === 0x7F ? octets.subarray(1) : octets)};
    },
    (writer, id) => writer.octets(typeof id === "string" ? utf8(id) : id.octets).octet(0),
    id => (typeof id === "string" ? id : id.text));

/** "1.2"; what has no minor version is x.0. */
export const VERSION = value(
    reader => {
        if (reader.peek() >= 0x80) {
            const octet = reader.octet();
            return `${(octet >> 4) & 0x07}.${(octet & 0x0F) === 0x0F ? 0 : octet & 0x0F}`;
        }
        const found = /^([0-7]|0[0-7])(?:\.([0-9]{1,2}))?$/.exec(readText(reader));
        if (!found) {
            throw reader.malformed("no version");
        }
        return `${Number(found[1])}.${Math.min(Number(found[2] ?? 0), 14)}`;
    },
    (writer, version) => {
        const [major, minor] = version.split(".").map(Number);
        return writer.octet(0x80 | (major << 4) | minor);
    });

/** The address; null for the insert-address-token, or where none is given. */
export const FROM = value(
    reader => {
        const slice = valueSlice(reader);
        if (!slice.hasMore) {
            return null;
        }
        const token = slice.octet();
        if (token !== ADDRESS_PRESENT && token !== INSERT_ADDRESS_TOKEN) {
            throw slice.malformed("no token of From");
        }
        if (token === INSERT_ADDRESS_TOKEN || !slice.hasMore) {
            return null;
        }
        const address = readEncodedString(slice);
        slice.requireEnd();
        return address;
    },
    (writer, address) => writeMeasured(writer, inner => address === null
        ? inner.octet(INSERT_ADDRESS_TOKEN)
        : writeEncodedString(inner.octet(ADDRESS_PRESENT), address)),
    address => address ?? "insert-address-token");

/** {at: seconds since 1970} or {in: seconds}. */
export const TIME = value(
    reader => {
        const slice = valueSlice(reader);
        const token = slice.octet();
        if (token !== ABSOLUTE && token !== RELATIVE) {
            throw slice.malformed("neither absolute nor relative");
        }
        const seconds = readSeconds(slice);
        slice.requireEnd();
        return token === ABSOLUTE ? {at: seconds} : {in: seconds};
    },
    (writer, time) => writeMeasured(writer, inner => time.at === undefined
        ? writeLongInteger(inner.octet(RELATIVE), time.in)
        : writeLongInteger(inner.octet(ABSOLUTE), time.at)),
    time => (time.at === undefined ? `in ${time.in} s` : tellDate(time.at)));

export const MESSAGE_CLASS = value(
    reader => {
        const first = reader.peek();
        if (first > 0 && first < 0x20) {
            throw reader.malformed("a message class is an octet or a token");
        }
        return first < 0x80 ? readText(reader).toLowerCase() : MESSAGE_CLASSES[reader.octet() & 0x7F];
    },
    (writer, name) => {
        const index = MESSAGE_CLASSES.indexOf(name);
        return index < 0 ? writeText(writer, name) : writer.octet(index | 0x80);
    });

/** {count, value}: 1 for the first time a message was sent, one more for each time it was forwarded. */
export function previously(inner) {
    return value(
        reader => {
            const slice = valueSlice(reader);
            const count = readInteger(slice);
            const read = inner.read(slice);
            slice.requireEnd();
            return read === undefined ? undefined : {count, value: read};
        },
        (writer, {count, value: written}) => writeMeasured(writer, slice => inner.write(writeInteger(slice, count), written)),
        ({count, value: told}) => `${count}: ${inner.tell(told)}`);
}

/** The root of a message, before it is fetched. */
export const ELEMENT_DESCRIPTOR = value(
    reader => {
        const slice = valueSlice(reader);
        const reference = readText(slice);
        let type;
        while (slice.hasMore) {
            if (slice.peek() === 0x82 && type === undefined) {
                slice.octet();
                type = readMediaType(slice).name;
            } else {
                skipParameter(slice);
            }
        }
        return {reference, type};
    },
    (writer, {reference, type}) => writeMeasured(writer, slice => {
        writeText(slice, reference);
        if (type !== undefined) {
            writeMediaType(slice.octet(0x82), {name: type, parameters: []});
        }
    }),
    ({reference, type}) => reference + (type === undefined ? "" : `; type=${type}`));

function skipParameter(slice) {
    if (slice.peek() >= 0x80) {
        slice.octet();
    } else {
        slice.takeToZero();
    }
    anyValue(slice);
}

/** A keyword of a message in an MMBox, and what to do with it. */
export const MM_FLAG = counted(
    ["ADD", "REMOVE", "FILTER"], readEncodedString, writeEncodedString, (action, keyword) => `${action} ${keyword}`);

/** What an MMBox holds or may hold. */
export const MAILBOX_COUNT = counted(
    ["messages", "octets"], readInteger, writeInteger, (unit, number) => `${number} ${unit}`);

function counted(words, read, write, tell) {
    return value(
        reader => {
            const slice = valueSlice(reader);
            const word = words[slice.octet() - 0x80];
            const what = read(slice);
            slice.requireEnd();
            return word === undefined ? undefined : {word, what};
        },
        (writer, {word, what}) => writeMeasured(writer, slice => write(slice.octet(words.indexOf(word) | 0x80), what)),
        ({word, what}) => tell(word, what));
}

/** A Status-count and a value in a Value-length, or the bare value: in the confirmations of deletions. */
export function numbered(inner) {
    return value(
        reader => {
            const first = reader.peek();
            if (first === 0 || first > LENGTH_QUOTE) {
                const bare = inner.read(reader);
                return bare === undefined ? undefined : {value: bare};
            }
            return previously(inner).read(reader);
        },
        (writer, it) => (it.count === undefined ? inner.write(writer, it.value) : previously(inner).write(writer, it)),
        it => (it.count === undefined ? inner.tell(it.value) : previously(inner).tell(it)));
}

function readSeconds(reader) {
    const seconds = readInteger(reader);
    if (seconds > MOST_SECONDS) {
        throw reader.malformed("more seconds than any clock counts");
    }
    return seconds;
}

function tellDate(seconds) {
    return new Date(seconds * 1000).toISOString().replace(".000Z", "Z").replace(/^\+0+/, "+");
}
