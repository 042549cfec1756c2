/** The page with two phones, or three: puts them side by side and lets them hear one another through the server alone. */
import {checkPhone} from "./phones/checks.js";
import {adviseOnPrice, pennilessNumber} from "./phones/credit.js";
import {Handset} from "./phones/handset.js";
import {Listening} from "./phones/listening.js";
import {PhoneView} from "./phones/phone-view.js";
import {playRing, prepareSound} from "./phones/ring.js";
import {api, element, start} from "./shell.js";

const ROOT = new URL("../../", import.meta.url);
const NUMBERS = ["+15550001", "+15550002", "+15550003"];
const KEPT = "heliograph-phones";
const USUAL_LIMIT = 300_000;

const session = await start();
let limit = USUAL_LIMIT;
let sound = false;
let autoProvision;
const kept = recall();
const phones = NUMBERS.map((number, index) => makePhone(index, kept.numbers?.[index] ?? number));
const place = element("div", {class: "phones"}, ...phones.map(it => it.view.node));
const moved = element("p", {class: "muted", id: "moved"});
const group = element("input", {
    id: "group", type: "checkbox", role: "switch", checked: kept.group === true, onchange: regroup,
});
const noise = element("input", {id: "sound", type: "checkbox", role: "switch", onchange: async () => {
    sound = noise.checked;
    await prepareSound();
}});

document.getElementById("main").append(
    element("div", {class: "toolbar"}, switchFor(group, "Group of three"), switchFor(noise, "Ring with a sound")),
    moved, place);
regroup();
await readSettings();
phones[0].view.compose.fields.text.value = "Hello from phone 1";
await phones[0].view.compose.useSample();
await Promise.all(taking().map(begin));

function makePhone(index, number) {
    const handset = new Handset(`Phone ${index + 1}`, number, ROOT);
    const view = new PhoneView(`phone-${index + 1}`, handset, {small: index === 2, limit: () => limit});
    const listening = new Listening(handset, {
        old: pushes => view.offerOld(pushes, () => takeOld(handset, pushes)),
        told: text => view.hear(text),
    });
    const phone = {index, handset, view, listening, begun: false};
    handset.addEventListener("added", ({detail}) => detail.message.kind === "sent" && hurry());
    handset.addEventListener("changed", hurry);
    handset.addEventListener("moved", ({detail}) => tellMoved(detail));
    view.addEventListener("number", () => renumbered(phone));
    view.addEventListener("credit", ({detail}) => creditless(phone, detail));
    view.addEventListener("ring", () => sound && playRing());
    return phone;
}

/** Older notifications are fetched only when somebody presses the button. */
async function takeOld(handset, pushes) {
    const automatic = handset.automatic;
    handset.automatic = false;
    for (const push of pushes) {
        await handset.takePush(push.octets).catch(() => {});
    }
    handset.automatic = automatic;
}

function taking() {
    return phones.filter(it => it.index < 2 || group.checked);
}

function regroup() {
    phones[2].view.node.hidden = !group.checked;
    place.classList.toggle("three", group.checked);
    suggest();
    remember();
    if (group.checked && !phones[2].begun && autoProvision !== undefined) {
        begin(phones[2]);
    } else if (!group.checked) {
        phones[2].listening.stop();
        phones[2].begun = false;
    }
}

function suggest() {
    for (const phone of phones) {
        phone.view.compose.suggest(taking().filter(it => it !== phone).map(it => it.handset.number));
    }
}

function hurry() {
    taking().filter(it => it.begun).forEach(it => it.listening.hurry());
}

async function begin(phone) {
    phone.begun = true;
    try {
        const found = await checkPhone(ROOT, phone.handset.number);
        phone.view.show(found.ok && /not known/.test(found.subscriber) ? unknown(found) : found);
    } catch (failure) {
        phone.view.show({ok: false, text: failure.message, advice: "Look at the server's log."});
    }
    phone.listening.restart();
}

function unknown(found) {
    return autoProvision === "off"
        ? {ok: false, text: `${found.text} But it is no subscriber yet.`, advice:
            "Add it on the page Subscribers, or set subscriber.auto-provision to postpaid."}
        : {...found, text: `${found.text} It becomes a subscriber when it sends first.`};
}

function renumbered(phone) {
    suggest();
    remember();
    begin(phone);
}

async function creditless(phone, wanted) {
    const {switches, number} = phone.view;
    switches.note.replaceChildren();
    if (!wanted) {
        number.readOnly = false;
        phone.view.become(phone.before ?? NUMBERS[phone.index]);
        return;
    }
    try {
        const penniless = await pennilessNumber(session, phone.index + 1);
        phone.before = phone.handset.number;
        number.readOnly = true;
        phone.view.become(penniless);
    } catch (failure) {
        switches.credit.checked = false;
        switches.note.replaceChildren(failure.message);
        return;
    }
    await adviseOnPrice(session, switches.note).catch(failure => switches.note.replaceChildren(failure.message));
}

/** What the settings say of these phones; whoever may not read them sees the usual limits. */
async function readSettings() {
    autoProvision = "";
    try {
        autoProvision = (await api.get("settings/subscriber.auto-provision")).value;
        limit = octets((await api.get("settings/mm1.max-message-size")).value) ?? USUAL_LIMIT;
    } catch {
        // the server itself will say what it does not take
    }
}

/** "300 KiB", "1 MB" or "300000" in octets. */
function octets(text) {
    const found = /^\s*([0-9]+)\s*(?:([kMG])(i?)B|B)?\s*$/i.exec(text);
    if (!found) {
        return undefined;
    }
    const power = {k: 1, m: 2, g: 3}[found[2]?.toLowerCase()] ?? 0;
    return Number(found[1]) * (found[3] ? 1024 : 1000) ** power;
}

function tellMoved(location) {
    moved.textContent = `The notifications name ${new URL(location).origin}, as the setting public-url says; `
        + `these phones fetch from ${ROOT.href} instead, where this page comes from.`;
}

function switchFor(input, label) {
    return element("label", {class: "tick", for: input.id}, input, ` ${label}`);
}

function recall() {
    try {
        return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
    } catch {
        return {};
    }
}

function remember() {
    const numbers = phones.map(it => it.before ?? it.handset.number);
    try {
        sessionStorage.setItem(KEPT, JSON.stringify({numbers, group: group.checked}));
    } catch {
        // not kept, then
    }
}
