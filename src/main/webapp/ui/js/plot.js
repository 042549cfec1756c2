/** Plots over time: drawn for those who look, with a table for those who read. */

import uPlot from "../lib/uPlot.esm.js";
import {element} from "./shell.js";

const DASHES = [[], [6, 4], [2, 3]];
const HEIGHT = 260;

/**
 * Draws into a figure.
 *
 * @param times seconds since 1970, the beginning of each step
 * @param lines [{name, values, colour}], where colour is a custom property of the style, such as "--accent"
 */
export function plot(figure, title, unit, times, lines) {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const chart = element("div", {class: "chart", "aria-hidden": "true"});
    const open = figure.querySelector("details")?.open;
    figure.replaceChildren(
        element("figcaption", {}, element("h3", {}, title)),
        legend(lines, colour),
        chart,
        element("details", {open},
            element("summary", {}, "As a table"),
            element("div", {tabindex: "0", role: "region", "aria-label": `${title}, as a table`}, table(title, times, lines))),
    );
    const axis = {stroke: colour("--muted"), grid: {stroke: colour("--line"), width: 1}, ticks: {stroke: colour("--line")}};
    const drawn = new uPlot({
        width: chart.clientWidth,
        height: HEIGHT,
        legend: {show: false},
        cursor: {drag: {x: false, y: false}},
        axes: [axis, {...axis, size: 56, values: (_, ticks) => ticks.map(tick => `${tick}${unit}`)}],
        scales: {y: {range: (_, low, high) => [0, Math.max(high, 1)]}},
        series: [{}, ...lines.map((line, nr) => ({
            stroke: colour(line.colour), width: 2, dash: DASHES[nr % DASHES.length], points: {show: false},
        }))],
    }, [times, ...lines.map(line => line.values)], chart);
    figure.drawn?.disconnect();
    figure.drawn = new ResizeObserver(() => drawn.setSize({width: chart.clientWidth, height: HEIGHT}));
    figure.drawn.observe(chart);
}

/** Colour and dash: nothing is said by colour alone. */
function legend(lines, colour) {
    return element("ul", {class: "legend"}, lines.map((line, nr) => {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("viewBox", "0 0 32 10");
        svg.setAttribute("aria-hidden", "true");
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", "M0 5h32");
        path.setAttribute("stroke", colour(line.colour));
        path.setAttribute("stroke-width", "3");
        path.setAttribute("stroke-dasharray", DASHES[nr % DASHES.length].join(" "));
        svg.append(path);
        return element("li", {}, svg, line.name);
    }));
}

function table(title, times, lines) {
    const rows = times.map((at, nr) => [at, lines.map(line => line.values[nr])]).filter(([, values]) => values.some(it => it > 0));
    return element("table", {},
        element("caption", {class: "sr-only"}, title),
        element("thead", {}, element("tr", {},
            element("th", {scope: "col"}, "From"),
            lines.map(line => element("th", {scope: "col", class: "number"}, line.name)))),
        element("tbody", {}, rows.length === 0
            ? element("tr", {}, element("td", {colspan: lines.length + 1}, "Nothing in this span."))
            : rows.reverse().map(([at, values]) => element("tr", {},
                element("th", {scope: "row"}, new Date(at * 1000).toLocaleString()),
                values.map(value => element("td", {class: "number"}, String(value)))))));
}
