/** Messages by number, time, state or id, a page at a time, the newest first. What is looked for stands in the address. */

import { start, api, element, time, badge, size, tell } from "./shell.js";

const STATES = ["queued", "notified", "deferred", "fetched", "retrieved", "rejected", "unrecognised", "forwarded", "deleted",
    "expired", "unreachable", "undeliverable"];
const FIELDS = ["number", "state", "from", "to", "id"];
const SHOWN_RECIPIENTS = 4;

const form = document.getElementById("search");
const rows = document.getElementById("messages");
const older = document.getElementById("older");
const count = document.getElementById("count");
let next;

await start();
document.getElementById("state").append(
    element("option", {value: ""}, "any"),
    ...STATES.map(state => element("option", {value: state}, state)));

const wanted = new URLSearchParams(location.search);
for (const name of FIELDS) {
    form.elements[name].value = wanted.get(name) ?? "";
}
form.addEventListener("submit", event => {
    event.preventDefault();
    history.replaceState(null, "", `?${new URLSearchParams(filled())}`);
    search();
});
older.addEventListener("click", () => search(next));
search();

function filled() {
    return FIELDS.map(name => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== "");
}

async function search(after) {
    const query = new URLSearchParams(filled().map(([name, value]) =>
        [name, name === "from" || name === "to" ? new Date(value).toISOString() : value]));
    if (after) {
        query.set("after", after);
    }
    older.disabled = true;
    try {
        const page = await api.get(`messages?${query}`);
        const made = page.items.map(row);
        if (after) {
            rows.append(...made);
            made[0]?.querySelector("a").focus();
        } else {
            rows.replaceChildren(...made);
        }
        next = page.next;
        older.hidden = !next;
        const all = rows.children.length;
        count.textContent = all === 0 ? "No message is like this. Leave something out, or look at another time."
            : `${all} ${all === 1 ? "message" : "messages"}${next ? ", and there are older ones" : ""}`;
    } catch (failure) {
        tell(failure.message, "bad");
    } finally {
        older.disabled = false;
    }
}

function row(message) {
    const more = message.recipients.length - SHOWN_RECIPIENTS;
    return element("tr", {},
        element("td", {}, time(message.acceptedAt)),
        element("td", {}, number(message.sender)),
        element("td", {}, element("ul", {class: "recipients"},
            ...message.recipients.slice(0, SHOWN_RECIPIENTS).map(to => element("li", {},
                to.address ? number(to.address) : element("span", {}, to.written), badge(to.state))),
            more > 0 && element("li", {class: "muted"}, `and ${more} more`))),
        element("td", {class: "number"}, size(message.size)),
        element("td", {}, element(
            "a", {class: "mono", href: `message.html?id=${encodeURIComponent(message.messageId)}`},
            message.messageId.split("@")[0])));
}

function number(address) {
    return element("a", {href: `?number=${encodeURIComponent(address)}`}, address);
}
