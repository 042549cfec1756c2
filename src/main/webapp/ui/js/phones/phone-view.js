/** A phone as people see it: its number, its messages, the form to write one, its switches and its PDUs. */
import {plainAddress} from "../mm1/compose.js";
import {deliveryWords, readWords} from "../mm1/words.js";
import {element} from "../shell.js";
import {ComposeForm, tick} from "./compose-form.js";
import {LogView} from "./log-view.js";
import {MessageView} from "./message-view.js";

const RINGING = 6_000;
/** So few pixels from the end are at the end. */
const NEAR = 40;
const SOMEBODY_ELSE = "+15559999";

/** Events: "number" when another one was written, "credit" (detail: whether it is to have none), "ring". */
export class PhoneView extends EventTarget {
    #messages = new Map();
    #ringTimer;
    #list = element("ol", {class: "talk", tabindex: 0});
    #empty = element("p", {class: "muted empty"}, "No messages yet.");
    #bell = element("p", {class: "bell", role: "status", "aria-live": "polite"});
    #hearing = element("p", {class: "hearing", role: "status"});
    #state = element("div", {class: "state"});
    #log = new LogView();

    /** @param options {small, limit}: whether it is the third one, and the largest message in octets */
    constructor(id, handset, options) {
        super();
        this.id = id;
        this.handset = handset;
        // pictures take their room only when they are there, and tell of it no further than to who listens on the way down
        this.#list.addEventListener("load", () => this.#toTheEnd(), true);
        this.number = element("input", {
            id: `${id}-number`, type: "tel", inputmode: "tel", autocomplete: "off", value: handset.number, maxlength: 20,
        });
        this.number.addEventListener("change", () => this.#renumber());
        this.compose = new ComposeForm(id, {limit: options.limit, send: message => handset.send(message)});
        this.switches = this.#switches(options.small);
        this.node = this.#draw(options.small);
        this.#listen();
    }

    #draw(small) {
        const {handset, id} = this;
        this.#list.setAttribute("aria-label", `Messages of ${handset.name}`);
        return element(
            "section", {class: `card phone${small ? " small" : ""}`, "aria-labelledby": `${id}-name`, id},
            element("div", {class: "top-of-phone"},
                element("h2", {id: `${id}-name`}, handset.name),
                element("div", {class: "field"}, element("label", {for: `${id}-number`}, "Number"), this.number)),
            this.#state,
            element("div", {class: "screen"}, this.#bell, this.#empty, this.#list),
            this.#hearing,
            small ? element("details", {}, element("summary", {}, "New message"), this.compose.node) : this.compose.node,
            this.switches.node,
            this.#log.node);
    }

    #switches(small) {
        const {handset, id} = this;
        const box = (name, change, checked = false) => element("input", {
            id: `${id}-${name}`, type: "checkbox", role: "switch", checked, onchange: event => change(event.target.checked),
        });
        const claimed = element("input", {
            id: `${id}-claimed`, type: "text", value: SOMEBODY_ELSE, "aria-label": "The number it claims", maxlength: 40,
        });
        const wrong = box("wrong-sender", claim);
        function claim() {
            handset.claim = wrong.checked ? claimed.value.trim() : "";
        }
        claimed.addEventListener("input", claim);
        const credit = box("no-credit", on => this.dispatchEvent(new CustomEvent("credit", {detail: on})));
        const note = element("p", {class: "hint", id: `${id}-credit-note`, role: "status"});
        const node = element("details", {class: "switches", open: !small},
            element("summary", {}, "Switches"),
            tick(box("automatic", on => Object.assign(handset, {automatic: on}), true), "Fetches by itself"),
            tick(box("silent", on => Object.assign(handset, {silent: on})), "Never acknowledges"),
            element("div", {class: "claim"}, tick(wrong, "Wrong sender: claims to be"), claimed),
            tick(credit, "No credit"), note);
        return {node, credit, note};
    }

    #listen() {
        const {handset} = this;
        handset.addEventListener("added", ({detail}) => this.#add(detail));
        handset.addEventListener("changed", ({detail}) => this.#keepingTheEnd(() => this.#messages.get(detail)?.update()));
        handset.addEventListener("rings", ({detail}) => this.#ring(detail));
        handset.addEventListener("reported", ({detail}) => this.#reported(detail));
        handset.addEventListener("logged", ({detail}) => {
            this.#log.add(detail.entry);
            if (detail.gone) {
                this.#log.remove(detail.gone);
            }
        });
    }

    #add({message, gone}) {
        this.#empty.hidden = true;
        const view = new MessageView(this.handset, message);
        this.#messages.set(message, view);
        this.#list.append(view.node);
        this.#toTheEnd();
        if (gone) {
            this.#messages.get(gone)?.remove();
            this.#messages.delete(gone);
        }
    }

    /** Whoever looks at the last message still does when it has grown. */
    #keepingTheEnd(change) {
        const {scrollHeight, scrollTop, clientHeight} = this.#list;
        const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
        change();
        if (atEnd) {
            this.#toTheEnd();
        }
    }

    #toTheEnd() {
        this.#list.scrollTop = this.#list.scrollHeight;
    }

    #ring(message) {
        const sender = message.from ? plainAddress(message.from) : "somebody who hides the number";
        this.#bell.textContent = `${this.handset.name} rings: a message from ${sender}.`;
        this.node.classList.add("ringing");
        clearTimeout(this.#ringTimer);
        this.#ringTimer = setTimeout(() => this.node.classList.remove("ringing"), RINGING);
        this.dispatchEvent(new CustomEvent("ring"));
    }

    #reported({recipient}) {
        const words = recipient.read ? readWords(recipient.read) : deliveryWords(recipient.delivery);
        this.#bell.textContent = `A report came: ${recipient.address} ${words}.`;
    }

    #renumber() {
        const number = this.number.value.trim();
        if (!/^\+?[0-9][0-9 ().-]{2,}$/.test(number)) {
            const text = `${number || "Nothing"} is no telephone number.`;
            this.show({ok: false, text, advice: "Write one such as +15550001."});
            return;
        }
        this.become(number.replace(/[ ().-]/g, ""));
    }

    /** Goes on under another number. */
    become(number) {
        this.number.value = number;
        this.handset.number = number;
        this.dispatchEvent(new CustomEvent("number"));
    }

    /** How the server sees this phone. */
    show({ok, text, advice}) {
        this.#state.replaceChildren(ok
            ? element("p", {class: "muted"}, `✓ ${text}`)
            : element("div", {class: "notice notice-bad", role: "alert"}, element("b", {}, text), ` ${advice}`));
    }

    /** Whether pushes can be heard; "" if so. */
    hear(text) {
        if (this.#hearing.textContent !== text) {
            this.#hearing.textContent = text;
        }
    }

    /** Pushes that were there before the page was opened: taken only if somebody wants them. */
    offerOld(pushes, take) {
        if (pushes.length === 0) {
            return;
        }
        const button = element("button", {type: "button", onclick: () => {
            line.remove();
            take();
        }}, "Take them now");
        const count = pushes.length;
        const words = count === 1 ? "One older push lies in the inbox. " : `${count} older pushes lie in the inbox. `;
        const line = element("p", {class: "old"}, words, button);
        this.#bell.after(line);
    }
}
