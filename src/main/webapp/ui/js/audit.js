/** The audit trail, the newest record first, a page at a time. */

import {start, api, element, tell, time} from "./shell.js";

const ACTIONS = [
    "content.read", "login", "login.locked", "login.refused", "logout", "message.expire", "node.drain", "node.resume",
    "password.change", "settings.change", "subscriber.change", "user.add", "user.change", "user.password", "user.remove",
    "user.unlock",
];

await start();
const form = document.getElementById("filter");
const rows = document.getElementById("records");
const more = document.getElementById("more");
let next;

document.getElementById("actions").append(...ACTIONS.map(value => element("option", {value})));

/** What is asked for; a time is the reader's own in the form and UTC in the question. */
function query() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
        if (value.trim()) {
            asked.set(name, name === "from" || name === "to" ? new Date(value).toISOString() : value.trim());
        }
    }
    return asked;
}

async function load(after) {
    const asked = query();
    if (after) {
        asked.set("after", after);
    }
    more.disabled = true;
    try {
        const listing = await api.get(`audit?${asked}`);
        const drawn = listing.items.map(record => element(
            "tr", {},
            element("td", {}, time(record.at)),
            element("td", {}, record.actor),
            element("td", {class: "mono"}, record.action),
            element("td", {}, record.subject),
            element("td", {}, record.detail)));
        if (after) {
            rows.append(...drawn);
        } else {
            rows.replaceChildren(...drawn);
        }
        document.getElementById("empty").hidden = rows.children.length > 0;
        next = listing.next;
        more.hidden = !next;
    } catch (failure) {
        tell(failure.message, "bad");
    } finally {
        more.disabled = false;
    }
}

form.addEventListener("submit", event => {
    event.preventDefault();
    load();
});
more.addEventListener("click", () => load(next));
await load();
