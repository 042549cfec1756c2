/** Identity rules, tariffs, SMSCs and routes as forms that are drawn from what the API says of each field; and all settings. */

import { start, api, element, time, tell, action, confirmed, roleAtLeast } from "./shell.js";

const VIEWS = [
    ["identity-rules", "Identity rules", "a rule"],
    ["tariffs", "Tariffs"],
    ["smscs", "SMSCs", "an SMSC"],
    ["routes", "Routes"],
    ["settings", "All settings"],
];
const FAMILY = /^(\w+)\[\]\.(.+)$/;

const place = document.getElementById("view");
const title = document.getElementById("view-title");
const session = await start();
const mayChange = roleAtLeast(session, "operator");

/** Why somebody who may change settings may not change this one; nothing if he may. */
const forOthers = ({role}) => mayChange && role && !roleAtLeast(session, role) ? `Only the role ${role} changes it.` : undefined;

const tabs = VIEWS.map(([name, label]) => element("button", {
    type: "button", "aria-pressed": "false", onclick: () => show(name),
}, label));
document.getElementById("views").append(...tabs);
show(location.hash.slice(1) || VIEWS[0][0]);

async function show(name) {
    const index = Math.max(0, VIEWS.findIndex(([known]) => known === name));
    tabs.forEach((tab, i) => tab.setAttribute("aria-pressed", String(i === index)));
    const [view, label, one] = VIEWS[index];
    history.replaceState(null, "", `#${view}`);
    title.textContent = label;
    try {
        place.replaceChildren(...(view === "settings" ? await settings() : await form(view, one)));
    } catch (failure) {
        tell(failure.message, "bad");
    }
}

/* documents */

async function form(view, one) {
    const response = await api.fetch(view);
    const document = await response.json();
    const tag = response.headers.get("ETag");
    const single = document.fields.filter(field => !FAMILY.test(field.path));
    const several = document.fields.filter(field => FAMILY.test(field.path));
    const family = several.length > 0 ? FAMILY.exec(several[0].path)[1] : undefined;
    const inputs = [];
    const members = element("div", {});
    const made = [];
    if (single.length > 0) {
        made.push(element("div", {class: "fields"},
            ...single.map(field => input(field, field.path, field.key, document[field.path], inputs))));
    }
    if (family) {
        document[family].forEach(member => members.append(group(member)));
        made.push(members);
        if (mayChange) {
            made.push(element("div", {class: "toolbar"},
                element("div", {class: "field"},
                    element("label", {for: "new-name"}, `Name of ${one} to add`),
                    element("input", {id: "new-name", autocomplete: "off", pattern: "[A-Za-z0-9_-]{1,32}"})),
                action(`Add ${one}`, () => {
                    const name = window.document.getElementById("new-name").value.trim();
                    if (/^[A-Za-z0-9_-]{1,32}$/.test(name)) {
                        members.append(group({name}));
                    } else {
                        tell("A name has up to 32 letters, digits, - and _.", "bad");
                    }
                })));
        }
    }
    if (mayChange) {
        made.push(element("div", {class: "toolbar"},
            action("Check", () => send(true)),
            action("Save", () => send(false), {class: "primary"})));
    }
    return made;

    function group(member) {
        const own = [];
        const set = element("fieldset", {},
            element("legend", {}, member.name),
            ...(member.binds ?? []).map(bind => element("p", {class: "hint"},
                `${bind.node} is ${bind.bound ? "bound" : "not bound"} since `, time(bind.since))),
            element("div", {class: "fields"}, ...several.map(field => input(
                field, FAMILY.exec(field.path)[2], field.key.replace("*", member.name), member[FAMILY.exec(field.path)[2]], own))),
            mayChange && element("button", {
                type: "button", class: "danger", "aria-label": `Remove ${member.name}`,
                onclick: async () => await confirmed(`Remove ${member.name}? It is gone when you save.`, "Remove") && set.remove(),
            }, "Remove"));
        set.member = () => ({name: member.name, ...values(own)});
        return set;
    }

    function values(all) {
        return Object.fromEntries(all.map(each => [each.member, each.value()]).filter(([, value]) => value !== undefined));
    }

    async function send(dry) {
        place.querySelectorAll(".wrong").forEach(wrong => wrong.textContent = "");
        const body = values(inputs);
        if (family) {
            body[family] = [...members.children].map(set => set.member());
        }
        try {
            const answer = await api.send("PUT", `${view}${dry ? "?dry-run=true" : ""}`, body, {"If-Match": tag});
            if (dry) {
                tell(answer.changes.length === 0 ? "Nothing would change." : `It would be taken. It changes ${answer.changes.join(", ")}.`);
            } else {
                await show(view);
                tell("Saved, and in force.");
            }
        } catch (failure) {
            const at = place.querySelector(`[data-key="${CSS.escape(failure.document?.field ?? "")}"]`);
            if (at) {
                at.parentElement.querySelector(".wrong").textContent = failure.message;
                at.focus();
            }
            tell(failure.message, "bad");
        }
    }
}

/** A field and what to send for it: nothing, if it was empty and is. */
function input(field, member, key, value, inputs) {
    const id = `field-${key}`;
    const text = Array.isArray(value) ? value.join(", ") : value === undefined || typeof value === "object" ? "" : String(value);
    const set = field.secret && value?.set;
    const box = element("input", {
        id, "data-key": key, value: text, disabled: !mayChange || forOthers(field) !== undefined, autocomplete: "off",
        type: field.secret ? "password" : "text",
        placeholder: field.secret ? (set ? "is set; empty leaves it" : "is not set") : field.default,
        "aria-describedby": `${id}-hint ${id}-wrong`,
    });
    inputs.push({
        member,
        value: () => {
            const given = box.value.trim();
            return given === "" && text === "" ? undefined : given; // emptied, it has its default
        },
    });
    return element("div", {class: "field"},
        element("label", {for: id}, member),
        box,
        element("span", {class: "hint", id: `${id}-hint`}, [field.meaning, forOthers(field)].filter(Boolean).join(" ")),
        element("span", {class: "wrong", id: `${id}-wrong`, role: "alert"}));
}

/* all settings */

async function settings() {
    const all = await api.get("settings");
    const body = element("tbody", {});
    const filter = element("input", {id: "filter", type: "search", autocomplete: "off"});
    const changed = element("input", {id: "changed", type: "checkbox"});
    const draw = () => body.replaceChildren(...all.settings
        .filter(setting => !changed.checked || setting.changedBy)
        .filter(setting => `${setting.key} ${setting.meaning}`.toLowerCase().includes(filter.value.toLowerCase()))
        .map(setting => settingRow(setting, draw)));
    filter.addEventListener("input", draw);
    changed.addEventListener("change", draw);
    draw();
    return [
        all.trouble && element("p", {class: "notice notice-bad"}, all.trouble),
        element("div", {class: "toolbar"},
            element("div", {class: "field"}, element("label", {for: "filter"}, "Name or meaning"), filter),
            element("div", {class: "field check"}, changed, element("label", {for: "changed"}, "Only those that were changed"))),
        element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "All settings"},
            element("table", {id: "settings"},
                element("thead", {}, element("tr", {},
                    ...["Setting", "Value", "From", "Changed", "Meaning"].map(name => element("th", {scope: "col"}, name)),
                    element("th", {scope: "col"}, element("span", {class: "sr-only"}, "What to do")))),
                body)),
    ].filter(Boolean);
}

function settingRow(setting, draw) {
    const shown = setting.secret ? (setting.set ? "is set" : "is not set") : setting.value;
    return element("tr", {},
        element("th", {scope: "row", class: "mono"}, setting.key),
        element("td", {class: "mono"}, shown),
        element("td", {}, setting.origin),
        element("td", {}, setting.changedAt ? [time(setting.changedAt), ` by ${setting.changedBy}`] : ""),
        element("td", {}, setting.meaning),
        element("td", {}, mayChange && setting.live && !forOthers(setting) && element("button", {
            type: "button", "aria-label": `Change ${setting.key}`, onclick: () => edit(setting, draw),
        }, "Change"), element("span", {class: "muted"}, setting.live ? forOthers(setting) : "at start")));
}

function edit(setting, draw) {
    const wrong = element("p", {class: "wrong", role: "alert"});
    const box = element("input", {
        id: "value", value: setting.value ?? "", type: setting.secret ? "password" : "text", autocomplete: "off",
        "aria-describedby": "value-hint",
    });
    const done = async work => {
        try {
            Object.keys(setting).forEach(name => delete setting[name]);
            Object.assign(setting, await work());
            dialog.close();
            draw();
            tell(`${setting.key} is in force.`);
        } catch (failure) {
            wrong.textContent = failure.message;
        }
    };
    const key = setting.key;
    const before = {...setting};
    const path = `settings/${encodeURIComponent(key)}`;
    const send = (method, body) => done(async () => {
        try {
            return await api.send(method, path, body);
        } catch (failure) {
            Object.assign(setting, before);
            throw failure;
        }
    });
    const dialog = element("dialog", {"aria-labelledby": "edit-title"},
        element("h2", {id: "edit-title", class: "mono"}, key),
        element("p", {}, setting.meaning),
        element("div", {class: "field"},
            element("label", {for: "value"}, "Value"), box,
            element("span", {class: "hint", id: "value-hint"}, `It is ${setting.wanted}. By default: ${setting.default || "empty"}.`)),
        wrong,
        element("div", {class: "toolbar"},
            setting.changedBy && action("Take the change back", () => send("DELETE")),
            element("button", {type: "button", onclick: () => dialog.close()}, "Close"),
            action("Save", () => send("PUT", {value: box.value}), {class: "primary"})));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}
