/** One message on the screen of a phone, sent or received. */
import {plainAddress} from "../mm1/compose.js";
import {parameter, tellMediaType} from "../mm1/media.js";
import {decodedContent, namesOf, textOf} from "../mm1/multipart.js";
import {deliveryWords, readWords} from "../mm1/words.js";
import {action, element, size} from "../shell.js";

const SHOWN_AS_PICTURE = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"];
const LONGEST_TEXT = 20_000;

/** Draws a message, and again whatever changes of it; what is pressed stays where it is. */
export class MessageView {
    #urls = [];
    #content = element("div", {class: "content"});
    #words = element("p", {class: "words"});
    #reports = element("ul", {class: "reports"});
    #more = element("p", {class: "more"});
    #head = element("p", {class: "head"});
    #progress = element("progress", {max: 100, value: 0, "aria-label": "Sent so far"});

    constructor(handset, message) {
        this.handset = handset;
        this.message = message;
        this.buttons = message.kind === "received" ? this.#buttons() : {};
        this.node = element(
            "li", {class: `message ${message.kind}`},
            this.#head, this.#content, this.#progress, this.#words, this.#reports,
            element("div", {class: "toolbar"}, ...Object.values(this.buttons)), this.#more);
        this.#progress.hidden = message.kind === "received";
        if (message.kind === "sent") {
            this.#show(message.message.picture, message.message.text);
        }
        this.update();
    }

    #buttons() {
        const {handset, message} = this;
        return {
            fetch: action("Fetch", () => handset.fetch(message)),
            reject: action("Reject", () => handset.reject(message)),
            acknowledge: action("Acknowledge now", () => handset.acknowledge(message)),
            read: action("Mark as read", () => handset.read(message)),
        };
    }

    update() {
        this.node.dataset.state = this.message.state;
        if (this.message.kind === "sent") {
            this.#updateSent();
        } else {
            this.#updateReceived();
        }
        this.#follow();
    }

    #updateSent() {
        const {message, state, progress, words, responseText, recipients, claimed} = this.message;
        this.#head.replaceChildren(
            "To ", element("b", {}, [...message.to, ...message.cc, ...message.bcc].join(", ")),
            clock(this.message.at), ...subjectOf(message.subject));
        this.#progress.hidden = state !== "sending";
        this.#progress.value = progress;
        const said = responseText && responseText !== "Accepted" ? ` The server says: ${responseText}` : "";
        this.#words.textContent = mark(state) + words + said + shrunk(message.picture) + claim(claimed, state);
        this.#reports.replaceChildren(...(state === "accepted" ? recipients.map(told) : []));
    }

    #updateReceived() {
        const {state, from, subject, size: octets, words, conf, acknowledged, read, times} = this.message;
        const sender = from ? plainAddress(from) : "somebody who hides the number";
        this.#head.replaceChildren("From ", element("b", {}, sender), clock(this.message.at), ...subjectOf(subject));
        const again = times > 1 ? ` The server has told of it ${times} times.` : "";
        const waiting = state === "waiting" ? ` ${size(octets)}.` : "";
        this.#words.textContent = mark(state) + words + waiting + readText(this.message) + again;
        if (conf && this.#urls.length === 0 && this.#content.childElementCount === 0) {
            this.#show(undefined, undefined, conf);
        }
        const {fetch, reject, acknowledge, read: reading} = this.buttons;
        fetch.hidden = state !== "waiting" && state !== "failed";
        reject.hidden = state !== "waiting";
        acknowledge.hidden = state !== "fetched" || acknowledged;
        reading.hidden = state !== "fetched" || read;
    }

    #follow() {
        const id = this.message.messageId;
        if (id && this.#more.childElementCount === 0) {
            this.#more.append(element("a", {href: `message.html?id=${encodeURIComponent(id)}`}, "Follow this message"));
        }
    }

    #show(picture, text, conf) {
        const shown = conf ? this.#parts(conf) : [
            picture && this.#picture(picture.octets, picture.type, "The picture that was sent"),
            text && element("p", {class: "text"}, text),
        ];
        this.#content.append(...shown.filter(Boolean));
    }

    #parts(conf) {
        const parts = conf.body?.parts ?? [];
        const visible = parts.filter(part => part.type.name !== "application/smil");
        return visible.length > 0 ? visible.map(part => this.#part(part)) : [element("p", {class: "muted"}, "No content.")];
    }

    #part(part) {
        const name = namesOf(part)[0] ?? "part";
        if (SHOWN_AS_PICTURE.includes(part.type.name)) {
            return this.#picture(decodedContent(part), part.type.name, `Received picture ${name}`);
        }
        if (part.type.name === "text/plain") {
            return element("p", {class: "text"}, textOf(part).slice(0, LONGEST_TEXT));
        }
        const file = parameter(part.type, "name") ?? name;
        const url = this.#url(decodedContent(part), "application/octet-stream");
        return element("p", {}, element("a", {href: url, download: file}, file),
            element("span", {class: "muted"}, ` ${tellMediaType(part.type)}, ${size(part.content.length)}`));
    }

    #picture(octets, type, alt) {
        return element("img", {src: this.#url(octets, type), alt});
    }

    #url(octets, type) {
        const url = URL.createObjectURL(new Blob([octets], {type}));
        this.#urls.push(url);
        return url;
    }

    remove() {
        this.#urls.forEach(url => URL.revokeObjectURL(url));
        this.node.remove();
    }
}

function clock(at) {
    return element("time", {datetime: at.toISOString(), class: "muted"}, at.toLocaleTimeString(undefined, {hour12: false}));
}

function subjectOf(subject) {
    return subject ? [element("span", {class: "subject"}, subject)] : [];
}

function mark(state) {
    return {accepted: "✓ ", refused: "✗ ", failed: "✗ ", rejected: "✗ "}[state] ?? "";
}

function shrunk(picture) {
    if (picture?.before === undefined) {
        return "";
    }
    return ` The picture was made smaller for this server: ${size(picture.before)} became ${size(picture.octets.length)}.`;
}

/** What became of a From that is not the phone's own number. */
function claim(claimed, state) {
    if (claimed === "" || (state !== "accepted" && state !== "refused")) {
        return "";
    }
    return state === "accepted"
        ? ` It claimed to be from ${claimed}; the network knows better, and the other phone sees the network's number`
            + " (relay.from-mismatch = replace)."
        : ` It claimed to be from ${claimed}; if that is why, relay.from-mismatch = refuse.`;
}

function readText({read, readReported}) {
    if (!read) {
        return "";
    }
    return readReported ? " Read, and the sender is told so." : " Read; its sender asked for no read report.";
}

/** One recipient of a sent message: ticks, and the same in words. */
function told({address, role, delivery, read}) {
    const words = [delivery && deliveryWords(delivery), read && readWords(read)].filter(Boolean);
    const good = (delivery === undefined || delivery === "RETRIEVED") && (read === undefined || read === "READ");
    const ticks = words.length === 0 ? "✓" : good ? "✓".repeat(words.length + 1) : "✗";
    return element("li", {class: words.length === 0 ? "" : good ? "good" : "bad"},
        element("span", {class: "tick-marks", "aria-hidden": "true"}, ticks),
        ` ${role && role !== "To" ? `${role} ` : ""}${address}: ${words.join(", ") || "no report yet"}`);
}
