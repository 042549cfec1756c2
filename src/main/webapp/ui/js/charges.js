/** Charge records, the newest first. */

import { start, api, element, time, tell } from "./shell.js";

/** RecordType of 3GPP TS 32.298, and what happened. */
const TYPES = {
    30: "MMO1S, sent", 34: "MMO1D, delivery report given", 36: "MMO1R, read report given", 37: "MMOMD, content removed",
    39: "MMR1NRQ, phone told", 40: "MMR1NRS, phone answered", 41: "MMR1RT, fetched", 42: "MMR1A, acknowledged",
    45: "MMR1RR, read", 48: "MMRMD, content removed", 49: "MMF, forwarded", 50: "MMBx1S, stored", 51: "MMBx1V, viewed",
    52: "MMBx1U, uploaded", 53: "MMBx1D, deleted",
};
const FIELDS = ["number", "from", "to"];

const form = document.getElementById("search");
const rows = document.getElementById("records");
const older = document.getElementById("older");
const count = document.getElementById("count");
let next;

await start();
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
document.getElementById("file").addEventListener("click", save);
search();

function filled() {
    return FIELDS.map(name => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== "");
}

function query() {
    return new URLSearchParams(filled().map(([name, value]) =>
        [name, name === "number" ? value : new Date(value).toISOString()]));
}

async function search(after) {
    const asked = query();
    if (after) {
        asked.set("after", after);
    }
    try {
        const page = await api.get(`charge-records?${asked}`);
        const made = page.items.map(row);
        if (after) {
            rows.append(...made);
        } else {
            rows.replaceChildren(...made);
        }
        next = page.next;
        older.hidden = !next;
        const all = rows.children.length;
        count.textContent = all === 0 ? "No record is like this."
            : `${all} ${all === 1 ? "record" : "records"}${next ? ", and there are older ones" : ""}`;
    } catch (failure) {
        tell(failure.message, "bad");
    }
}

function row(record) {
    return element("tr", {},
        element("td", {}, time(record.recordTimeStamp)),
        element("td", {}, TYPES[record.recordType] ?? record.recordType),
        element("td", {}, record.originatorAddress),
        element("td", {}, record.recipientAddresses.replaceAll(" ", ", ")),
        element("td", {class: "number"}, record.amount === "0" ? "" : `${record.amount} ${record.currency}`),
        element("td", {}, record.chargeType),
        element("td", {}, record.statusText),
        element("td", {}, record.messageID && element(
            "a", {class: "mono", href: `message.html?id=${encodeURIComponent(record.messageID)}`},
            record.messageID.split("@")[0])));
}

/** By the API, which wants to know who asks. */
async function save() {
    const response = await api.fetch(`charge-records?${query()}`, {headers: {Accept: "text/csv"}});
    if (!response.ok) {
        tell("The file could not be made. Try again.", "bad");
        return;
    }
    const address = URL.createObjectURL(await response.blob());
    element("a", {href: address, download: "charge-records.csv"}).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
}
