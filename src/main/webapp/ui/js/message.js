/** One message: a time line of it and of each recipient, its PDUs, and its content for those who may look at it. */

import {action, api, badge, confirmed, element, roleAtLeast, size, start, tell, time} from "./shell.js";
import {label, pduView, stepItem} from "./steps.js";

const session = await start();
const care = roleAtLeast(session, "care");
const id = new URLSearchParams(location.search).get("id");
const place = name => document.getElementById(name);
const path = `messages/${encodeURIComponent(id ?? "")}`;

if (id) {
    await show();
} else {
    place("find").hidden = false;
}

async function show() {
    let message;
    try {
        message = await api.get(`${path}/trace`);
    } catch (problem) {
        place("find").hidden = false;
        place("id").value = id;
        tell(problem.status === 404
            ? "No message has this id. It may be mistyped, or another server has it." : problem.message, "bad");
        return;
    }
    place("message").hidden = false;
    place("name").textContent = message.messageId;
    document.title = `Message from ${message.sender} - Heliograph`;
    place("facts").replaceChildren(...facts(message));
    place("content").replaceChildren(content(message));
    place("actions").replaceChildren(...(care ? actions() : []), action("Look again", show));
    place("whole").replaceChildren(...message.timeline.map(step => stepItem(step, openPdu, ...toRefusal(step))));
    place("recipients").replaceChildren(...message.recipients.map(recipient));
}

function facts(message) {
    const rows = [
        ["Sender", message.sender],
        ["Claimed to be", message.claimedFrom !== message.sender && message.claimedFrom],
        ["Identified by", `rule ${message.identifiedBy}, from ${message.identifiedFrom}`],
        ["Accepted", time(message.acceptedAt)],
        ["To be delivered", message.deliverAt === message.acceptedAt ? "at once" : time(message.deliverAt)],
        ["Expires", time(message.expiresAt)],
        ["Size", `${size(message.size)}, ${message.contentType}`],
        ["Reports wanted", [message.deliveryReport && "delivery", message.readReport && "read"].filter(Boolean).join(", ")
            || "none"],
    ];
    return rows.filter(([, value]) => value).flatMap(([name, value]) =>
        [element("dt", {}, name), element("dd", {}, value)]);
}

function actions() {
    return [
        action("Let it expire", () => act("POST", `${path}/expire`,
            "Let the message expire for all who have not fetched it? They will not get it.", "Let it expire")),
        action("Delete the content", () => act("DELETE", `${path}/content`,
            "Delete the content? Who has not fetched it will not get it.", "Delete the content"), {class: "danger"}),
    ];
}

async function act(method, what, question, doIt) {
    if (await confirmed(question, doIt)) {
        await api.send(method, what);
        tell("Done.");
        await show();
    }
}

function recipient(to) {
    const title = `recipient-${to.nr}`;
    const who = to.address || to.written;
    const own = `${path}/recipients/${to.nr}`;
    const buttons = care && to.route === "local" && element("div", {class: "toolbar"},
        action("Tell the phone again", async () => {
            await api.send("POST", `${own}/resend`);
            tell("The phone is told again now.");
            await show();
        }),
        action("Let it expire", () => act("POST", `${own}/expire`,
            `Let the copy of ${who} expire? It will not be fetched then.`, "Let it expire")));
    return element("section", {class: "card", "aria-labelledby": title},
        element("div", {class: "recipient-head"},
            element("h2", {id: title}, `${to.role.charAt(0).toUpperCase()}${to.role.slice(1)}: ${who}`),
            badge(label(to.state)),
            buttons),
        element("ol", {class: "timeline"}, to.timeline.map(step => stepItem(step, openPdu, ...toRefusal(step)))));
}

function toRefusal(step) {
    return step.refusal
        ? [element("p", {}, element("a", {href: `refusals.html?id=${encodeURIComponent(step.refusal)}`}, "The refused request"))]
        : [];
}

async function openPdu(pdu, whole = false) {
    const query = whole ? "?content=true" : "";
    const full = await api.get(`${path}/trace/pdus/${encodeURIComponent(pdu.id)}${query}`);
    const view = element("div", {});
    const withContent = care && full.elided && !whole && element("div", {class: "toolbar"},
        action("Show its content too", async () => {
            const all = await openPdu(pdu, true);
            view.replaceWith(all);
        }),
        element("span", {class: "muted"}, "Looking at content is recorded."));
    const gone = whole && full.elided && element("p", {}, "The content is no longer here.");
    view.append(pduView(full, withContent, gone));
    return view;
}

/** Shown only to those who ask for it: that they looked is recorded. */
function content(message) {
    if (!care) {
        return element("p", {class: "muted"}, `${size(message.size)}, ${message.contentType}. Content is shown to the role care.`);
    }
    const shown = element("div", {class: "parts"});
    const show = action("Show the content", async () => {
        const {items} = await api.get(`${path}/content`);
        shown.replaceChildren(...await Promise.all(items.map(part)));
        show.hidden = true;
    });
    return element("div", {},
        element("p", {class: "muted"}, `${size(message.size)}, ${message.contentType}. Looking at it is recorded.`),
        show, shown);
}

async function part({nr, mediaType, name, size: octets}) {
    const own = `${path}/parts/${nr}`;
    const caption = element("figcaption", {class: "muted"}, `${name || `Part ${nr}`}, ${mediaType}, ${size(octets)}`);
    if (mediaType.startsWith("image/")) {
        return element("figure", {}, element("img", {src: api.url(own).href, alt: name || `Picture, part ${nr}`}), caption);
    }
    if (mediaType === "text/plain") {
        const response = await api.fetch(own);
        const text = response.ok ? await response.text() : "It cannot be shown.";
        return element("figure", {}, element("pre", {}, text), caption);
    }
    return element("figure", {}, element("a", {href: api.url(own).href, download: ""}, "Save this part"), caption);
}
