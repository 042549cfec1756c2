/** The form in which a message is written on a phone. */
import {element, size} from "../shell.js";
import {fitting, pictureFile, samplePicture} from "./picture.js";

const LONGEST_TEXT = 10_000;
const MOST_RECIPIENTS = 20;
/** What a message has besides its picture and its text, in octets, at most. */
const OVERHEAD = 4_000;

export class ComposeForm {
    picture;
    #touched = false;
    #preview = element("div", {class: "chosen"});
    #problem = element("p", {class: "wrong", role: "alert"});

    /**
     * @param id of the phone, for labels
     * @param send(message) resolves when it is known how it ended
     * @param limit gives the largest message the server takes, in octets
     */
    constructor(id, {send, limit}) {
        this.send = send;
        this.limit = limit;
        this.fields = fields(id);
        this.fields.to.addEventListener("input", () => {
            this.#touched = true;
        });
        this.fields.file.addEventListener("change", () => this.#choose(this.fields.file.files[0]));
        this.button = element("button", {class: "primary", type: "submit"}, "Send");
        this.node = this.#form(id);
    }

    /** Fills in whom to send to, unless somebody has written there. */
    suggest(numbers) {
        if (!this.#touched) {
            this.fields.to.value = numbers.join(", ");
        }
    }

    async useSample() {
        this.#show(await samplePicture());
    }

    #form(id) {
        const {to, cc, bcc, subject, text, file, delivery, read, asIs} = this.fields;
        const sample = element("button", {type: "button", onclick: () => this.useSample()}, "Sample picture");
        const none = element("button", {type: "button", onclick: () => this.#show(undefined)}, "No picture");
        const label = `New message of ${id.replace("-", " ")}`;
        return element(
            "form", {class: "compose", "aria-label": label, onsubmit: event => this.#submit(event)},
            field(to, "To"),
            field(text, "Text"),
            element("div", {class: "pictures"},
                element("label", {class: "button file"}, "Photo from disk", file), sample, none),
            this.#preview,
            element("div", {class: "ticks"}, tick(delivery, "Delivery report"), tick(read, "Read report")),
            element("details", {},
                element("summary", {}, "Subject, Cc, Bcc"),
                field(subject, "Subject"), field(cc, "Cc"), field(bcc, "Bcc"),
                tick(asIs, "Send a picture that is too large as it is")),
            this.#problem,
            element("div", {class: "toolbar"}, this.button));
    }

    async #choose(file) {
        if (file) {
            await this.#trying(async () => this.#show(await pictureFile(file)));
        }
        this.fields.file.value = "";
    }

    #show(picture) {
        this.picture = picture;
        const old = this.#preview.querySelector("img");
        if (old) {
            URL.revokeObjectURL(old.src);
        }
        this.#preview.replaceChildren(...(picture ? preview(picture) : []));
    }

    async #submit(event) {
        event.preventDefault();
        this.button.disabled = true;
        await this.#trying(async () => this.send(await this.#message()));
        this.button.disabled = false;
    }

    async #trying(work) {
        this.#problem.textContent = "";
        try {
            await work();
        } catch (failure) {
            this.#problem.textContent = failure.message;
        }
    }

    async #message() {
        const {to, cc, bcc, subject, text, delivery, read, asIs} = this.fields;
        const message = {
            to: addresses(to), cc: addresses(cc), bcc: addresses(bcc),
            subject: subject.value.trim(), text: text.value,
            deliveryReport: delivery.checked, readReport: read.checked,
        };
        const count = message.to.length + message.cc.length + message.bcc.length;
        if (count === 0 || count > MOST_RECIPIENTS) {
            throw new Error(count === 0 ? "Write to whom." : `Write to ${MOST_RECIPIENTS} at most.`);
        }
        if (message.text === "" && !this.picture) {
            throw new Error("Write a text or choose a picture.");
        }
        return {...message, picture: asIs.checked ? this.picture : await this.#smaller(message.text)};
    }

    async #smaller(text) {
        if (!this.picture) {
            return undefined;
        }
        const room = this.limit() - OVERHEAD - 3 * text.length;
        const before = this.picture.octets.length;
        const smaller = await fitting(this.picture, Math.max(room, OVERHEAD));
        return smaller === this.picture ? smaller : {...smaller, before};
    }
}

function fields(id) {
    const input = (name, attributes) => element("input", {id: `${id}-${name}`, autocomplete: "off", ...attributes});
    const box = (name, checked) => element("input", {id: `${id}-${name}`, type: "checkbox", checked});
    return {
        to: input("to", {type: "text"}),
        cc: input("cc", {type: "text"}),
        bcc: input("bcc", {type: "text"}),
        subject: input("subject", {type: "text", maxlength: 80}),
        text: element("textarea", {id: `${id}-text`, rows: 2, maxlength: LONGEST_TEXT}),
        file: element("input", {id: `${id}-file`, type: "file", accept: "image/*", class: "sr-only"}),
        delivery: box("delivery", true),
        read: box("read", true),
        asIs: box("as-is", false),
    };
}

function field(input, label) {
    return element("div", {class: "field"}, element("label", {for: input.id}, label), input);
}

export function tick(input, label) {
    return element("label", {class: "tick", for: input.id}, input, ` ${label}`);
}

function preview(picture) {
    const url = URL.createObjectURL(new Blob([picture.octets], {type: picture.type}));
    return [
        element("img", {src: url, alt: `To be sent: ${picture.name}`}),
        element("span", {class: "muted"}, `${picture.name}, ${size(picture.octets.length)}`),
    ];
}

function addresses(input) {
    return input.value.split(/[,;]/).map(it => it.trim()).filter(it => it !== "");
}
