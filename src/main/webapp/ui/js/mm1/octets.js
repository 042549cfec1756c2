/** Octets read and written one after another. What is not there is an OctetError, never undefined and never a wait. */

export class OctetError extends Error {
    /** @param reason TRUNCATED, MALFORMED or LIMIT */
    constructor(reason, offset, detail) {
        super(`${detail} (at octet ${offset})`);
        this.reason = reason;
        this.offset = offset;
        this.detail = detail;
    }
}

/** Reads within its slice. Offsets count from the first octet of the whole, also in slices of slices. */
export class Reader {
    constructor(octets, start = 0, end = octets.length, bounded = false) {
        this.octets = octets;
        this.offset = start;
        this.end = end;
        this.bounded = bounded;
    }

    get remaining() {
        return this.end - this.offset;
    }

    get hasMore() {
        return this.offset < this.end;
    }

    peek() {
        if (this.offset >= this.end) {
            throw this.#missing(1);
        }
        return this.octets[this.offset];
    }

    octet() {
        const octet = this.peek();
        this.offset += 1;
        return octet;
    }

    /** The next octets, which are not copied. */
    take(length) {
        const from = this.#advance(length);
        return this.octets.subarray(from, from + length);
    }

    rest() {
        return this.take(this.remaining);
    }

    /** Up to the next zero octet, which is read and left out. */
    takeToZero() {
        const zero = this.#zero();
        if (zero === this.end) {
            throw this.#missing(this.end - this.offset + 1);
        }
        return this.#takeTo(zero, zero + 1);
    }

    /** The same where the end of the slice may stand for the zero octet. */
    takeToZeroOrEnd() {
        const zero = this.#zero();
        return this.#takeTo(zero, Math.min(zero + 1, this.end));
    }

    since(offset) {
        return this.octets.subarray(offset, this.offset);
    }

    slice(length) {
        const from = this.#advance(length);
        return new Reader(this.octets, from, from + length);
    }

    /** A reader that starts here and sees at most so many octets; what does not fit though it is there is a LIMIT. */
    window(atMost) {
        const cut = atMost < this.remaining;
        return new Reader(this.octets, this.offset, cut ? this.offset + atMost : this.end, this.bounded || cut);
    }

    skip(length) {
        this.#advance(length);
    }

    requireEnd() {
        if (this.hasMore) {
            throw this.malformed(`${this.remaining} octets left over`);
        }
    }

    malformed(detail) {
        return new OctetError("MALFORMED", this.offset, detail);
    }

    limit(detail) {
        return new OctetError("LIMIT", this.offset, detail);
    }

    #advance(length) {
        if (length > this.remaining) {
            throw this.#missing(length);
        }
        const from = this.offset;
        this.offset += length;
        return from;
    }

    #zero() {
        const found = this.octets.subarray(this.offset, this.end).indexOf(0);
        return found < 0 ? this.end : this.offset + found;
    }

    #takeTo(last, next) {
        const taken = this.octets.subarray(this.offset, last);
        this.offset = next;
        return taken;
    }

    #missing(wanted) {
        const left = `${this.remaining} ${this.bounded ? "allowed" : "left"}`;
        return new OctetError(this.bounded ? "LIMIT" : "TRUNCATED", this.offset, `${wanted} octets wanted, ${left}`);
    }
}

export class Writer {
    #pieces = [];
    #size = 0;

    get size() {
        return this.#size;
    }

    octet(octet) {
        return this.octets(Uint8Array.of(octet));
    }

    octets(octets) {
        this.#pieces.push(octets);
        this.#size += octets.length;
        return this;
    }

    toOctets() {
        const whole = new Uint8Array(this.#size);
        let at = 0;
        for (const piece of this.#pieces) {
            whole.set(piece, at);
            at += piece.length;
        }
        return whole;
    }
}

export function hex(octets) {
    return Array.from(octets, octet => octet.toString(16).padStart(2, "0")).join("");
}

export function fromBase64(text) {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

export function utf8(text) {
    return new TextEncoder().encode(text);
}
