/** The audit trail, the newest record first, a page at a time. */

import {element, start, time} from "./shell.js";
import {listing} from "./listing.js";

const actions = new Set();

/** Suggests what has been seen: what there is to suggest grows with the trail that is read. */
function suggest(action) {
    if (!actions.has(action)) {
        actions.add(action);
        document.getElementById("actions").append(element("option", {value: action}));
    }
}

function row(record) {
    suggest(record.action);
    return element(
        "tr", {},
        element("td", {}, time(record.at)),
        element("td", {}, record.actor),
        element("td", {class: "mono"}, record.action),
        element("td", {}, record.subject),
        element("td", {}, record.detail));
}

await start();
listing({
    place: "audit",
    form: document.getElementById("filter"),
    rows: document.getElementById("records"),
    more: document.getElementById("more"),
    draw: row,
    told: count => {
        document.getElementById("empty").hidden = count > 0;
    },
});
