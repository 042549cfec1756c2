/** Steps of a time line, and the PDUs that passed at them; for message.html and refusals.html. */

import {action, element, size, time} from "./shell.js";
import {octetsView} from "./octets.js";

const GOOD = ["accepted", "fetched", "read"];
const BAD = ["refused", "ended"];
const DIRECTIONS = {in: "from the phone", out: "to the phone"};

/**
 * One step.
 *
 * step   {at, kind, words, node, details, pdus}
 * pdus   (pdu) => element, how to open one; none without it
 */
export function stepItem(step, openPdu, ...more) {
    const opened = element("div", {class: "open", hidden: true});
    const buttons = (step.pdus ?? []).map(pdu => pduButton(pdu, opened, openPdu));
    return element("li", {class: `step-${look(step)}`},
        time(step.at),
        element("div", {},
            element("span", {class: `badge badge-${look(step)}`}, label(step.kind)),
            element("p", {class: "words"}, step.words),
            details(step),
            buttons.length > 0 && element("div", {class: "toolbar"}, buttons),
            more),
        opened);
}

function look(step) {
    const outcome = step.details?.outcome;
    if (GOOD.includes(step.kind) || outcome === "sent") {
        return "good";
    }
    if (BAD.includes(step.kind) || ["never", "lost"].includes(outcome)) {
        return "bad";
    }
    return outcome === undefined ? "plain" : "wait";
}

export function label(kind) {
    return kind.replaceAll("-", " ");
}

function pduButton(pdu, opened, openPdu) {
    const text = `${pdu.name} ${DIRECTIONS[pdu.direction] ?? ""}, ${size(pdu.size)}`;
    const button = action(text, async () => {
        const wasOpen = button.getAttribute("aria-expanded") === "true";
        button.closest(".toolbar").querySelectorAll("button").forEach(other => other.setAttribute("aria-expanded", "false"));
        opened.hidden = wasOpen;
        if (!wasOpen) {
            opened.replaceChildren(await openPdu(pdu));
            button.setAttribute("aria-expanded", "true");
        }
    }, {"aria-expanded": "false"});
    return button;
}

/** All that was written down of a step, for engineers. */
export function details(step) {
    const facts = Object.entries(step.details ?? {});
    if (step.node) {
        facts.push(["node", step.node]);
    }
    return facts.length > 0 && element("details", {},
        element("summary", {}, "Details"),
        element("dl", {class: "facts"}, facts.map(([name, value]) =>
            [element("dt", {}, words(name)), element("dd", {}, shown(value))])));
}

function words(name) {
    return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

function shown(value) {
    if (Array.isArray(value)) {
        return element("ul", {}, value.map(each => element("li", {}, shown(each))));
    }
    if (typeof value === "object") {
        return Object.entries(value).map(([name, each]) => `${words(name)}: ${each}`).join(", ");
    }
    return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** A PDU taken apart beside its octets: {name, tree, marks, octets, elided}. */
export function pduView(pdu, ...more) {
    const place = element("div", {});
    if (pdu.tree) {
        octetsView(place, {octets: decoded(pdu.octets), tree: pdu.tree, marks: pdu.marks ?? []});
    }
    return element("section", {"aria-label": pdu.name},
        element("h3", {}, pdu.title ?? pdu.name),
        pdu.elided && element("p", {class: "muted"}, "Its header fields. What follows them is not shown here."),
        more,
        (pdu.marks ?? []).length > 0 && element("ul", {}, pdu.marks.map(mark =>
            element("li", {}, `Octet ${mark.offset}: ${mark.words}`, mark.clause ? ` (${mark.clause})` : ""))),
        place);
}

function decoded(base64) {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
