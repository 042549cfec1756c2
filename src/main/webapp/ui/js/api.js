/** The API as its own description tells it: each operation with its parameters, to be tried here. */

import { start, api, element, action } from "./shell.js";

await start();
const described = await api.get("openapi.json");
const base = api.url("").href;
document.getElementById("base").textContent = base;
document.getElementById("document").href = api.url("openapi.json");
const place = document.getElementById("operations");
const filter = document.getElementById("filter");
filter.addEventListener("input", hide);

const groups = new Map();
for (const [path, operations] of Object.entries(described.paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
        const tag = operation.tags[0];
        groups.set(tag, [...groups.get(tag) ?? [], draw(verb.toUpperCase(), path, operation)]);
    }
}
for (const [tag, operations] of [...groups].sort()) {
    place.append(element("section", {"aria-label": tag}, element("h2", {}, tag), ...operations));
}

function hide() {
    const wanted = filter.value.toLowerCase();
    for (const section of place.children) {
        for (const operation of section.querySelectorAll(".operation")) {
            operation.hidden = !operation.querySelector("summary").textContent.toLowerCase().includes(wanted);
        }
        section.hidden = !section.querySelector(".operation:not([hidden])");
    }
}

function draw(verb, path, operation) {
    const id = operation.operationId.replace(/\W/g, "-");
    const types = Object.keys(operation.requestBody?.content ?? {});
    const answers = Object.keys(Object.values(operation.responses)[0].content ?? {});
    const inputs = operation.parameters.map(parameter => ({parameter, box: box(parameter, `${id}-${parameter.name}`)}));
    const body = types.length > 0 && element("textarea", {id: `${id}-body`, class: "mono", spellcheck: "false"});
    if (body) {
        body.value = sample(operation.requestBody.content[types[0]].schema);
    }
    const accept = answers.length > 1 && element("select", {id: `${id}-accept`}, ...answers.map(type => element("option", {}, type)));
    const curl = element("pre", {tabindex: 0});
    const answer = element("div", {"aria-live": "polite"});
    const form = element("form", {},
        operation["x-role"] && element("p", {class: "muted"}, `For the role ${operation["x-role"]} and those above it.`),
        ...inputs.map(({parameter, box}) => element("div", {class: "field"},
            element("label", {for: box.id}, `${parameter.name}${parameter.required ? "" : " (optional)"}, in the ${parameter.in}`),
            box,
            parameter.description && element("span", {class: "hint"}, parameter.description))),
        body && element("div", {class: "field"}, element("label", {for: body.id}, `Body, ${types[0]}`), body),
        accept && element("div", {class: "field"}, element("label", {for: accept.id}, "Answer as"), accept),
        element("div", {class: "toolbar"}, action(verb === "GET" ? "Try it" : `Do it: ${verb}`, send, {class: "primary"})),
        element("h3", {}, "With curl"), curl, answer);
    form.addEventListener("input", () => curl.textContent = line());
    form.addEventListener("submit", event => event.preventDefault());
    curl.textContent = line();
    return element("details", {class: "operation"},
        element("summary", {},
            element("span", {class: "verb mono"}, verb), element("span", {class: "path mono"}, path),
            element("span", {class: "muted"}, operation.summary)),
        form);

    function given(where) {
        return inputs.filter(({parameter, box}) => parameter.in === where && box.value !== "")
            .map(({parameter, box}) => [parameter.name, box.value]);
    }

    function address() {
        const filled = given("path").reduce((all, [name, value]) => all.replace(`{${name}}`, encodeURIComponent(value)), path);
        const query = new URLSearchParams(given("query")).toString();
        return filled.slice(1) + (query && `?${query}`);
    }

    function headers() {
        return {
            ...Object.fromEntries(given("header")),
            ...(accept ? {Accept: accept.value} : {}),
            ...(body ? {"Content-Type": types[0]} : {}),
        };
    }

    function line() {
        const parts = ["curl -sS", verb === "GET" ? "" : `-X ${verb}`, "-H 'Authorization: Bearer TOKEN'",
            ...Object.entries(headers()).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
            body ? `--data-binary ${quoted(body.value)}` : "", quoted(base + address())];
        return parts.filter(Boolean).join(" ");
    }

    async function send() {
        const response = await api.fetch(address(), {method: verb, headers: headers(), ...(body ? {body: body.value} : {})});
        const type = response.headers.get("Content-Type") ?? "";
        const shown = /json/.test(type) ? JSON.stringify(await response.json(), null, 2)
            : /^text\//.test(type) ? await response.text()
            : `${(await response.blob()).size} octets`;
        answer.replaceChildren(
            element("h3", {}, `Answer: ${response.status} ${response.statusText}`),
            element("p", {class: "muted mono"}, ["ETag", "Location", "Content-Type"]
                .filter(name => response.headers.has(name)).map(name => `${name}: ${response.headers.get(name)}`).join("  ")),
            element("pre", {tabindex: 0}, shown));
    }
}

function box(parameter, id) {
    return parameter.schema.enum
        ? element("select", {id}, ...parameter.schema.enum.map(value => element("option", {}, value)))
        : element("input", {id, autocomplete: "off"});
}

function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A body to begin with: each member of the schema, empty. */
function sample(schema) {
    const name = schema.$ref?.split("/").pop();
    const properties = described.components.schemas[name]?.properties;
    if (!properties) {
        return name ? "{}" : "";
    }
    return JSON.stringify(Object.fromEntries(Object.entries(properties).map(([member, of]) =>
        [member, of.enum?.[0] ?? (of.type === "integer" ? 0 : of.type === "boolean" ? false : of.type === "array" ? [] : "")])), null, 2);
}
