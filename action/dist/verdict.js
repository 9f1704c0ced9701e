import { r as severities } from "./rule.js";
import { c as states } from "./shown-report.js";
// src/report/escape.ts
const shortForms = /* @__PURE__ */ new Map([
	["\n", String.raw`\n`],
	["\r", String.raw`\r`],
	["	", String.raw`\t`]
]);
/**
* Makes characters visible that a terminal or a reader would act on instead of showing: control characters, ANSI escapes,
* lone surrogates, line separators, and format characters such as the bidirectional controls of CVE-2021-42574.
* The two zero width joiners stay, since words and emoji need them.
*/
function escapeControls(text) {
	return /^[ -~]*$/.test(text) ? text : text.replace(/[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u200c\u200d]]/gv, visible);
}
/** Makes every character outside ASCII visible as an escape. */
function escapeNonAscii(text) {
	return text.replace(/\P{ASCII}/gu, visible);
}
function visible(character) {
	const code = character.codePointAt(0) ?? 0;
	const hex = code.toString(16);
	return shortForms.get(character) ?? (code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
}
// src/report/main-place.ts
/** The places, the most exposed first: what is in the tree comes before what is only in the history. */
function placesByExposure(places) {
	return places.toSorted((a, b) => states.indexOf(b.state) - states.indexOf(a.state));
}
/** The one place that stands for a finding where there is room for one only. */
function mainPlace(finding) {
	return placesByExposure(finding.occurrences)[0];
}
/** Whether a place is in files that a reader has before them, so that its line number can be followed. */
function isPresent(place) {
	return place.state === "in-tree" || place.state === "staged" || place.state === "live";
}
/** Where in its file a place is, such as `:3:14`; empty where that is not known. */
function position({ startLine, startColumn }) {
	return startLine === void 0 ? "" : startColumn === void 0 ? `:${startLine}` : `:${startLine}:${startColumn}`;
}
/** Where a place is, such as `config/mail.php:3:14 (in-tree, commit 4b180cd)`; the path as it is in the report. */
function placeState(place) {
	return place.commit === void 0 ? place.state : `${place.state}, commit ${place.commit.slice(0, 7)}`;
}
// src/report/quantity.ts
/** A count with commas between its thousands. By hand: `toLocaleString` reads the words of all languages first. */
function grouped(count) {
	return String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
/** A number with its noun, such as `1 commit`, `12 commits`. */
function quantity(count, noun) {
	return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
const units = [
	"kB",
	"MB",
	"GB",
	"TB"
];
/** Bytes in the unit that fits, such as `1.2 MB`. */
function byteQuantity(bytes) {
	if (bytes < 1e3) return quantity(bytes, "byte");
	let amount = bytes;
	let unit = "";
	for (const next of units) {
		if (amount < 999.95) break;
		amount /= 1e3;
		unit = next;
	}
	return `${amount.toFixed(1)} ${unit}`;
}
/** The time between two moments, such as `0.4 s` or `3 min 20 s`. */
function duration(startedAt, finishedAt) {
	const seconds = Math.max(0, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1e3);
	if (!Number.isFinite(seconds)) return "unknown time";
	if (seconds < 60) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
// src/report/shown.ts
/** Severities, the worst first. */
const severitiesFromWorst = severities.toReversed();
// src/report/verdict.ts
/** The outcome in one line. Of an incomplete scan it never says that there is nothing. */
function verdict(report) {
	const incomplete = incompleteness(report);
	if (report.findingCount > 0) return `${findingsLine(report)}${incomplete === "" ? "" : ` ${incomplete}`}`;
	if (incomplete !== "") return incomplete;
	const suppressed = Object.values(report.coverage.suppressed).reduce((sum, count) => sum + count, 0);
	return suppressed === 0 ? "No secrets found." : `No secrets found besides ${quantity(suppressed, "suppressed finding")}.`;
}
function findingsLine({ findingCount, findingCounts }) {
	const counts = severitiesFromWorst.filter((severity) => findingCounts[severity] > 0).map((severity) => `${grouped(findingCounts[severity])} ${severity}`);
	return `${quantity(findingCount, "finding")}: ${counts.join(", ")}.`;
}
function incompleteness({ coverage }) {
	if (coverage.complete) return "";
	const count = coverage.skipped.reduce((sum, skipped) => sum + skipped.count, 0);
	if (count === 0) return "The scan is incomplete.";
	return `The scan is incomplete: ${quantity(count, "input")} ${count === 1 ? "was" : "were"} not searched.`;
}
export { quantity as a, placeState as c, escapeControls as d, escapeNonAscii as f, grouped as i, placesByExposure as l, byteQuantity as n, isPresent as o, duration as r, mainPlace as s, verdict as t, position as u };
