/** What all pages share: who is signed in, the API, the header, and how things are drawn. */

const API = new URL("../../api/v1/", import.meta.url);
const ROLES = ["viewer", "care", "operator", "admin"];
const PAGES = [
    ["index.html", "Overview", "viewer"],
    ["messages.html", "Messages", "viewer"],
    ["refusals.html", "Refusals", "viewer"],
    ["subscribers.html", "Subscribers", "viewer"],
    ["charges.html", "Charges", "care"],
    ["phones.html", "Two phones", "viewer"],
    ["inspector.html", "Inspector", "viewer"],
    ["configuration.html", "Configuration", "viewer"],
    ["users.html", "Users", "admin"],
    ["audit.html", "Audit", "admin"],
    ["api.html", "API", "viewer"],
];
const THEMES = ["system", "light", "dark"];

let csrf = "";

/** A refusal of the API, in its own words (RFC 9457). */
export class Problem extends Error {
    constructor(status, document) {
        super(document.detail ?? document.title ?? `The server answered ${status}.`);
        this.status = status;
        this.title = document.title ?? "";
        this.detail = document.detail ?? "";
        this.document = document;
    }
}

export const api = {
    url(path) {
        return new URL(path, API);
    },

    /** The answer as it is; a session that has ended leads to the login. */
    async fetch(path, init = {}) {
        const headers = new Headers(init.headers);
        if (csrf && !["GET", "HEAD"].includes(init.method ?? "GET")) {
            headers.set("X-Csrf-Token", csrf);
        }
        const response = await fetch(api.url(path), {...init, headers, credentials: "same-origin"});
        if (response.status === 401 && path !== "session") {
            toLogin();
        }
        return response;
    },

    async get(path, init) {
        return read(await api.fetch(path, init));
    },

    /** Sends JSON; of an answer without a body, undefined. */
    async send(method, path, body, headers = {}) {
        const init = {method, headers: {...headers}};
        if (body !== undefined) {
            init.headers["Content-Type"] ??= "application/json";
            init.body = typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body);
        }
        return read(await api.fetch(path, init));
    },
};

async function read(response) {
    const json = /[/+]json/.test(response.headers.get("Content-Type") ?? "");
    const document = json ? await response.json() : undefined;
    if (!response.ok) {
        throw new Problem(response.status, document ?? {title: response.statusText});
    }
    return document;
}

/** Draws the page's frame and tells who is signed in: {user, name, role}. Does not return for somebody who is not. */
export async function start() {
    const response = await api.fetch("session");
    if (response.status === 401) {
        return toLogin();
    }
    const session = await read(response);
    csrf = session.csrf ?? "";
    document.body.prepend(
        element("a", {class: "skip", href: "#main"}, "Skip to the content"),
        header(session),
    );
    const main = document.querySelector("main");
    main.tabIndex = -1;
    const [, , needed] = PAGES.find(([href]) => href === current()) ?? [];
    if (needed && !roleAtLeast(session, needed)) {
        main.replaceChildren(
            main.querySelector("h1") ?? "",
            element("p", {}, `This page is for the role ${needed}; yours is ${session.role}. Ask an admin for more.`));
        return new Promise(() => {});
    }
    window.addEventListener("unhandledrejection", event => tell(event.reason?.message ?? "That failed.", "bad"));
    return session;
}

function toLogin() {
    const here = location.pathname.split("/").pop() + location.search;
    location.assign(`login.html?then=${encodeURIComponent(here)}`);
    return new Promise(() => {});
}

function current() {
    return location.pathname.split("/").pop() || "index.html";
}

function header(session) {
    const links = PAGES.filter(([, , role]) => roleAtLeast(session, role)).map(([href, name]) =>
        element("li", {}, element("a", {href, "aria-current": href === current() ? "page" : undefined}, name)));
    return element(
        "header", {class: "top"},
        element("a", {class: "brand", href: "index.html"}, "Heliograph"),
        element("nav", {"aria-label": "Pages"}, element("ul", {}, ...links)),
        element("div", {class: "who"},
            element("a", {href: "login.html?password", title: "Choose another password"},
                `${session.name || session.user}, ${session.role}`),
            themeButton(),
            element("button", {type: "button", id: "sign-out", onclick: signOut}, "Sign out")),
    );
}

export function themeButton() {
    const button = element("button", {type: "button"});
    const shown = () => {
        button.textContent = `Theme: ${document.documentElement.dataset.theme ?? "system"}`;
    };
    button.addEventListener("click", () => {
        const now = THEMES.indexOf(document.documentElement.dataset.theme ?? "system");
        const next = THEMES[(now + 1) % THEMES.length];
        if (next === "system") {
            delete document.documentElement.dataset.theme;
        } else {
            document.documentElement.dataset.theme = next;
        }
        try {
            localStorage.setItem("heliograph-theme", next);
        } catch {
            // not kept, then
        }
        shown();
    });
    shown();
    return button;
}

async function signOut() {
    await api.fetch("session", {method: "DELETE"});
    location.assign("login.html");
}

export function roleAtLeast(session, role) {
    return ROLES.indexOf(session.role) >= ROLES.indexOf(role);
}

/**
 * Makes an element. Attributes that begin with "on" are listeners, undefined and false ones are left out, and children are
 * nodes or text; text is never read as HTML.
 */
export function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) {
            made.addEventListener(name.slice(2), value);
        } else if (value !== undefined && value !== null && value !== false) {
            made.setAttribute(name, value === true ? "" : value);
        }
    }
    made.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
    return made;
}

/** A button that cannot be pressed again until what it began has ended. */
export function action(label, work, attributes = {}) {
    const button = element("button", {type: "button", ...attributes}, label);
    button.addEventListener("click", async () => {
        button.disabled = true;
        try {
            await work();
        } catch (failure) {
            tell(failure.message, "bad");
        } finally {
            button.disabled = false;
        }
    });
    return button;
}

/** Says something to all, screen readers among them; what is bad stays until the next. */
export function tell(text, kind = "good") {
    let place = document.getElementById("told");
    if (!place) {
        place = element("div", {id: "told", role: "status", "aria-live": "polite"});
        document.querySelector("main").prepend(place);
    }
    place.className = `notice notice-${kind}`;
    place.replaceChildren(text);
    clearTimeout(tell.timer);
    if (kind === "good") {
        tell.timer = setTimeout(() => {
            place.className = "";
            place.replaceChildren();
        }, 8000);
    }
}

/** Asks before something that cannot be taken back. */
export function confirmed(question, doIt) {
    return new Promise(resolve => {
        const dialog = element(
            "dialog", {"aria-label": "Please confirm"},
            element("p", {}, question),
            element("div", {class: "toolbar"},
                element("button", {type: "button", onclick: () => dialog.close("no")}, "Cancel"),
                element("button", {type: "button", class: "danger", onclick: () => dialog.close("yes")}, doIt)));
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(dialog.returnValue === "yes");
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}

/** A time as the reader's own clock says it, with seconds; the title has it in UTC. */
export function time(iso) {
    if (!iso) {
        return "";
    }
    const at = new Date(iso);
    return element("time", {datetime: iso, title: iso}, at.toLocaleString(undefined, {
        year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
    }));
}

const GOOD = ["retrieved", "read", "sent", "delivered", "ok", "up", "ready", "serving", "active", "done", "accepted"];
const BAD = ["undeliverable", "expired", "rejected", "refused", "failed", "down", "blocked", "locked", "deleted", "interrupted"];

/** A word for a state; its colour only repeats what the word says. */
export function badge(word) {
    const kind = GOOD.includes(word) ? " badge-good" : BAD.includes(word) ? " badge-bad" : " badge-wait";
    return element("span", {class: `badge${kind}`}, word);
}

/** Octets in the unit that people read. */
export function size(octets) {
    return octets < 1000 ? `${octets} B` : octets < 1e6 ? `${(octets / 1000).toFixed(1)} kB` : `${(octets / 1e6).toFixed(1)} MB`;
}
