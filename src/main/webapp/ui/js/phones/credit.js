/** The switch "No credit": a number of its own that is prepaid and has nothing, made through the API. */
import {action, api, confirmed, element, roleAtLeast, tell} from "../shell.js";

const PRICE = "charging.price.message";

const ATTEMPTS = 5;

/**
 * A number that is prepaid and has nothing: made, or one that was made before.
 *
 * @param index of the phone, from 1 on: each has numbers of its own
 * @throws Error with words that say what is missing
 */
export async function pennilessNumber(session, index) {
    if (!roleAtLeast(session, "care")) {
        throw new Error(
            `An empty prepaid number has to be made first, and that takes the role care; you have ${session.role}.`);
    }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const msisdn = `+155509${index}${attempt}`;
        if (await made(msisdn) || await isPenniless(msisdn)) {
            return msisdn;
        }
    }
    throw new Error("The numbers kept for this have a balance by now. "
        + "On the page Subscribers, make one prepaid and empty, and write it here.");
}

async function made(msisdn) {
    try {
        await api.send("POST", "subscribers", {msisdn, payment: "prepaid", balance: "0"});
        return true;
    } catch (problem) {
        if (problem.status !== 409) {
            throw problem;
        }
        return false;
    }
}

async function isPenniless(msisdn) {
    const {payment, balance, state} = await api.get(`subscribers/${encodeURIComponent(msisdn)}`);
    return payment === "prepaid" && state === "active" && Number(balance) === 0;
}

/** An empty balance refuses nothing where nothing costs anything: says so, with what can be done. */
export async function adviseOnPrice(session, note) {
    const {settings} = await api.get("settings");
    const costly = settings.some(it => it.key.startsWith("charging.price.") && /[1-9]/.test(it.value ?? ""));
    if (costly) {
        note.replaceChildren("Send something: the server refuses it, as this number's balance is 0.");
        return;
    }
    note.replaceChildren(
        "Messages cost nothing on this server, so that an empty balance refuses nothing. ",
        roleAtLeast(session, "operator")
            ? action("Let a message cost 0.10", () => setPrice(note))
            : element("span", {}, `An operator can set ${PRICE} on the page Configuration.`));
}

async function setPrice(note) {
    if (!await confirmed(`Set ${PRICE} to 0.10? From then on it holds for every message on this server.`, "Set it")) {
        return;
    }
    await api.send("PUT", `settings/${PRICE}`, {value: "0.10"});
    note.replaceChildren(
        "A message costs 0.10 now. Send something: the server refuses it. ",
        action("Make messages free again", async () => {
            await api.send("DELETE", `settings/${PRICE}`);
            note.replaceChildren("Messages cost what they did before.");
            tell("The price is what it was.");
        }));
}
