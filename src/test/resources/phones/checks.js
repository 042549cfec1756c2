import {judge} from "/ui/js/phones/checks.js";

window.judge = judge;
