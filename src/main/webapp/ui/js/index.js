/** The overview: what happens now, on which node, and what happened within the last hour, day and week. */

import {api, badge, element, size, start, tell, time} from "./shell.js";
import {plot} from "./plot.js";

const SPANS = [
    {name: "Hour", hours: 1, step: "PT1M"},
    {name: "Day", hours: 24, step: "PT15M"},
    {name: "Week", hours: 168, step: "PT2H"},
];
const NOW_MILLIS = 5_000;
const PAST_MILLIS = 30_000;

let span = SPANS[0];

await start();
const failing = {};
drawSpans();
again("now", showNow, NOW_MILLIS);
again("past", showPast, PAST_MILLIS);
new MutationObserver(() => showPast()).observe(document.documentElement, {attributeFilter: ["data-theme"]});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => showPast());

/** Looks again and again while somebody looks at the page; a failure is told once, and so is its end. */
async function again(what, look, millis) {
    if (!document.hidden) {
        try {
            await look();
            if (failing[what]) {
                failing[what] = false;
                tell("The server answers again.");
            }
        } catch (failure) {
            if (!failing[what]) {
                failing[what] = true;
                tell(`What you see is not up to date: ${failure.message}`, "bad");
            }
        }
    }
    setTimeout(() => again(what, look, millis), millis);
}

async function showNow() {
    const [{items: nodes}, backlog] = await Promise.all([api.get("nodes"), api.get("backlog")]);
    const rate = what => nodes.reduce((sum, node) => sum + (node.perSecond?.[what] ?? 0), 0).toFixed(1);
    const all = Object.entries(backlog).filter(([name]) => name !== "chargeRecord").map(([, queue]) => queue);
    const due = all.reduce((sum, queue) => sum + queue.due, 0);
    const oldest = Math.max(0, ...all.map(queue => queue.oldestSeconds ?? 0));
    const smscs = nodes.filter(node => node.state !== "silent").flatMap(node => node.smscs ?? []);
    const bound = smscs.filter(smsc => smsc.bound).length;
    document.getElementById("now").replaceChildren(
        figure("Accepted", `${rate("accepted")}/s`, `${rate("fetched")}/s fetched`),
        figure("Refused", `${rate("refused")}/s`, "as answers to phones"),
        figure("Due and not taken", String(due), due === 0 ? "nobody waits" : `the oldest for ${duration(oldest)}`),
        figure("SMSC binds", smscs.length === 0 ? "none" : `${bound} of ${smscs.length}`,
            smscs.length === 0 ? "pushes go another way" : bound === smscs.length ? "all bound" : "see the nodes below"),
        figure("Charge records", String(backlog.chargeRecord.due), "not yet in a file"),
    );
    document.getElementById("nodes").replaceChildren(...nodes.map(nodeRow));
}

function figure(name, value, remark) {
    return element("div", {class: "card"},
        element("h2", {}, name), element("div", {class: "figure"}, value), element("div", {class: "muted"}, remark));
}

function nodeRow(node) {
    const rates = ["accepted", "refused", "notifications", "fetched"].map(what =>
        element("td", {class: "number"}, node.perSecond ? node.perSecond[what].toFixed(1) : ""));
    return element("tr", {},
        element("th", {scope: "row"}, node.name),
        element("td", {}, badge(node.state)),
        rates,
        element("td", {}, (node.smscs ?? []).map(smsc =>
            element("div", {}, `${smsc.name} `, badge(smsc.bound ? "up" : "down"), " ", element("span", {class: "muted"}, "since ", time(smsc.since))))),
        element("td", {}, node.version ?? ""),
        element("td", {}, node.state === "silent" ? ["seen ", time(node.seenAt)] : time(node.startedAt)));
}

function drawSpans() {
    document.getElementById("spans").replaceChildren(...SPANS.map(it => element("button", {
        type: "button",
        "aria-pressed": String(it === span),
        onclick: () => {
            span = it;
            drawSpans();
            showPast();
            document.querySelector("#spans [aria-pressed=true]").focus();
        },
    }, it.name)));
}

async function showPast() {
    const wanted = span;
    const to = new Date();
    const from = new Date(to.getTime() - wanted.hours * 3_600_000);
    const totals = await api.get(`totals?from=${from.toISOString()}&to=${to.toISOString()}&step=${wanted.step}`);
    if (wanted !== span) {
        return;
    }
    const steps = Math.ceil((to - new Date(totals.from)) / (totals.stepSeconds * 1000));
    const begin = new Date(totals.from).getTime() / 1000;
    const times = Array.from({length: steps}, (_, nr) => begin + nr * totals.stepSeconds);
    const sum = name => totals.series[name] ?? new Array(steps).fill(0);
    const refusals = Object.entries(totals.series).filter(([name]) => name.startsWith("refused."));
    const refused = times.map((_, nr) => refusals.reduce((all, [, values]) => all + values[nr], 0));
    const per = {PT1M: "a minute", PT15M: "a quarter of an hour", PT2H: "two hours"}[wanted.step];
    plot(document.getElementById("plot-messages"), `Messages in ${per}`, "", times, [
        {name: "accepted", values: sum("accepted"), colour: "--accent"},
        {name: "fetched", values: sum("fetched"), colour: "--good"},
        {name: "refused", values: refused, colour: "--bad"},
    ]);
    plot(document.getElementById("plot-age"), "Age of the oldest that is due", " s", times, [
        {name: "oldest in any queue", values: sum("queue.oldest-seconds"), colour: "--wait"},
    ]);
    showRefusals(refusals);
    showSums(totals.series);
}

function showRefusals(refusals) {
    const rows = refusals.map(([name, values]) => [name.slice("refused.".length), add(values)]).sort((a, b) => b[1] - a[1]);
    document.getElementById("refusals").replaceChildren(...(rows.length === 0
        ? [element("tr", {}, element("td", {colspan: 2}, "Nothing was refused in this span."))]
        : rows.map(([status, count]) => element("tr", {},
            element("th", {scope: "row"}, status.replaceAll("_", " ")), element("td", {class: "number"}, String(count))))));
}

function showSums(series) {
    const sum = name => add(series[name] ?? []);
    const facts = [
        ["Accepted", `${sum("accepted")} messages to ${sum("recipients")} recipients, ${size(sum("octets"))}`],
        ["Repeated by phones", String(sum("repeated"))],
        ["Notifications", `${sum("notifications.sent")} sent, ${sum("notifications.later")} to be tried again, ${sum("notifications.never")} given up`],
        ["Fetched", String(sum("fetched"))],
        ["Ended", Object.keys(series).filter(name => name.startsWith("ended."))
            .map(name => `${sum(name)} ${name.slice("ended.".length)}`).join(", ") || "none"],
        ["Reports", `${sum("reports.sent")} sent, ${sum("reports.lost")} lost`],
    ];
    document.getElementById("sums").replaceChildren(...facts.flatMap(([name, value]) =>
        [element("dt", {}, name), element("dd", {}, value)]));
}

function add(values) {
    return values.reduce((all, value) => all + value, 0);
}

function duration(seconds) {
    return seconds < 120 ? `${seconds} s` : seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
