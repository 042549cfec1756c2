/** Requests that were refused, and why. */

import {action, api, element, start, tell, time} from "./shell.js";
import {details, label, pduView} from "./steps.js";

await start();
const form = document.getElementById("search");
const list = document.getElementById("refusals");
const more = document.getElementById("more");
const count = document.getElementById("count");
const query = new URLSearchParams(location.search);

for (const name of ["number", "from", "to"]) {
    form.elements[name].value = query.get(name) ?? "";
}
form.addEventListener("submit", event => {
    event.preventDefault();
    const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", `refusals.html${wanted.size ? `?${wanted}` : ""}`);
    search().catch(problem => tell(problem.message, "bad"));
});
await (query.get("id") ? one(query.get("id")) : search());

async function one(id) {
    const refusal = await api.get(`refusals/${encodeURIComponent(id)}`);
    const shown = item(refusal);
    list.replaceChildren(shown);
    more.replaceChildren(element("a", {href: "refusals.html"}, "All refused requests"));
    shown.querySelector("button")?.click();
}

async function search(after) {
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
        if (value) {
            wanted.set(name, name === "number" ? value : new Date(value).toISOString());
        }
    }
    if (after) {
        wanted.set("after", after);
    }
    const {items, next} = await api.get(`refusals?${wanted}`);
    if (after) {
        list.append(...items.map(item));
    } else {
        list.replaceChildren(...items.map(item));
    }
    const shown = list.children.length;
    count.textContent = shown === 0 ? "Nothing was refused." : `${shown} shown${next ? ", and there are more" : ""}`;
    more.replaceChildren(...(next ? [action("Show more", () => search(next))] : []));
}

function item(refusal) {
    const opened = element("div", {class: "open", hidden: true});
    const button = action("Look into it", async () => {
        const open = opened.hidden;
        if (open) {
            opened.replaceChildren(...whole(await api.get(`refusals/${encodeURIComponent(refusal.id)}`)));
        }
        opened.hidden = !open;
        button.setAttribute("aria-expanded", String(open));
    }, {"aria-expanded": "false"});
    return element("li", {class: "step-bad"},
        time(refusal.at),
        element("div", {},
            element("span", {class: "badge badge-bad"}, label(refusal.reason)),
            " ", element("span", {class: "mono"}, refusal.kind),
            refusal.number && [" from ", element("a", {href: `refusals.html?number=${encodeURIComponent(refusal.number)}`}, refusal.number)],
            element("p", {class: "words"}, refusal.words),
            element("div", {class: "toolbar"}, button,
                refusal.message && element("a", {href: `message.html?id=${encodeURIComponent(refusal.message)}`}, "The message"))),
        opened);
}

function whole(refusal) {
    const found = [details({...refusal, details: {status: refusal.status, ...refusal.details}})];
    found[0]?.setAttribute("open", "");
    found.push(refusal.pdu
        ? pduView(refusal.pdu)
        : element("p", {class: "muted"}, "Of the request nothing is kept that may be shown here."));
    return found;
}
