/** A phone as it is inside: what it sent and received, and what it does about it. Draws nothing. */
import {acknowledgeInd, notifyRespInd, plainAddress, readRecInd, sendReq} from "../mm1/compose.js";
import {decodePdu} from "../mm1/pdu.js";
import {decodePush, readPush} from "../mm1/push.js";
import {isAccepted, responseWords, retrieveWords} from "../mm1/words.js";
import {Line} from "./line.js";

const MOST_LOGGED = 100;
const MOST_MESSAGES = 50;

/**
 * Events: "changed" (detail: the message), "added" (the message), "rings" (the message), "reported" (text), "logged" (the
 * entry), "moved" (the address that was replaced).
 */
export class Handset extends EventTarget {
    sent = [];
    received = [];
    log = [];
    automatic = true;
    silent = false;
    claim = "";
    #counter = 0;
    #born = Date.now().toString(36);

    /** @param name such as "Phone 1" */
    constructor(name, number, root) {
        super();
        this.name = name;
        this.number = number;
        this.line = new Line(root, () => this.number, (direction, octets) => this.#note(direction, octets));
    }

    /** Sends, and resolves when it is known how that ended; see sendReq for the message. */
    async send(message) {
        const transactionId = `${this.#born}-${this.#counter++}`;
        const from = this.claim === "" ? null : this.claim;
        const pdu = sendReq({...message, transactionId, from});
        const sent = {
            kind: "sent", message, claimed: this.claim, state: "sending", progress: 0, words: "Sending", messageId: undefined,
            recipients: recipientsOf(message),
        };
        this.#add(this.sent, sent);
        try {
            const answer = await this.line.post(pdu, (done, total) => this.#progress(sent, done, total));
            this.#confirmed(sent, decodePdu(answer));
        } catch (failure) {
            this.#change(sent, {state: "failed", words: failure.message});
        }
        return sent;
    }

    #progress(sent, done, total) {
        const progress = Math.min(100, Math.round(100 * done / total));
        const words = progress < 100 ? `Sending, ${progress} percent` : "Sent, waiting for the answer";
        this.#change(sent, {progress, words});
    }

    #confirmed(sent, conf) {
        if (conf.type !== "m-send-conf") {
            throw new Error(`The server answered with ${conf.type}.`);
        }
        this.#change(sent, {
            state: isAccepted(conf.responseStatus) ? "accepted" : "refused",
            status: conf.responseStatus,
            words: responseWords(conf.responseStatus),
            responseText: conf.responseText,
            messageId: conf.messageId,
        });
    }

    /** What a push says. */
    async takePush(octets) {
        const pdu = this.#opened(octets);
        switch (pdu.type) {
            case "m-notification-ind":
                return this.#notified(pdu);
            case "m-delivery-ind":
                return this.#report(pdu, pdu.to[0], {delivery: pdu.status});
            case "m-read-orig-ind":
                return this.#report(pdu, pdu.from, {read: pdu.readStatus});
            default:
                return undefined;
        }
    }

    /** The PDU's own octets are what the log shows. */
    #opened(octets) {
        this.#note("received", readPush(octets).body);
        return decodePush(octets);
    }

    async #notified(pdu) {
        const known = this.received.find(it => it.token === pdu.transactionId.text);
        if (known) {
            this.#change(known, {times: known.times + 1});
            this.#rings(known);
            return;
        }
        const message = {
            kind: "received", state: "waiting", token: pdu.transactionId.text, transactionId: pdu.transactionId,
            location: pdu.contentLocation, from: pdu.from, subject: pdu.subject, size: pdu.messageSize, times: 1,
            read: false, words: "A message waits to be fetched.",
        };
        this.#add(this.received, message);
        this.#rings(message);
        if (this.automatic) {
            await this.fetch(message, false);
        } else if (!this.silent) {
            await this.#say(message, notifyRespInd(message.transactionId, "DEFERRED"));
        }
    }

    #rings(message) {
        this.dispatchEvent(new CustomEvent("rings", {detail: message}));
    }

    /** Gets the message; then says so, by m-acknowledge-ind if it had put it off before. */
    async fetch(message, deferred = true) {
        this.#change(message, {state: "fetching", words: "Fetching"});
        try {
            const retrieved = decodePdu(await this.line.get(this.#located(message.location)));
            this.#retrieved(message, retrieved);
        } catch (failure) {
            this.#change(message, {state: "failed", words: failure.message});
            return;
        }
        if (message.state === "fetched" && !this.silent) {
            await this.acknowledge(message, deferred);
        }
    }

    #located(location) {
        const url = this.line.located(location);
        if (!url) {
            throw new Error("The notification names an address that is no message's of this server.");
        }
        if (url.href !== location) {
            this.dispatchEvent(new CustomEvent("moved", {detail: location}));
        }
        return url;
    }

    #retrieved(message, conf) {
        if (conf.type !== "m-retrieve-conf") {
            throw new Error(`The server answered with ${conf.type}.`);
        }
        const status = conf.retrieveStatus ?? "OK";
        if (status !== "OK") {
            this.#change(message, {state: "failed", words: conf.retrieveText ?? retrieveWords(status)});
            return;
        }
        this.#change(message, {
            state: "fetched",
            conf,
            from: conf.from ?? message.from,
            subject: conf.subject,
            messageId: conf.messageId,
            acknowledged: false,
            words: this.silent ? "Fetched. Nothing was said to the server about it." : "Fetched.",
        });
    }

    async acknowledge(message, deferred = true) {
        const id = message.conf.transactionId ?? message.transactionId;
        const pdu = deferred ? acknowledgeInd(id) : notifyRespInd(message.transactionId, "RETRIEVED");
        if (await this.#say(message, pdu)) {
            this.#change(message, {acknowledged: true, words: "Fetched and acknowledged."});
        }
    }

    async reject(message) {
        if (await this.#say(message, notifyRespInd(message.transactionId, "REJECTED"))) {
            this.#change(message, {state: "rejected", words: "Rejected. The sender is told so if a report was asked for."});
        }
    }

    /** Tells the server that the message was read, if its sender asked for that. */
    async read(message) {
        const wanted = message.conf.readReport === true && message.messageId && message.from;
        if (!wanted || await this.#say(message, readRecInd(message.messageId, message.from, "READ"))) {
            this.#change(message, {read: true, readReported: Boolean(wanted)});
        }
    }

    async #say(message, pdu) {
        try {
            await this.line.say(pdu);
            return true;
        } catch (failure) {
            this.#change(message, {words: failure.message});
            return false;
        }
    }

    #report(pdu, address, what) {
        const sent = this.sent.find(it => it.messageId !== undefined && it.messageId === pdu.messageId);
        const who = plainAddress(address ?? "somebody");
        if (!sent) {
            return;
        }
        let recipient = sent.recipients.find(it => sameNumber(it.address, who));
        if (!recipient) {
            recipient = {address: who, role: ""};
            sent.recipients.push(recipient);
        }
        Object.assign(recipient, what);
        this.#change(sent, {});
        this.dispatchEvent(new CustomEvent("reported", {detail: {sent, recipient}}));
    }

    #add(list, message) {
        message.at = new Date();
        list.push(message);
        const gone = list.length > MOST_MESSAGES ? list.shift() : undefined;
        this.dispatchEvent(new CustomEvent("added", {detail: {message, gone}}));
    }

    #change(message, what) {
        Object.assign(message, what);
        this.dispatchEvent(new CustomEvent("changed", {detail: message}));
    }

    #note(direction, octets) {
        const entry = {direction, octets, at: new Date(), name: nameOf(octets)};
        this.log.push(entry);
        const gone = this.log.length > MOST_LOGGED ? this.log.shift() : undefined;
        this.dispatchEvent(new CustomEvent("logged", {detail: {entry, gone}}));
    }
}

function nameOf(octets) {
    try {
        return decodePdu(octets).type;
    } catch {
        return "no PDU";
    }
}

function recipientsOf({to, cc, bcc}) {
    const of = role => address => ({address, role});
    return [...to.map(of("To")), ...cc.map(of("Cc")), ...bcc.map(of("Bcc"))];
}

/** As far as a phone can tell: the same digits, or the same text. */
function sameNumber(one, other) {
    const digits = text => (text.includes("@") ? text.toLowerCase() : text.replace(/[^0-9A-Za-z*#]/g, ""));
    return digits(one) === digits(other);
}
