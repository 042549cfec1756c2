/**
 * A phone's way to the server: MM1 over HTTP and the inbox of the loopback bearer, and nothing else. Who is calling is said
 * by the header that a gateway would add.
 */
import {fromBase64} from "../mm1/octets.js";
import {encodePdu} from "../mm1/pdu.js";

export const HEADER = "X-MSISDN";
const MMS = "application/vnd.wap.mms-message";
const PATIENCE = 60_000;
const INBOX_PATIENCE = 15_000;
const ATTEMPTS = 3;
const PAUSE = 5_000;
const LARGEST_ANSWER = 20_000_000;

/** What the server, or the way to it, answered instead of a PDU. */
export class LineError extends Error {
    constructor(status, text) {
        super(text);
        this.status = status;
    }
}

const STATUS_WORDS = {
    0: "There was no answer. Is the server still running?",
    400: "The server read no PDU in what was sent (HTTP 400).",
    403: "The server does not know whose phone this is (HTTP 403).",
    404: "There is nothing at this address (HTTP 404).",
    413: "Refused: more octets than the server reads at all (HTTP 413). The setting mm1.max-request-size says how many.",
    503: "The server is overloaded or just starting (HTTP 503). Try again in a moment.",
};

function failed(status) {
    return new LineError(status, STATUS_WORDS[status] ?? `The server answered HTTP ${status}.`);
}

export class Line {
    /**
     * @param root of the server, as a URL that ends in a slash
     * @param number gives the phone's own number
     * @param note(direction, octets) is told of each PDU, with "sent" or "received"
     */
    constructor(root, number, note) {
        this.root = root;
        this.number = number;
        this.note = note;
    }

    /**
     * POSTs a PDU.
     *
     * @param progress(sent, total) in octets
     * @return the answer's octets, which may be none
     */
    post(pdu, progress = () => {}) {
        const octets = encodePdu(pdu);
        this.note("sent", octets);
        return new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open("POST", new URL("mms", this.root));
            request.setRequestHeader("Content-Type", MMS);
            request.setRequestHeader(HEADER, this.number());
            request.responseType = "arraybuffer";
            request.timeout = PATIENCE;
            request.upload.onprogress = event => progress(event.loaded, octets.length);
            request.onload = () => {
                if (request.status === 200) {
                    resolve(this.#received(new Uint8Array(request.response)));
                } else {
                    reject(failed(request.status));
                }
            };
            request.onerror = () => reject(failed(0));
            request.ontimeout = () => reject(failed(0));
            request.send(octets);
        });
    }

    /** POSTs what wants no answer; where the server asks for it once more, again. */
    async say(pdu) {
        for (let attempt = 1; ; attempt++) {
            try {
                await this.post(pdu);
                return;
            } catch (failure) {
                if (failure.status !== 503 || attempt === ATTEMPTS) {
                    throw failure;
                }
                await new Promise(resolve => setTimeout(resolve, PAUSE));
            }
        }
    }

    /** GETs a message. */
    async get(url) {
        const response = await this.#fetch(url, PATIENCE);
        if (Number(response.headers.get("Content-Length") ?? 0) > LARGEST_ANSWER) {
            throw new LineError(200, "The message is larger than this phone can hold.");
        }
        return this.#received(new Uint8Array(await response.arrayBuffer()));
    }

    /** Pushes that came after one: {id, at, octets}. */
    async inbox(after) {
        const url = new URL("inbox", this.root);
        if (after) {
            url.searchParams.set("after", after);
        }
        const response = await this.#fetch(url, INBOX_PATIENCE);
        const pushes = await response.json();
        return pushes.map(({id, at, push}) => ({id, at, octets: fromBase64(push)}));
    }

    /** Where a Content-Location is on this server, whatever host it names; undefined if it is no message's address. */
    located(location) {
        const token = /\/m\/([A-Za-z0-9._~-]+)$/.exec(location)?.[1];
        return token && new URL(`m/${token}`, this.root);
    }

    async #fetch(url, patience) {
        let response;
        try {
            response = await fetch(url, {
                headers: {[HEADER]: this.number()}, cache: "no-store", signal: AbortSignal.timeout(patience),
            });
        } catch {
            throw failed(0);
        }
        if (!response.ok) {
            throw failed(response.status);
        }
        return response;
    }

    #received(octets) {
        if (octets.length > 0) {
            this.note("received", octets);
        }
        return octets;
    }
}
