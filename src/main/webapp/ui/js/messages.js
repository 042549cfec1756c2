/** Messages by number, time, state or id, a page at a time, the newest first. What is looked for stands in the address. */

import {badge, element, size, start, time} from "./shell.js";
import {counted, listing} from "./listing.js";

const STATES = ["queued", "notified", "deferred", "fetched", "retrieved", "rejected", "unrecognised", "forwarded", "deleted",
    "expired", "unreachable", "undeliverable"];
const SHOWN_RECIPIENTS = 4;

await start();
document.getElementById("state").append(
    element("option", {value: ""}, "any"),
    ...STATES.map(state => element("option", {value: state}, state)));
listing({
    place: "messages",
    form: document.getElementById("search"),
    rows: document.getElementById("messages"),
    more: document.getElementById("older"),
    draw: row,
    told: (count, more) => {
        document.getElementById("count").textContent = counted(
            count, "message", "messages", "No message is like this. Leave something out, or look at another time.",
            more ? ", and there are older ones" : "");
    },
});

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
