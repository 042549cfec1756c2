// A decoded tree beside its octets; what is pointed at, focused or chosen in one lights up in the other.
//
//   import { octetsView } from "./octets.js";           and css/octets.css in the page
//   const view = octetsView(container, { octets, tree, marks });
//
// octets  Uint8Array
// tree    {"name", "value", "offset", "length", "clause"?, "children"?: []}, children in their order, without overlap
// marks   optional: [{"severity": "breaks" | "ignored" | "odd", "words", "offset", "length"}]
//
// view.choose(offset, length) shows a place in both. Long runs of octets are folded and unfold on demand, so that a
// picture of megabytes costs nothing.

const PER_ROW = 16;
const HEAD_SHOWN = 8 * PER_ROW;
const TAIL_SHOWN = 2 * PER_ROW;
const FOLD_FROM = 32 * PER_ROW;
const UNFOLDED_AT_ONCE = 256 * PER_ROW;
const MOST_AT_FIRST = 4096 * PER_ROW;

let views = 0;

function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

export function octetsView(container, { octets, tree, marks = [] }) {
    const id = `octets-${++views}`;
    const said = make("p", { class: "sr-only", "aria-live": "polite" });
    const dump = new Dump(octets, tree, marks);
    const branches = new Branches(id, tree, marks);
    const treeBox = make("div", { class: "octets-tree-box" }, branches.element);
    const view = make("div", { class: "octets-view" }, treeBox, dump.element, said);
    container.replaceChildren(view);

    const show = (node, how) => {
        branches.light(node, how);
        dump.light(node ? node.offset : 0, node ? node.length : 0, how);
    };
    branches.onPoint = (node) => show(node, "hover");
    branches.onChoose = (node) => {
        show(node, "chosen");
        dump.reveal(node.offset);
    };
    dump.onPoint = (offset) => show(offset === null ? null : branches.shownAt(offset), "hover");
    dump.onChoose = (offset) => {
        const node = branches.leafAt(offset);
        branches.unfold(node);
        branches.reveal(node);
        show(node, "chosen");
        dump.cursor(offset);
        said.textContent = `Octet ${offset}, ${hex(octets[offset])}: ${path(node)}`;
    };
    dump.onEnter = (offset) => branches.focus(branches.leafAt(offset));

    return {
        element: view,
        choose(offset, length) {
            const node = branches.around(offset, length);
            branches.unfold(node);
            branches.reveal(node);
            branches.light(node, "chosen");
            dump.reveal(offset);
            dump.light(offset, Math.max(length, 1), "chosen");
            said.textContent = `${length} octets at ${offset}: ${path(node)}`;
        },
    };
}

function hex(octet) {
    return octet.toString(16).padStart(2, "0").toUpperCase();
}

function path(node) {
    const names = [];
    for (let at = node; at && at.parent; at = at.parent) names.unshift(at.name);
    return names.join(", ") + (node.value ? `: ${node.value}` : "");
}

function severest(marks, offset, length) {
    const order = ["breaks", "ignored", "odd"];
    let found = null;
    for (const mark of marks) {
        const inside = mark.offset >= offset && mark.offset < offset + Math.max(length, 1);
        if (inside && (found === null || order.indexOf(mark.severity) < order.indexOf(found.severity))) found = mark;
    }
    return found;
}

/** The tree, by the pattern of ARIA: one item takes part in the tab order, arrows move, left and right fold. */
class Branches {
    constructor(id, tree, marks) {
        this.id = id;
        this.marks = marks;
        this.count = 0;
        this.root = this.linked(tree, null, 1);
        this.lit = { hover: null, chosen: null };
        this.onPoint = () => {};
        this.onChoose = () => {};
        this.element = make("ul", { role: "tree", class: "octets-tree", "aria-label": "What the octets mean" });
        this.element.append(this.item(this.root));
        this.root.row.tabIndex = 0;
        this.current = this.root;
        this.element.addEventListener("keydown", (event) => this.key(event));
        this.element.addEventListener("mouseleave", () => this.onPoint(null));
    }

    linked(piece, parent, level) {
        const node = { ...piece, parent, level, number: this.count++, item: null, row: null, group: null };
        node.children = (piece.children || []).map((child) => this.linked(child, node, level + 1));
        node.open = parent === null || node.children.some((child) => child.children.length > 0);
        return node;
    }

    item(node) {
        const item = make("li", { role: "none" });
        const row = make("div", {
            role: "treeitem",
            id: `${this.id}-${node.number}`,
            "aria-level": String(node.level),
            tabindex: "-1",
            class: "octets-item",
        });
        if (node.parent) {
            row.setAttribute("aria-setsize", String(node.parent.children.length));
            row.setAttribute("aria-posinset", String(node.parent.children.indexOf(node) + 1));
        }
        const fold = make("span", { class: "octets-fold", "aria-hidden": "true" });
        const words = make("span", { class: "octets-words" }, make("span", { class: "octets-name" }, node.name));
        if (node.value) words.append(" ", make("span", { class: "octets-value" }, node.value));
        if (node.clause) words.append(" ", make("span", { class: "octets-clause muted" }, node.clause));
        const mark = node.children.length === 0 || !node.open ? severest(this.marks, node.offset, node.length) : null;
        if (mark) {
            const badge = { class: `octets-mark octets-${mark.severity}`, title: mark.words };
            words.append(" ", make("span", badge, `! ${mark.severity}`));
        }
        row.append(fold, make("span", { class: "octets-at muted" }, String(node.offset)), words);
        row.addEventListener("mouseenter", () => this.onPoint(node));
        row.addEventListener("click", (event) => {
            if (event.target === fold && node.children.length > 0) this.toggle(node);
            this.focus(node);
        });
        row.addEventListener("dblclick", () => this.toggle(node));
        row.addEventListener("focus", () => this.focused(node));
        item.append(row);
        Object.assign(node, { item, row });
        if (node.children.length > 0) this.draw(node);
        return item;
    }

    draw(node) {
        node.row.setAttribute("aria-expanded", String(node.open));
        if (node.open && node.group === null) {
            node.group = make("ul", { role: "group" }, ...node.children.map((child) => this.item(child)));
            node.item.append(node.group);
        }
        if (node.group) node.group.hidden = !node.open;
    }

    toggle(node) {
        if (node.children.length === 0) return;
        node.open = !node.open;
        this.draw(node);
    }

    unfold(node) {
        const above = [];
        for (let at = node.parent; at; at = at.parent) above.unshift(at);
        for (const at of above) {
            if (!at.open) this.toggle(at);
        }
    }

    reveal(node) {
        node.row.scrollIntoView({ block: "nearest" });
    }

    focus(node) {
        this.unfold(node);
        node.row.focus();
    }

    focused(node) {
        this.current.row.tabIndex = -1;
        node.row.tabIndex = 0;
        this.current = node;
        this.onChoose(node);
    }

    light(node, how) {
        if (this.lit[how] && this.lit[how].row) this.mark(this.lit[how].row, how, false);
        this.lit[how] = node;
        if (node && node.row) this.mark(node.row, how, true);
    }

    mark(row, how, on) {
        row.classList.toggle(`octets-${how}`, on);
        if (how === "chosen") row.setAttribute("aria-selected", String(on));
    }

    key(event) {
        const node = this.current;
        const shown = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (shown) this.step(shown);
        else if (event.key === "ArrowRight") node.children.length > 0 && !node.open ? this.toggle(node) : this.step(1);
        else if (event.key === "ArrowLeft") node.children.length > 0 && node.open ? this.toggle(node) : this.up();
        else if (event.key === "Home") this.focus(this.root);
        else if (event.key === "End") this.focus(this.visible().at(-1));
        else if (event.key === "Enter" || event.key === " ") this.toggle(node);
        else return;
        event.preventDefault();
    }

    step(by) {
        const visible = this.visible();
        const next = visible[visible.indexOf(this.current) + by];
        if (next) this.focus(next);
    }

    up() {
        if (this.current.parent) this.focus(this.current.parent);
    }

    visible(node = this.root, all = []) {
        all.push(node);
        if (node.open) node.children.forEach((child) => this.visible(child, all));
        return all;
    }

    /** The deepest node around an octet, whether it is drawn or not. */
    leafAt(offset, drawnOnly = false) {
        let node = this.root;
        for (;;) {
            if (drawnOnly && !node.open) return node;
            const inner = node.children.find((child) => child.offset <= offset && offset < child.offset + child.length);
            if (!inner) return node;
            node = inner;
        }
    }

    shownAt(offset) {
        return this.leafAt(offset, true);
    }

    /** The smallest node around a range. */
    around(offset, length) {
        const end = offset + Math.max(length, 1);
        let node = this.root;
        for (;;) {
            const inner = node.children.find((child) => child.offset <= offset && end <= child.offset + child.length);
            if (!inner) return node;
            node = inner;
        }
    }
}

/** The octets, sixteen in a row, in hexadecimal and as text. */
class Dump {
    constructor(octets, tree, marks) {
        this.octets = octets;
        this.marks = marks;
        this.cells = new Map();
        this.lit = { hover: [], chosen: [] };
        this.at = 0;
        this.onPoint = () => {};
        this.onChoose = () => {};
        this.onEnter = () => {};
        this.element = make("div", {
            class: "octets-dump mono",
            tabindex: "0",
            role: "group",
            "aria-label": "Octets. Arrow keys move from octet to octet, Enter goes to what it means.",
        });
        this.ranges = ranges(octets.length, tree);
        for (const range of this.ranges) this.element.append(range.folded ? this.fold(range) : this.rows(range));
        this.element.addEventListener("mouseover", (event) => this.onPoint(offsetOf(event.target)));
        this.element.addEventListener("mouseleave", () => this.onPoint(null));
        this.element.addEventListener("click", (event) => {
            const offset = offsetOf(event.target);
            if (offset !== null) this.go(offset);
        });
        this.element.addEventListener("keydown", (event) => this.key(event));
    }

    rows({ from, to }) {
        const rows = document.createDocumentFragment();
        for (let offset = from; offset < to; offset += PER_ROW) rows.append(this.row(offset, Math.min(offset + PER_ROW, to)));
        return rows;
    }

    row(from, to) {
        const digits = make("span", { class: "octets-hex" });
        const text = make("span", { class: "octets-text", "aria-hidden": "true" });
        for (let offset = from; offset < to; offset++) {
            const octet = this.octets[offset];
            const one = make("span", { "data-octet": String(offset) }, hex(octet));
            const two = make("span", { "data-octet": String(offset) }, octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : "·");
            const mark = this.marks.find((it) => it.offset <= offset && offset < it.offset + Math.max(it.length, 1));
            if (mark) one.classList.add("octets-marked", `octets-${mark.severity}`);
            this.cells.set(offset, [one, two]);
            digits.append(one, " ");
            text.append(two);
        }
        return make("div", { class: "octets-row" }, make("span", { class: "octets-at muted" }, from.toString(16).padStart(6, "0")), digits, text);
    }

    fold(range) {
        const button = make("button", { type: "button", class: "button octets-unfold" });
        range.button = button;
        const label = () => {
            const left = range.to - range.from;
            const next = Math.min(left, UNFOLDED_AT_ONCE);
            button.textContent = next < left ? `Show ${next} of ${left} more octets` : `Show ${left} more octets`;
        };
        range.unfold = (upTo) => {
            const to = Math.min(range.to, upTo);
            button.before(this.rows({ from: range.from, to }));
            range.from = to;
            if (range.from >= range.to) {
                range.folded = false;
                button.remove();
            } else label();
        };
        button.addEventListener("click", (event) => {
            event.stopPropagation();
            range.unfold(range.from + UNFOLDED_AT_ONCE);
        });
        label();
        return button;
    }

    /** Brings an octet into sight; one that is folded far away is shown by its fold. */
    reveal(offset) {
        const wanted = Math.min(offset, this.octets.length - 1);
        const range = this.ranges.find((it) => it.folded && it.from <= wanted && wanted < it.to);
        if (range && wanted - range.from < UNFOLDED_AT_ONCE) range.unfold(wanted - (wanted % PER_ROW) + PER_ROW);
        const cell = this.cells.get(wanted);
        const target = cell ? cell[0] : range && range.button;
        if (target) target.scrollIntoView({ block: "nearest" });
    }

    light(offset, length, how) {
        for (const cell of this.lit[how]) cell.forEach((it) => it.classList.remove(`octets-${how}`));
        const found = [];
        if (length > this.cells.size) {
            for (const [at, cell] of this.cells) if (at >= offset && at < offset + length) found.push(cell);
        } else {
            for (let at = offset; at < offset + length; at++) if (this.cells.has(at)) found.push(this.cells.get(at));
        }
        for (const cell of found) cell.forEach((it) => it.classList.add(`octets-${how}`));
        this.lit[how] = found;
    }

    cursor(offset) {
        const before = this.cells.get(this.at);
        if (before) before.forEach((it) => it.classList.remove("octets-cursor"));
        this.at = offset;
        const now = this.cells.get(offset);
        if (now) now.forEach((it) => it.classList.add("octets-cursor"));
    }

    go(offset) {
        if (offset < 0 || offset >= this.octets.length) return;
        this.reveal(offset);
        if (this.cells.has(offset)) this.onChoose(offset);
    }

    key(event) {
        if (event.target !== this.element) return;
        const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: PER_ROW, ArrowUp: -PER_ROW }[event.key];
        if (by) this.go(this.at + by);
        else if (event.key === "Home") this.go(0);
        else if (event.key === "End") this.go(this.octets.length - 1);
        else if (event.key === "Enter") this.onEnter(this.at);
        else return;
        event.preventDefault();
    }
}

function offsetOf(target) {
    return target instanceof HTMLElement && "octet" in target.dataset ? Number(target.dataset.octet) : null;
}

/** What is shown at first: all but the middle of long leaves, and not more than a page can bear. */
function ranges(size, tree) {
    const folds = [];
    const visit = (piece) => {
        const children = piece.children || [];
        children.forEach(visit);
        if (children.length > 0 || piece.length < FOLD_FROM) return;
        const from = up(piece.offset + HEAD_SHOWN);
        const to = down(piece.offset + piece.length - TAIL_SHOWN);
        if (from < to) folds.push({ from, to, folded: true });
    };
    visit(tree);
    const all = [];
    let at = 0;
    let shown = 0;
    for (const fold of folds) {
        shown += fold.from - at;
        if (shown > MOST_AT_FIRST) break;
        if (at < fold.from) all.push({ from: at, to: fold.from, folded: false });
        all.push(fold);
        at = fold.to;
    }
    const rest = Math.min(size, at + Math.max(PER_ROW, down(MOST_AT_FIRST - Math.min(shown, MOST_AT_FIRST))));
    if (at < rest) all.push({ from: at, to: rest, folded: false });
    if (rest < size) all.push({ from: rest, to: size, folded: true });
    return all;
}

function up(offset) {
    return Math.ceil(offset / PER_ROW) * PER_ROW;
}

function down(offset) {
    return Math.floor(offset / PER_ROW) * PER_ROW;
}
