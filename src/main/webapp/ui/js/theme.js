/* Loaded before the page is drawn, so that it does not flash in the other theme. */
"use strict";
try {
    const chosen = localStorage.getItem("heliograph-theme");
    if (chosen === "light" || chosen === "dark") {
        document.documentElement.dataset.theme = chosen;
    }
} catch {
    // storage is forbidden here; the system's own choice holds
}
