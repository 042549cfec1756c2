/** What the test asks of the phones' codec: octets and objects go in, as a script can carry them, and what it made of them comes out. */
import {acknowledgeInd, notifyRespInd, readRecInd, sendReq} from "/ui/js/mm1/compose.js";
import {fromBase64} from "/ui/js/mm1/octets.js";
import {decodePdu, encodePdu, PduError} from "/ui/js/mm1/pdu.js";
import {decodePush, readPush} from "/ui/js/mm1/push.js";
import {tellTree} from "/ui/js/mm1/tree.js";

function toBase64(octets) {
    let text = "";
    for (let at = 0; at < octets.length; at += 0x8000) {
        text += String.fromCharCode(...octets.subarray(at, at + 0x8000));
    }
    return btoa(text);
}

/** The fault of a refusal; any other failure than that is a defect and told in full. */
function refusal(failure) {
    return failure instanceof PduError ? `refused: ${failure.fault}` : `DEFECT: ${failure.stack}`;
}

function verdict(octets) {
    try {
        const pdu = decodePdu(octets);
        return `${pdu.type} ${pdu.version}`;
    } catch (failure) {
        return refusal(failure);
    }
}

const MADE = {
    "m-send-req": ({picture, ...message}) => sendReq({
        ...message,
        picture: picture === undefined ? undefined : {type: "image/jpeg", octets: new Uint8Array(picture).fill(0x5A)},
    }),
    "m-notifyresp-ind": ({transactionId, status}) => notifyRespInd(transactionId, status),
    "m-acknowledge-ind": ({transactionId}) => acknowledgeInd(transactionId),
    "m-read-rec-ind": ({messageId, to, readStatus}) => readRecInd(messageId, to, readStatus),
};

window.codec = {
    told: all => all.map(it => tellTree(fromBase64(it))),
    verdicts: all => all.map(it => verdict(fromBase64(it))),
    /** Read, and written anew. */
    again: all => all.map(it => {
        try {
            return toBase64(encodePdu(decodePdu(fromBase64(it))));
        } catch (failure) {
            return `DEFECT: ${failure.stack}`;
        }
    }),
    pushed: all => all.map(it => {
        try {
            const octets = fromBase64(it);
            return `${decodePush(octets).type}, ${readPush(octets).body.length} octets`;
        } catch (failure) {
            return refusal(failure);
        }
    }),
    made: (type, all) => all.map(it => toBase64(encodePdu(MADE[type](it)))),
};
