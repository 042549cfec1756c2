import { start, api, element, tell, time, size } from "./shell.js";
import { octetsView } from "./octets.js";

const MOST_OCTETS = 10_000_000;
const KINDS = {
    "mms-pdu": "A PDU of MMS",
    "wap-push": "A WAP push",
    "sms-user-data": "User data of a short message",
    "smpp-pdu": "SMPP",
    "capture": "A capture",
    "http": "HTTP",
    "unknown": "None of what is known here",
};
const SEVERITIES = {
    breaks: ["badge-bad", "breaks it"],
    ignored: ["badge-wait", "ignored"],
    odd: ["badge-wait", "odd"],
};

const at = id => document.getElementById(id);

await start();

at("form").addEventListener("submit", event => {
    event.preventDefault();
    const file = at("file").files[0];
    const text = at("text").value.trim();
    if (text) {
        inspect("application/json", JSON.stringify({text}));
    } else if (file) {
        inspectFile(file);
    } else {
        tell("Paste octets or choose a file first.", "bad");
        at("text").focus();
    }
});
at("text").addEventListener("keydown", event => {
    if (event.key === "Enter" && event.ctrlKey) {
        at("form").requestSubmit();
    }
});
at("file").addEventListener("change", () => {
    const file = at("file").files[0];
    if (file) {
        at("text").value = "";
        inspectFile(file);
    }
});

const form = at("form");
document.addEventListener("dragover", event => {
    event.preventDefault();
    form.classList.add("inspector-drop");
});
document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) {
        form.classList.remove("inspector-drop");
    }
});
document.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("inspector-drop");
    const file = event.dataTransfer.files[0];
    if (file) {
        at("text").value = "";
        inspectFile(file);
    }
});

function inspectFile(file) {
    if (file.size > MOST_OCTETS) {
        tell(`${file.name} has more than ${size(MOST_OCTETS)}. Cut the capture down to the conversation that matters.`, "bad");
        return;
    }
    inspect("application/octet-stream", file, file.name);
}

async function inspect(type, body, name) {
    at("form").setAttribute("aria-busy", "true");
    try {
        // the type of a Blob would win over the header
        const octets = body instanceof Blob ? new Blob([body]) : body;
        show(await api.send("POST", "inspections", octets, {"Content-Type": type}), name);
    } catch (problem) {
        tell(problem.message, "bad");
    } finally {
        at("form").removeAttribute("aria-busy");
    }
}

function show(inspection, name) {
    const what = KINDS[inspection.kind] ?? inspection.kind;
    at("what").textContent = `${name ? `${name}: ` : ""}${what}, ${inspection.size} octets`;
    at("notes").replaceChildren(...inspection.notes.map(note => element("li", {}, note)));
    at("list").hidden = inspection.found.length < 2;
    const rows = inspection.found.map((found, index) => row(found, index, inspection.found));
    at("found").replaceChildren(...rows);
    at("result").hidden = false;
    document.querySelector("section[aria-labelledby=title]").hidden = inspection.found.length === 0;
    at("answer").hidden = true;
    if (inspection.found.length > 0) {
        choose(inspection.found, 0);
    } else {
        at("notes").append(element("li", {}, "Nothing of MMS was found in it."));
    }
    at("what").focus();
}

function row(found, index, all) {
    const envelope = found.envelope ?? {};
    const pick = element("button", {type: "button", onclick: () => {
        choose(all, index);
        at("title").focus();
    }}, found.title);
    return element(
        "tr", {},
        element("td", {}, pick, envelope.lines?.length ? element("div", {class: "muted"}, envelope.lines[0]) : null),
        element("td", {}, time(envelope.at)),
        element("td", {class: "mono"}, envelope.from ?? ""),
        element("td", {class: "mono"}, envelope.to ?? ""),
        element("td", {class: "number"}, String(length(found))),
        element("td", {}, ...counted(found.deviations)),
    );
}

function length(found) {
    return found.tree.length;
}

function counted(deviations) {
    const badges = Object.entries(SEVERITIES)
        .map(([severity, [kind, word]]) => [kind, word, deviations.filter(it => it.severity === severity).length])
        .filter(([, , count]) => count > 0)
        .map(([kind, word, count]) => element("span", {class: `badge ${kind}`}, `${count} ${word}`));
    return badges.length ? badges.flatMap(one => [one, " "]) : [element("span", {class: "muted"}, "none")];
}

function choose(all, index) {
    const found = all[index];
    [...at("found").rows].forEach((one, number) => one.toggleAttribute("data-chosen", number === index));
    at("title").textContent = found.title;
    const envelope = found.envelope;
    const road = envelope ? [`${envelope.protocol} from ${envelope.from} to ${envelope.to}${envelope.at ? `, ${envelope.at}` : ""}`] : [];
    at("lines").replaceChildren(...road.concat(envelope?.lines ?? []).map(line => element("li", {}, line)));
    const view = octetsView(at("view"), {octets: octets(found.octets), tree: found.tree, marks: found.deviations});
    at("deviations").replaceChildren(...(found.deviations.length
        ? found.deviations.map(it => deviation(it, view))
        : [element("li", {class: "muted"}, "None was found.")]));
    answered(found.answer);
}

function deviation(it, view) {
    const [kind, word] = SEVERITIES[it.severity];
    const place = it.length > 0 ? `at ${it.offset}, ${it.length} octets` : `at ${it.offset}`;
    return element(
        "li", {},
        element("span", {class: `badge ${kind}`}, word),
        element("span", {}, ` ${it.words} `),
        element("span", {class: "muted"}, it.clause ? `(${it.clause}) ` : ""),
        element("button", {type: "button", class: "inspector-place", onclick: () => {
            view.choose(it.offset, it.length);
            view.element.scrollIntoView({block: "nearest"});
        }}, `Show ${place}`),
    );
}

function answered(answer) {
    at("answer").hidden = !answer;
    if (!answer) {
        return;
    }
    at("answer-words").textContent = answer.words;
    at("answer-provisos").replaceChildren(...(answer.provisos.length
        ? [element("p", {}, "What octets alone cannot tell:"), element("ul", {}, ...answer.provisos.map(it => element("li", {}, it)))]
        : []));
    if (answer.pdu) {
        octetsView(at("answer-view"), {octets: octets(answer.pdu.octets), tree: answer.pdu.tree, marks: []});
    } else {
        at("answer-view").replaceChildren();
    }
}

function octets(base64) {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** Octets that another page has given, such as the list of a phone's PDUs. */
const given = location.hash.slice(1);
if (/^[0-9a-f]+$/i.test(given)) {
    at("text").value = given;
    at("form").requestSubmit();
}
