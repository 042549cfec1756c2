/** A search form and its list, a page at a time. What is looked for stands in the page's address too. */

import {api, tell} from "./shell.js";

/**
 * Searches at once, and whenever the form is sent.
 *
 * @param place the list below the API, such as "messages"
 * @param form fields named as the API's parameters; a time in it is the reader's own
 * @param rows what the items are drawn into
 * @param more a button for the next page
 * @param draw makes an element of an item
 * @param told is given how many are shown and whether there are more
 * @returns {asked, again}: what is looked for, as parameters; and a search once more
 */
export function listing({place, form, rows, more, draw, told}) {
    let next;
    const fields = [...form.elements].filter(field => field.name);
    const filled = () => fields.map(field => [field, field.value.trim()]).filter(([, value]) => value !== "");
    const asked = () => new URLSearchParams(filled().map(([field, value]) =>
        [field.name, field.type === "datetime-local" ? new Date(value).toISOString() : value]));

    async function show(after) {
        const query = asked();
        if (after) {
            query.set("after", after);
        }
        more.disabled = true;
        try {
            const page = await api.get(`${place}?${query}`);
            const drawn = page.items.map(draw);
            if (after) {
                rows.append(...drawn);
                drawn[0]?.querySelector("a, button")?.focus();
            } else {
                rows.replaceChildren(...drawn);
            }
            next = page.next;
            more.hidden = !next;
            told(rows.children.length, Boolean(next));
        } catch (failure) {
            tell(failure.message, "bad");
        } finally {
            more.disabled = false;
        }
    }

    const wanted = new URLSearchParams(location.search);
    for (const field of fields) {
        field.value = wanted.get(field.name) ?? "";
    }
    form.addEventListener("submit", event => {
        event.preventDefault();
        const words = new URLSearchParams(filled().map(([field, value]) => [field.name, value]));
        history.replaceState(null, "", words.size ? `?${words}` : location.pathname);
        show();
    });
    more.addEventListener("click", () => show(next));
    show();
    return {asked, again: () => show()};
}

/** Such as "3 messages, and there are older ones". */
export function counted(count, one, many, none, more) {
    return count === 0 ? none : `${count} ${count === 1 ? one : many}${more}`;
}
