/** The PDUs of a phone, the newest first; each opens as its fields and its octets. */
import {hex} from "../mm1/octets.js";
import {tellTree} from "../mm1/tree.js";
import {action, element, size, tell} from "../shell.js";

const ROW = 16;
const SHOWN = 2_048;
/** More does not go into an address. */
const LARGEST_TO_INSPECT = 20_000;

export class LogView {
    #list = element("ol", {class: "pdus"});
    #summary = element("summary", {}, "PDUs");
    #entries = new Map();
    #count = 0;

    constructor() {
        this.node = element("details", {class: "log"}, this.#summary, this.#list);
    }

    add(entry) {
        const opened = element("div");
        const node = element("li", {},
            element("details", {ontoggle: event => this.#open(event.target, entry, opened)},
                element("summary", {},
                    element("span", {"aria-hidden": "true"}, entry.direction === "sent" ? "→ " : "← "),
                    `${entry.direction} ${entry.name}, ${size(entry.octets.length)} `,
                    element("span", {class: "muted"}, entry.at.toLocaleTimeString(undefined, {hour12: false}))),
                opened));
        this.#entries.set(entry, node);
        this.#list.prepend(node);
        this.#count += 1;
        this.#summary.textContent = `PDUs (${this.#count})`;
    }

    remove(entry) {
        this.#entries.get(entry)?.remove();
        this.#entries.delete(entry);
    }

    #open(details, entry, opened) {
        if (!details.open || opened.childElementCount > 0) {
            return;
        }
        opened.append(
            element("pre", {class: "scroll", tabindex: 0, "aria-label": `Fields of ${entry.name}`}, tellTree(entry.octets)),
            element("pre", {class: "scroll", tabindex: 0, "aria-label": `Octets of ${entry.name}`}, dump(entry.octets)));
        const inspector = `inspector.html${entry.octets.length <= LARGEST_TO_INSPECT ? `#${hex(entry.octets)}` : ""}`;
        opened.append(element("div", {class: "toolbar"},
            action("Copy the octets", () => copy(entry.octets)),
            element("a", {class: "button", href: inspector}, "Look at it in the inspector")));
    }
}

async function copy(octets) {
    try {
        await navigator.clipboard.writeText(hex(octets));
    } catch {
        throw new Error("This browser does not let the page copy. Select the octets instead.");
    }
    tell("Copied in hexadecimal: paste it into the inspector.");
}

/** Offset, octets in hexadecimal, and what of them is text. */
function dump(octets) {
    const lines = [];
    for (let at = 0; at < Math.min(octets.length, SHOWN); at += ROW) {
        const row = octets.subarray(at, Math.min(at + ROW, SHOWN));
        const digits = hex(row).replace(/../g, "$& ").padEnd(3 * ROW);
        const text = Array.from(row, it => (it > 0x1F && it < 0x7F ? String.fromCharCode(it) : ".")).join("");
        lines.push(`${at.toString(16).padStart(6, "0")}  ${digits} ${text}`);
    }
    if (octets.length > SHOWN) {
        lines.push(`… and ${octets.length - SHOWN} octets more`);
    }
    return lines.join("\n");
}
