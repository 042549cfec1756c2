/** Makes what a phone sends: messages with their presentation (OMA-TS-MMS_CONF clause 10), answers and read reports. */
import {mediaType} from "./media.js";
import {utf8} from "./octets.js";
import {mixed, related} from "./pdu.js";
import {UTF_8} from "./texts.js";

/** The version that the phones speak: the first that has a status for an empty prepaid balance. */
export const VERSION = "1.3";

const EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"};

/** A telephone number as phones write it; mail addresses and short codes as they are. */
export function writtenAddress(typed) {
    const address = typed.trim();
    if (address.includes("@") || /\/TYPE=/i.test(address)) {
        return address;
    }
    const dialled = address.replace(/[ ().-]/g, "");
    if (/^\+[0-9]+$/.test(dialled) || /^[0-9]{7,}$/.test(dialled)) {
        return `${dialled}/TYPE=PLMN`;
    }
    if (/^(?:[*#][0-9*#]+|[A-Za-z0-9]+)$/.test(dialled)) {
        return dialled;
    }
    throw new RangeError(
        `"${typed}" is neither a telephone number (+15550002), a mail address nor a short code. Correct it and send again.`);
}

/** The number in an address that was written for phones. */
export function plainAddress(address) {
    return address.replace(/\/TYPE=.*$/i, "");
}

/**
 * An m-send-req.
 *
 * @param message {transactionId, from, to, cc, bcc, subject, text, picture, deliveryReport, readReport}: from is null for
 *     the network to fill in, the addresses are arrays of what was typed, picture is {type, octets} or undefined
 */
export function sendReq(message) {
    const {transactionId, from, to, cc, bcc, subject, text, picture, deliveryReport, readReport} = message;
    return {
        type: "m-send-req",
        transactionId,
        version: VERSION,
        from: from === null ? null : writtenAddress(from),
        to: to.map(writtenAddress),
        cc: cc.map(writtenAddress),
        bcc: bcc.map(writtenAddress),
        subject: subject === "" ? undefined : subject,
        messageClass: "personal",
        deliveryReport,
        readReport,
        body: body(text, picture),
    };
}

/** Multipart.related with the SMIL first if there is anything to present. */
function body(text, picture) {
    const shown = [];
    if (picture) {
        shown.push({name: `picture.${EXTENSIONS[picture.type] ?? "bin"}`, region: "Image", ...picture});
    }
    if (text !== "") {
        shown.push({name: "text1.txt", region: "Text", type: "text/plain", octets: utf8(text)});
    }
    if (shown.length === 0) {
        return mixed([]);
    }
    const presentation = {name: "p.smil", type: "application/smil", octets: utf8(smil(shown))};
    return related([presentation, ...shown].map(namedPart));
}

/** Named in all three ways, for phones differ in which of them they look a reference up by. */
function namedPart({name, type, octets}) {
    const charset = type.startsWith("image/") ? [] : [{name: "charset", value: UTF_8}];
    return {
        type: mediaType(type, [...charset, {name: "name", value: name}]),
        id: `<${name}>`,
        location: name,
        content: octets,
    };
}

function smil(shown) {
    const elements = shown.map(({name, region}) =>
        `<${region === "Image" ? "img" : "text"} src="${name}" region="${region}"/>`);
    return '<smil><head><layout><root-layout width="320" height="240"/>'
        + '<region id="Image" left="0" top="0" width="320" height="160" fit="meet"/>'
        + '<region id="Text" left="0" top="160" width="320" height="80"/></layout></head>'
        + `<body><par dur="5s">${elements.join("")}</par></body></smil>`;
}

/** What the phone does about a notification: RETRIEVED, DEFERRED or REJECTED. */
export function notifyRespInd(transactionId, status) {
    return {type: "m-notifyresp-ind", transactionId, version: VERSION, status, reportAllowed: true};
}

/** The phone has a message that it had put off. */
export function acknowledgeInd(transactionId) {
    return {type: "m-acknowledge-ind", transactionId, version: VERSION, reportAllowed: true};
}

/** The message has been read, or deleted unread; the network says by whom. */
export function readRecInd(messageId, to, readStatus) {
    return {
        type: "m-read-rec-ind",
        version: VERSION,
        messageId,
        to,
        from: null,
        date: Math.floor(Date.now() / 1000),
        readStatus,
    };
}
