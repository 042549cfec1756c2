/** Charge records, the newest first. */

import {api, element, start, tell, time} from "./shell.js";
import {counted, listing} from "./listing.js";

/** RecordType of 3GPP TS 32.298, and what happened. */
const TYPES = {
    30: "MMO1S, sent", 34: "MMO1D, delivery report given", 36: "MMO1R, read report given", 37: "MMOMD, content removed",
    39: "MMR1NRQ, phone told", 40: "MMR1NRS, phone answered", 41: "MMR1RT, fetched", 42: "MMR1A, acknowledged",
    45: "MMR1RR, read", 48: "MMRMD, content removed", 49: "MMF, forwarded", 50: "MMBx1S, stored", 51: "MMBx1V, viewed",
    52: "MMBx1U, uploaded", 53: "MMBx1D, deleted",
};

await start();
const {asked} = listing({
    place: "charge-records",
    form: document.getElementById("search"),
    rows: document.getElementById("records"),
    more: document.getElementById("older"),
    draw: row,
    told: (count, more) => {
        document.getElementById("count").textContent = counted(
            count, "record", "records", "No record is like this.", more ? ", and there are older ones" : "");
    },
});
document.getElementById("file").addEventListener("click", save);

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
    const response = await api.fetch(`charge-records?${asked()}`, {headers: {Accept: "text/csv"}});
    if (!response.ok) {
        tell("The file could not be made. Try again.", "bad");
        return;
    }
    const address = URL.createObjectURL(await response.blob());
    element("a", {href: address, download: "charge-records.csv"}).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
}
