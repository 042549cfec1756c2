/** Signing in, and choosing a password: at first, or whenever somebody wants another. */

import {api} from "./shell.js";

const PAGE = /^[a-z0-9-]+\.html(\?.*)?$/;

const signIn = document.getElementById("sign-in");
const change = document.getElementById("change");
const parameters = new URLSearchParams(location.search);
let csrf = "";

/** Back to where somebody was going, if that is a page of ours. */
function onward() {
    const then = parameters.get("then") ?? "";
    location.replace(PAGE.test(then) && !then.startsWith("login.html") ? then : "index.html");
}

function show(form, focus) {
    for (const each of [signIn, change]) {
        each.hidden = each !== form;
    }
    focus.focus();
}

function askForPassword(session, why) {
    csrf = session.csrf;
    document.title = "Choose a password - Heliograph";
    document.getElementById("why").textContent = why;
    change.elements.user.value = session.user;
    const typed = signIn.elements.password.value;
    change.elements.old.value = typed;
    show(change, typed ? change.elements.new : change.elements.old);
}

async function post(path, body) {
    const response = await fetch(api.url(path), {
        method: "POST",
        headers: {"Content-Type": "application/json", "X-Csrf-Token": csrf},
        body: JSON.stringify(body),
        credentials: "same-origin",
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Error(answer.detail ?? answer.title ?? `The server answered ${response.status}. Try again.`);
    }
    return answer;
}

/** One try at a time, and what went wrong beside the button. */
function onSubmit(form, work) {
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const wrong = form.querySelector(".wrong");
        const button = form.querySelector("button");
        wrong.textContent = "";
        button.disabled = true;
        try {
            await work(form.elements);
        } catch (failure) {
            wrong.textContent = failure.message;
        } finally {
            button.disabled = false;
        }
    });
}

onSubmit(signIn, async fields => {
    const session = await post("session", {user: fields.user.value, password: fields.password.value});
    if (session.mustChangePassword) {
        askForPassword(session, "This password was made for you. Choose one that nobody else knows.");
    } else {
        onward();
    }
});

onSubmit(change, async fields => {
    if (fields.new.value !== fields.again.value) {
        fields.again.focus();
        throw new Error("The two new passwords are not the same.");
    }
    await post("session/password", {old: fields.old.value, new: fields.new.value});
    onward();
});

const FAILED = {
    often: "Too many logins came from your address. Try again in a few minutes.",
    provider: "Signing in with your organisation's account failed just now. Try again, or use a password.",
    refused: "Your organisation's login did not let you in. Ask an admin whether you have a role here.",
};

const response = await api.fetch("session");
if (!response.ok) {
    signIn.querySelector(".wrong").textContent = FAILED[parameters.get("failed")] ?? "";
    const ways = await fetch(api.url("session/ways"));
    const oidc = document.getElementById("oidc");
    oidc.hidden = !(ways.ok && (await ways.json()).oidc);
    if (parameters.has("then")) {
        oidc.querySelector("a").href = `oidc/login?then=${encodeURIComponent(parameters.get("then"))}`;
    }
    show(signIn, signIn.elements.user);
} else {
    const session = await response.json();
    if (session.mustChangePassword || parameters.has("password")) {
        askForPassword(session, session.mustChangePassword
            ? "This password was made for you. Choose one that nobody else knows."
            : "Everywhere else where you are signed in you are signed out.");
    } else {
        onward();
    }
}
