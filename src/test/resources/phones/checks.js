import {judge} from "/console/js/phones/checks.js";

window.judge = judge;
