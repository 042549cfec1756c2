/** Subscribers: search, add, change, top up, remove, and import from a file. */

import {action, api, badge, confirmed, element, roleAtLeast, size, start, tell, time} from "./shell.js";
import {counted, listing} from "./listing.js";

const LOOK_MILLIS = 700;

const session = await start();
const mayChange = roleAtLeast(session, "care");
document.getElementById("add").hidden = !mayChange;
document.getElementById("import").hidden = !mayChange;

const {again: search} = listing({
    place: "subscribers",
    form: document.getElementById("search"),
    rows: document.getElementById("subscribers"),
    more: document.getElementById("more"),
    draw: row,
    told: (count, more) => {
        document.getElementById("count").textContent = counted(
            count, "subscriber", "subscribers", "Nobody is like this.", more ? ", and there are more" : "");
    },
});
document.getElementById("add").addEventListener("click", () => open({state: "active", payment: "postpaid"}));
document.getElementById("upload").addEventListener("submit", upload);
document.getElementById("earlier").addEventListener("toggle", showImports);

function row(subscriber) {
    return element("tr", {},
        element("td", {}, subscriber.msisdn),
        element("td", {}, badge(subscriber.state)),
        element("td", {}, subscriber.payment),
        element("td", {class: "number"}, subscriber.payment === "prepaid" ? subscriber.balance : ""),
        element("td", {class: "mono"}, subscriber.imsi ?? ""),
        element("td", {class: "number"}, subscriber.maxMessageSize ? size(subscriber.maxMessageSize) : ""),
        element("td", {}, subscriber.mmsVersion ?? ""),
        element("td", {},
            element("a", {href: `messages.html?number=${encodeURIComponent(subscriber.msisdn)}`}, "Messages"), " ",
            mayChange && element("button", {
                type: "button",
                "aria-label": `Change ${subscriber.msisdn}`,
                onclick: () => openFresh(subscriber.msisdn),
            }, "Change")));
}

/* one subscriber */

async function openFresh(msisdn) {
    const response = await api.fetch(path(msisdn));
    if (!response.ok) {
        tell("This subscriber is no longer there.", "bad");
        return;
    }
    open(await response.json(), response.headers.get("ETag"));
}

function path(msisdn) {
    return `subscribers/${encodeURIComponent(msisdn)}`;
}

function open(subscriber, tag) {
    const known = Boolean(subscriber.msisdn);
    const wrong = element("p", {class: "wrong", role: "alert"});
    const input = (id, label, value, attributes = {}) => element("div", {class: "field"},
        element("label", {for: `edit-${id}`}, label),
        element("input", {id: `edit-${id}`, value: value ?? "", autocomplete: "off", ...attributes}));
    const choice = (id, label, value, options) => element("div", {class: "field"},
        element("label", {for: `edit-${id}`}, label),
        element("select", {id: `edit-${id}`},
            ...options.map(option => element("option", {selected: option === value}, option))));
    const edit = element("form", {method: "dialog"},
        !known && input("msisdn", "Number", "", {required: true}),
        choice("state", "State", subscriber.state, ["active", "barred"]),
        choice("payment", "Pays", subscriber.payment, ["postpaid", "prepaid"]),
        !known && input("balance", "Balance to begin with", "0", {inputmode: "decimal"}),
        input("imsi", "IMSI", subscriber.imsi, {inputmode: "numeric"}),
        input("maxMessageSize", "Largest message in octets; empty: as everybody", subscriber.maxMessageSize,
            {inputmode: "numeric"}),
        wrong,
        element("div", {class: "toolbar"},
            known && action("Remove", remove, {class: "danger"}),
            element("button", {type: "button", onclick: () => dialog.close()}, "Close"),
            action("Save", save, {class: "primary"})));
    const dialog = element("dialog", {"aria-labelledby": "edit-title"},
        element("h2", {id: "edit-title"}, known ? subscriber.msisdn : "A new subscriber"),
        known && subscriber.payment === "prepaid" && topUp(subscriber),
        edit);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();

    function value(id) {
        const text = edit.querySelector(`#edit-${id}`)?.value.trim();
        return text === "" ? undefined : text;
    }

    async function save() {
        const body = {
            msisdn: value("msisdn"), state: value("state"), payment: value("payment"), balance: value("balance"),
            imsi: value("imsi"), maxMessageSize: value("maxMessageSize"),
        };
        try {
            if (known) {
                await api.send("PUT", path(subscriber.msisdn), body, {"If-Match": tag});
            } else {
                await api.send("POST", "subscribers", body, {"Idempotency-Key": key()});
            }
            dialog.close();
            tell(known ? "The subscriber was changed." : "The subscriber was added.");
            search();
        } catch (failure) {
            wrong.textContent = failure.message;
        }
    }

    async function remove() {
        const sure = await confirmed(`Remove ${subscriber.msisdn} and what is left of the balance? To keep both, bar instead.`,
            "Remove");
        if (!sure) {
            return;
        }
        try {
            await api.send("DELETE", path(subscriber.msisdn), undefined, {"If-Match": tag});
            dialog.close();
            tell("The subscriber was removed.");
            search();
        } catch (failure) {
            wrong.textContent = failure.message;
        }
    }

    function topUp() {
        const once = key(); // of this one, however often the button is pressed
        const amount = element("input", {id: "top-up", inputmode: "decimal", autocomplete: "off", placeholder: "5.00"});
        return element("div", {},
            element("p", {}, "Balance ", element("strong", {id: "balance"}, subscriber.balance)),
            element("div", {class: "toolbar"},
                element("div", {class: "field"}, element("label", {for: "top-up"}, "Add to the balance"), amount),
                action("Top up", async () => {
                    try {
                        await api.send("POST", `${path(subscriber.msisdn)}/top-ups`, {amount: amount.value.trim()},
                            {"Idempotency-Key": once});
                        dialog.close();
                        tell("The balance was topped up.");
                        search();
                    } catch (failure) {
                        wrong.textContent = failure.message;
                    }
                })),
            element("hr"));
    }
}

function key() {
    const octets = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is refused without TLS
    return Array.from(octets, octet => octet.toString(16).padStart(2, "0")).join("");
}

/* import */

async function upload(event) {
    event.preventDefault();
    const file = document.getElementById("file").files[0];
    const query = new URLSearchParams({
        mode: document.getElementById("mode").value,
        "dry-run": document.getElementById("dry-run").checked,
    });
    const send = document.getElementById("send");
    send.disabled = true;
    try {
        const job = await api.send("POST", `imports?${query}`, file, {"Content-Type": "text/csv"});
        await follow(job.id);
        search();
    } catch (failure) {
        tell(failure.message, "bad");
    } finally {
        send.disabled = false;
    }
}

/** Shows how far it is until it has ended. */
async function follow(id) {
    const place = document.getElementById("job");
    const bar = element("progress", {id: "progress", "aria-label": "How far the import is", max: 1, value: 0});
    const said = element("p", {});
    place.replaceChildren(bar, said);
    for (;;) {
        const job = await api.get(`imports/${id}`);
        bar.max = Math.max(1, job.lines);
        bar.value = job.state === "done" ? bar.max : job.linesDone;
        said.textContent = words(job);
        if (job.finishedAt) {
            place.append(...report(job));
            return;
        }
        await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
    }
}

function words(job) {
    const would = job.dryRun ? " (only looked at)" : "";
    const tally = `${job.added} added, ${job.changed} changed, ${job.known} known already, ${job.bad} bad${would}.`;
    if (job.state === "failed") {
        return `It was given up: ${job.trouble}. ${tally}`;
    }
    return job.state === "done" ? `Done: ${tally}` : `Line ${job.linesDone} of ${job.lines}: ${tally}`;
}

function report(job) {
    if (job.badLines.length === 0) {
        return [];
    }
    return [
        element("p", {}, element("a", {href: api.url(`imports/${job.id}/bad-lines`), download: ""}, "Save the bad lines as a file")),
        element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Bad lines"},
            element("table", {id: "bad-lines"},
                element("caption", {}, job.bad > job.badLines.length ? `The first ${job.badLines.length} bad lines` : "Bad lines"),
                element("thead", {}, element("tr", {},
                    element("th", {scope: "col", class: "number"}, "Line"), element("th", {scope: "col"}, "What is wrong"))),
                element("tbody", {}, ...job.badLines.map(bad => element("tr", {},
                    element("td", {class: "number"}, String(bad.line)), element("td", {}, bad.reason)))))),
    ];
}

async function showImports() {
    const page = await api.get("imports?limit=20");
    document.getElementById("imports").replaceChildren(...page.items.map(job => element("tr", {},
        element("td", {}, time(job.startedAt)),
        element("td", {}, job.startedBy),
        element("td", {}, badge(job.state), job.dryRun ? " only looked at" : ""),
        ...["added", "changed", "known", "bad"].map(name => element("td", {class: "number"}, String(job[name]))),
        element("td", {}, element("button", {
            type: "button",
            "aria-label": `Show the import begun ${job.startedAt}`,
            onclick: () => follow(job.id),
        }, "Show")))));
}
