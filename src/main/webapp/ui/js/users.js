/** Those who may sign in. A first password is shown once, in a dialog. */

import {start, api, action, badge, confirmed, element, tell, time} from "./shell.js";

const ROLES = ["viewer", "care", "operator", "admin"];

const session = await start();
const rows = document.getElementById("users");

async function load() {
    const {items} = await api.get("users");
    rows.replaceChildren(...items.map(row));
}

function row(user) {
    return element(
        "tr", {},
        element("th", {scope: "row"}, user.user),
        element("td", {}, user.name),
        element("td", {}, user.role),
        element("td", {}, badge(state(user))),
        element("td", {}, time(user.loggedInAt) || "never"),
        element("td", {}, element("div", {class: "toolbar"}, ...actions(user))),
    );
}

function state(user) {
    if (user.disabled) {
        return "disabled";
    }
    if (user.lockedUntil) {
        return "locked";
    }
    return user.mustChangePassword ? "first password" : "active";
}

function actions(user) {
    const named = word => ({"aria-label": `${word} ${user.user}`});
    const own = user.user === session.user;
    return [
        action("Change", () => edit(user), named("Change")),
        user.lockedUntil && action("Unlock", () => unlock(user), named("Unlock")),
        !own && !user.external && action("New password", () => newPassword(user), named("New password for")),
        !own && action("Sign out", () => signOut(user), named("Sign out")),
        !own && action("Remove", () => remove(user), {class: "danger", ...named("Remove")}),
    ].filter(Boolean);
}

const path = user => `users/${encodeURIComponent(user.user)}`;

async function unlock(user) {
    await api.send("POST", `${path(user)}/unlock`);
    tell(`${user.user} may sign in again.`);
    await load();
}

async function newPassword(user) {
    if (await confirmed(`Make another first password for ${user.user}? He is signed out everywhere.`, "Make it")) {
        const made = await api.send("POST", `${path(user)}/password`);
        await load();
        showPassword(made);
    }
}

async function signOut(user) {
    await api.send("DELETE", `${path(user)}/sessions`);
    tell(`${user.user} is signed out everywhere.`);
}

async function remove(user) {
    if (await confirmed(`Remove ${user.user}? What he did stays in the audit trail.`, "Remove")) {
        await api.send("DELETE", path(user));
        tell(`${user.user} was removed.`);
        await load();
    }
}

/** The form of a new user, or of one there is. */
function edit(user) {
    const input = (label, attributes) => {
        const id = `edit-${attributes.name}`;
        return element("div", {class: "field"},
            element("label", {for: id}, label), element("input", {id, ...attributes}));
    };
    const form = element(
        "form", {},
        element("h2", {id: "edit-title"}, user ? `Change ${user.user}` : "Add a user"),
        !user && input("User", {name: "user", required: true, maxlength: 64, autocapitalize: "none", autocomplete: "off"}),
        input("Name", {name: "name", value: user?.name ?? "", maxlength: 200, autocomplete: "off"}),
        element("div", {class: "field"},
            element("label", {for: "edit-role"}, "Role"),
            element("select", {id: "edit-role", name: "role"}, ...ROLES.map(role =>
                element("option", {value: role, selected: role === (user?.role ?? "viewer")}, role)))),
        user && element("div", {class: "field check"},
            element("input", {type: "checkbox", id: "edit-disabled", name: "disabled", checked: user.disabled}),
            element("label", {for: "edit-disabled"}, "Disabled: may not sign in")),
        element("p", {class: "wrong", role: "alert"}),
        element("div", {class: "toolbar"},
            element("button", {type: "button", onclick: () => dialog.close()}, "Cancel"),
            element("button", {type: "submit", class: "primary"}, user ? "Save" : "Add")),
    );
    const dialog = element("dialog", {"aria-labelledby": "edit-title"}, form);
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const fields = form.elements;
        const body = {name: fields.name.value, role: fields.role.value, disabled: fields.disabled?.checked ?? false};
        try {
            const made = user ? await change(user, body) : await api.send("POST", "users", {user: fields.user.value, ...body});
            dialog.close();
            await load();
            if (made?.password) {
                showPassword(made);
            } else {
                tell(`${user.user} was changed.`);
            }
        } catch (failure) {
            form.querySelector(".wrong").textContent = failure.message;
        }
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}

/** Only if it is still as it was shown. */
async function change(user, body) {
    const now = await api.fetch(path(user));
    const seen = await now.json();
    if (seen.changedAt !== user.changedAt) {
        await load();
        throw new Error("Somebody has changed this user meanwhile. Close this, look again, then change it.");
    }
    return api.send("PUT", path(user), body, {"If-Match": now.headers.get("ETag")});
}

function showPassword(made) {
    const dialog = element(
        "dialog", {"aria-labelledby": "password-title"},
        element("h2", {id: "password-title"}, `First password of ${made.user}`),
        element("p", {class: "mono", id: "first-password"}, made.password),
        element("p", {}, "It is shown this once. Hand it over in person or by a call; at the first login another has to be chosen."),
        element("div", {class: "toolbar"},
            element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, "I have noted it")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}

document.getElementById("add").addEventListener("click", () => edit());
await load();
