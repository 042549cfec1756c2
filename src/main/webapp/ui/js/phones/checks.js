/** Whether the server lets these phones play: how it sees the caller, and what to set where something is missing. */
import {HEADER} from "./line.js";

/** {ok, text, advice}: how the server sees one phone. */
export async function checkPhone(root, number) {
    const page = await whoami(root, number);
    const inbox = await fetch(new URL("inbox?after=~", root), {headers: {[HEADER]: number}, cache: "no-store"});
    if (inbox.status === 404) {
        return bad("This server keeps no inboxes, so the phones cannot ring.", "Set bearer = loopback and start it anew.");
    }
    return judge(page, number);
}

async function whoami(root, number) {
    const response = await fetch(new URL("mms/whoami", root), {headers: {[HEADER]: number}, cache: "no-store"});
    if (!response.ok) {
        throw new Error(`The server does not say whom it takes a phone for (HTTP ${response.status}).`);
    }
    return await response.text();
}

/** What the page at /mms/whoami says of a phone; its style is for itself and would break the policy of the console. */
export function judge(html, number) {
    const page = new DOMParser().parseFromString(html.replace(/<style>[^]*?<\/style>/, ""), "text/html");
    if (page.querySelector("h1.recognised")) {
        return recognised(facts(page), number);
    }
    const row = kind => page.querySelector(`tr.${kind}`);
    if (row("untrusted")) {
        const source = page.querySelector("h2 + p strong")?.textContent ?? "your address";
        return bad(
            `The server does not believe what comes from ${source} about who is calling.`,
            `Add that address to identity.trusted, in a laboratory only: whoever calls from there can be any phone.`);
    }
    if (row("unreadable")) {
        return bad(`${number} is no telephone number to the server.`, "Write it with a plus and the country's code.");
    }
    if (row("read")) {
        return bad(page.querySelector("h1 + p")?.textContent ?? "Several headers name different phones.",
            "A gateway on the way says who you are as well; come by another way.");
    }
    const rules = [...page.querySelectorAll("tbody th")].map(it => it.textContent).join(", ");
    return bad(
        `The server does not read the header ${HEADER}; its rules are ${rules || "none"}.`,
        "Add x-msisdn to identity.rules.");
}

function recognised({Number: seen, Rule: rule, Subscriber: subscriber}, number) {
    const same = digits(seen ?? "") === digits(number);
    if (!same) {
        return bad(
            `The server takes this phone for ${seen ?? "somebody without a number"}, by its rule ${rule}.`,
            "A gateway on the way says who you are; use that number here, or come by another way.");
    }
    if (/barred/.test(subscriber ?? "")) {
        return bad(`${seen} is barred.`, "Change that on the page Subscribers.");
    }
    return {ok: true, text: `The server knows this phone as ${seen} (rule ${rule}).`, subscriber};
}

function facts(page) {
    return Object.fromEntries([...page.querySelectorAll("dl dt")]
        .map(term => [term.textContent, term.nextElementSibling?.textContent]));
}

function digits(text) {
    return text.replace(/[^0-9]/g, "");
}

function bad(text, advice) {
    return {ok: false, text, advice};
}
