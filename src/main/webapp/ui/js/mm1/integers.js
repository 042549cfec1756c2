/** The integers of WSP and the lengths before values (WAP-230-WSP clauses 8.1 and 8.4). */
import {Writer} from "./octets.js";

export const LENGTH_QUOTE = 0x1F;
const LONGEST_SHORT = 30;
const MOST_UINTVAR_OCTETS = 5;
const MOST_31_BITS = 0x7FFF_FFFF;

/** Seven bits an octet, the first most significant, bit 7 set in all but the last; at most 31 bits here. */
export function readUintvar(reader) {
    let value = 0;
    for (let i = 0; i < MOST_UINTVAR_OCTETS; i++) {
        const octet = reader.octet();
        value = value * 0x80 + (octet & 0x7F);
        if (octet < 0x80) {
            if (value > MOST_31_BITS) {
                throw reader.malformed("uintvar of more than 31 bits");
            }
            return value;
        }
    }
    throw reader.malformed(`uintvar of more than ${MOST_UINTVAR_OCTETS} octets`);
}

export function writeUintvar(writer, value) {
    const octets = [value & 0x7F];
    for (let rest = value >>> 7; rest > 0; rest >>>= 7) {
        octets.unshift((rest & 0x7F) | 0x80);
    }
    return writer.octets(Uint8Array.from(octets));
}

/** A Short-integer in one octet, or a Long-integer. */
export function readInteger(reader) {
    return reader.peek() >= 0x80 ? reader.octet() & 0x7F : readLongInteger(reader);
}

export function writeInteger(writer, value) {
    return value <= 0x7F ? writer.octet(value | 0x80) : writeLongInteger(writer, value);
}

/** A number; a BigInt where it is larger than numbers are exact. At most 63 bits. */
export function readLongInteger(reader) {
    const length = reader.octet();
    if (length === 0 || length > LONGEST_SHORT) {
        throw reader.malformed("no Short-length of an integer");
    }
    let value = 0n;
    for (let i = 0; i < length; i++) {
        if (value >> 55n !== 0n) {
            throw reader.malformed("integer of more than 63 bits");
        }
        value = (value << 8n) | BigInt(reader.octet());
    }
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

export function writeLongInteger(writer, value) {
    const octets = [];
    for (let rest = BigInt(value); rest > 0n; rest >>= 8n) {
        octets.unshift(Number(rest & 0xFFn));
    }
    if (octets.length === 0) {
        octets.push(0);
    }
    return writer.octet(octets.length).octets(Uint8Array.from(octets));
}

export function readValueLength(reader) {
    const first = reader.octet();
    if (first < LENGTH_QUOTE) {
        return first;
    }
    if (first === LENGTH_QUOTE) {
        return readUintvar(reader);
    }
    throw reader.malformed("no Value-length");
}

/** A Value-length and the slice that it measures: what is inside cannot leave it. */
export function valueSlice(reader) {
    return reader.slice(readValueLength(reader));
}

/** A Value-length and what the function writes behind it. */
export function writeMeasured(writer, write) {
    const value = new Writer();
    write(value);
    if (value.size > LONGEST_SHORT) {
        writeUintvar(writer.octet(LENGTH_QUOTE), value.size);
    } else {
        writer.octet(value.size);
    }
    return writer.octets(value.toOctets());
}

/** Any value, taken by its first octet alone, so that the field behind an unknown one starts where it should. */
export function anyValue(reader) {
    const start = reader.offset;
    const first = reader.peek();
    if (first <= LENGTH_QUOTE) {
        reader.skip(readValueLength(reader));
    } else if (first < 0x80) {
        reader.takeToZero();
    } else {
        reader.octet();
    }
    return reader.since(start);
}
