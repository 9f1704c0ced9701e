import { r as severities } from "./rule.js";
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
// src/model/place.ts
const states = [
	"unreachable",
	"history",
	"staged",
	"in-tree",
	"live"
];
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
// src/report/json-text.ts
/**
* JSON that is safe to print: what it means is what `JSON.stringify` would have said. Escapes what is legal raw in JSON,
* yet acted on by terminals and editors when the file is printed.
*/
function jsonText(value, indent = 0) {
	return JSON.stringify(value, null, indent).replace(/[[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]--[\u200c\u200d]]/gv, escapeUnits);
}
/** JSON in which the given characters of strings are escaped too. */
function jsonTextEscaping(value, indent, characters) {
	return jsonText(value, indent).replace(characters, escapeUnits);
}
function escapeUnits(text) {
	let escaped = "";
	for (let at = 0; at < text.length; at += 1) escaped += `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
	return escaped;
}
// src/report/json-finding.ts
/** A finding in the words and the order of the JSON report; what is undefined is left out when it is written. */
function jsonFinding(finding) {
	return {
		fingerprint: finding.fingerprint,
		kind: finding.kind,
		rule: finding.rule,
		title: finding.title,
		severity: finding.severity,
		confidence: finding.confidence,
		redacted: finding.redacted,
		secret: finding.secret,
		match: finding.occurrences[0]?.match,
		state: finding.state,
		verification: finding.verification,
		evidence: finding.evidence,
		occurrences: finding.occurrences.map(jsonOccurrence),
		parts: finding.parts.length === 0 ? void 0 : finding.parts.map(jsonPart),
		remediation: finding.remediation
	};
}
function jsonOccurrence(place) {
	return {
		path: place.path,
		startLine: place.startLine,
		startColumn: place.startColumn,
		endLine: place.endLine,
		endColumn: place.endColumn,
		byteOffset: place.byteOffset,
		byteLength: place.byteLength,
		commit: place.commit,
		blob: place.blob,
		author: place.author,
		date: place.date,
		url: place.url,
		scriptHash: place.scriptHash,
		originalPath: place.originalPath,
		state: place.state,
		decoded: place.decoded,
		match: place.match
	};
}
function jsonPart(part) {
	return {
		name: part.name,
		redacted: part.redacted,
		value: part.value,
		path: part.path,
		startLine: part.startLine,
		startColumn: part.startColumn,
		endLine: part.endLine,
		endColumn: part.endColumn,
		byteOffset: part.byteOffset,
		byteLength: part.byteLength
	};
}
// src/report/json-head.ts
/** What the JSON report says before its findings, in its words and order. */
function jsonHead(report) {
	const { tool, target } = report;
	return {
		schemaVersion: 1,
		tool: {
			name: tool.name,
			version: tool.version,
			rulesHash: tool.rulesHash
		},
		sources: report.sources.length === 0 ? void 0 : report.sources.map(({ file, tool, version }) => ({
			file,
			tool,
			version
		})),
		target: {
			kind: target.kind,
			name: target.name,
			head: target.head
		},
		startedAt: report.startedAt,
		finishedAt: report.finishedAt,
		coverage: jsonCoverage(report.coverage)
	};
}
function jsonCoverage(coverage) {
	const { suppressed } = coverage;
	return {
		complete: coverage.complete,
		refs: coverage.refs,
		commits: coverage.commits,
		blobs: coverage.blobs,
		files: coverage.files,
		pages: coverage.pages,
		scripts: coverage.scripts,
		requests: coverage.requests,
		bytes: coverage.bytes,
		known: coverage.known,
		skipped: coverage.skipped.map(({ what, reason, count, hint }) => ({
			what,
			reason,
			count,
			hint
		})),
		leftOut: coverage.leftOut.map(({ what, reason, count, hint }) => ({
			what,
			reason,
			count,
			hint
		})),
		checks: coverage.checks.length === 0 ? void 0 : coverage.checks.map(({ id, target, state, reason }) => ({
			id,
			target,
			state,
			reason
		})),
		repositories: coverage.repositories?.map(({ name, state, complete, refs, commits, blobs, bytes, reason }) => ({
			name,
			state,
			complete,
			refs,
			commits,
			blobs,
			bytes,
			reason
		})),
		suppressed: {
			baseline: suppressed.baseline,
			ignoreFile: suppressed.ignoreFile,
			inline: suppressed.inline,
			allowlist: suppressed.allowlist
		},
		staleIgnores: coverage.staleIgnores
	};
}
// src/report/prefix-search.ts
/**
* Sorts known texts for a search whose time hardly grows with their number, even when all of them start alike,
* as the tokens of one provider do.
*/
function prefixSearch(known) {
	const entries = linkedEntries(known);
	const maxLength = entries.reduce((longest, { text }) => Math.max(longest, text.length), 0);
	return function* (text, at) {
		const rest = text.slice(at, at + maxLength);
		let entry = lastUpTo(entries, rest);
		while (entry !== null) {
			if (rest.startsWith(entry.text)) yield entry.value;
			entry = entry.shorter;
		}
	};
}
/** In sorted order a text directly follows what it starts with, but for others that start with the same. */
function linkedEntries(known) {
	const entries = [];
	for (const [text, value] of [...known].sort(([a], [b]) => a < b ? -1 : 1)) {
		let shorter = entries.at(-1) ?? null;
		while (shorter !== null && !text.startsWith(shorter.text)) shorter = shorter.shorter;
		entries.push({
			text,
			value,
			shorter
		});
	}
	return entries;
}
/** The last entry that does not sort after a text: what the text starts with is this one or linked from it. */
function lastUpTo(entries, text) {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = low + high >>> 1;
		const entry = entries[middle];
		if (entry !== void 0 && entry.text <= text) low = middle + 1;
		else high = middle;
	}
	return entries[low - 1] ?? null;
}
// src/model/public-part.ts
const publicNames = /* @__PURE__ */ new Set([
	"host",
	"port",
	"scheme",
	"encryption",
	"region"
]);
/** Whether a part only says where a secret is used, so that it may be shown. */
function isPublicPart(name) {
	return publicNames.has(name);
}
// src/report/scrubber.ts
/** Leaves every text as it is: for `--show-secrets`. */
const noScrubber = {
	content: (text) => text,
	name: (text) => text
};
/** Shorter texts are in every other word: hiding them would hide nothing and spoil the report. */
const keyLength = 4;
const maxRemembered = 1e4;
/** Collects the secrets of all findings, since one finding's secret may stand in another's line or path. */
function scrubberFor(findings) {
	const index = indexOf(findings);
	const names = /* @__PURE__ */ new Map();
	return {
		content: (text) => scrub(text, index, false),
		name: (text) => {
			let scrubbed = names.get(text);
			if (scrubbed === void 0) {
				scrubbed = scrub(text, index, true);
				if (names.size >= maxRemembered) names.clear();
				names.set(text, scrubbed);
			}
			return scrubbed;
		}
	};
}
function indexOf(findings) {
	const groups = /* @__PURE__ */ new Map();
	const add = ({ text, redacted }, isHiddenInNames) => {
		if (text.length < keyLength) return;
		const key = keyAt(text, 0);
		const group = groups.get(key) ?? /* @__PURE__ */ new Map();
		if (!group.has(text)) group.set(text, {
			text,
			redacted,
			isHiddenInNames
		});
		groups.set(key, group);
	};
	for (const finding of findings) for (const secret of secretTexts(finding)) add(secret, isDistinct(secret.text));
	for (const finding of findings) for (const part of partTexts(finding)) add(part, false);
	return new Map([...groups].map(([key, group]) => [key, prefixSearch(group)]));
}
function* secretTexts(finding) {
	const { secret } = finding;
	if (secret === void 0) return;
	yield* withLines(secret);
	for (const { match } of finding.occurrences) if (!match.reveal().includes(secret.reveal())) yield* withLines(match);
}
function* partTexts(finding) {
	for (const part of finding.parts) if (!isPublicPart(part.name)) yield* withLines(part.value);
}
/** A secret, and each line of one such as a private key, of which a report may show any one. PEM's boundary lines (RFC 7468) are no secret. */
function* withLines(secret) {
	const text = secret.reveal();
	yield {
		text,
		redacted: secret.redacted
	};
	if (!text.includes("\n")) return;
	for (const line of text.split(/[\r\n]+/)) {
		const trimmed = line.trim();
		if (trimmed.length >= 16 && !trimmed.startsWith("-----")) yield {
			text: trimmed,
			redacted: `(${trimmed.length} characters)`
		};
	}
}
/** Whether a text is unlikely to be an ordinary word: a password `postgres` must not hide the folder of that name. */
function isDistinct(text) {
	if (text.length >= 16) return true;
	const kinds = [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^a-zA-Z\d]/
	].filter((kind) => kind.test(text));
	return text.length >= 8 && kinds.length >= 2;
}
function scrub(text, index, isName) {
	let scrubbed = "";
	let from = 0;
	for (let at = 0; at + keyLength <= text.length; at += 1) {
		const hidden = knownAt(text, at, index, isName);
		if (hidden === void 0) continue;
		scrubbed += text.slice(from, at) + hidden.redacted;
		from = at + hidden.text.length;
		at = from - 1;
	}
	return from === 0 ? text : scrubbed + text.slice(from);
}
function knownAt(text, at, index, isName) {
	const search = index.get(keyAt(text, at));
	if (search === void 0) return void 0;
	for (const known of search(text, at)) if (known.isHiddenInNames || !isName) return known;
}
function keyAt(text, at) {
	let key = 0;
	for (let offset = 0; offset < keyLength; offset += 1) key = Math.imul(key, 31) + text.charCodeAt(at + offset) | 0;
	return key;
}
// src/model/shannon-entropy.ts
/**
* Shannon entropy in bits as gitleaks counts it: of characters, in shares of the bytes. 0 for empty text.
*
* For ASCII that is bits a character; thresholds in rules, and reports that say the entropy, mean the same as there.
*/
function shannonEntropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	const bytes = Buffer.byteLength(text);
	let bits = 0;
	for (const count of counts.values()) bits -= count / bytes * Math.log2(count / bytes);
	return bits;
}
// src/report/shown-finding.ts
/** Turns a finding into what may be shown of it. */
function shownFinding(finding, scrubber, showSecrets) {
	const { fingerprint, kind, rule, severity, confidence, state, secret } = finding;
	return {
		fingerprint,
		kind,
		rule,
		title: scrubber.name(finding.title),
		severity,
		confidence,
		isNew: finding.isNew,
		redacted: secret?.redacted,
		secret: showSecrets && secret?.isKnown === true ? secret.reveal() : void 0,
		get entropy() {
			return shannonEntropy(secret?.reveal() ?? "");
		},
		state,
		verification: shownVerification(finding.verification, scrubber),
		evidence: finding.evidence === void 0 ? void 0 : scrubber.content(finding.evidence),
		occurrences: finding.occurrences.map((place) => shownOccurrence(place, finding, scrubber, showSecrets)),
		parts: finding.parts.map((part) => shownPart(part, scrubber, showSecrets)),
		remediation: finding.remediation.map((step) => scrubber.name(step))
	};
}
/** What a provider says may hold what it was sent. */
function shownVerification({ state, by, checkedAt, owner, scopes, reason }, scrubber) {
	return {
		state,
		...by === void 0 ? {} : { by: scrubber.name(by) },
		...checkedAt === void 0 ? {} : { checkedAt },
		...owner === void 0 ? {} : { owner: scrubber.content(owner) },
		...scopes === void 0 ? {} : { scopes: scopes.map((scope) => scrubber.content(scope)) },
		...reason === void 0 ? {} : { reason }
	};
}
function shownOccurrence(place, { secret }, scrubber, showSecrets) {
	const match = place.match.reveal();
	const isSecretInMatch = secret !== void 0 && secret.reveal() !== "" && match.includes(secret.reveal());
	return {
		...knownRegion(place),
		path: scrubber.name(place.path),
		state: place.state,
		commit: place.commit,
		blob: place.blob,
		author: place.author === void 0 ? void 0 : scrubber.name(place.author),
		email: place.email === void 0 ? void 0 : scrubber.name(place.email),
		date: place.date,
		message: place.message === void 0 ? void 0 : scrubber.content(place.message),
		url: place.url === void 0 ? void 0 : scrubber.name(place.url),
		scriptHash: place.scriptHash,
		originalPath: place.originalPath === void 0 ? void 0 : scrubber.name(place.originalPath),
		decoded: place.decoded?.length === 0 ? void 0 : place.decoded,
		snippet: scrubber.content(place.snippet),
		redactedMatch: isSecretInMatch ? scrubber.content(match.replaceAll(secret.reveal(), () => secret.redacted)) : place.match.redacted,
		match: showSecrets && place.match.isKnown ? match : void 0
	};
}
function shownPart(part, scrubber, showSecrets) {
	const value = part.value.reveal();
	const isPublic = isPublicPart(part.name);
	return {
		...regionOf(part),
		name: part.name,
		path: scrubber.name(part.path),
		redacted: isPublic && part.value.isKnown ? scrubber.name(value) : part.value.redacted,
		value: showSecrets && part.value.isKnown ? value : isPublic ? scrubber.name(value) : void 0
	};
}
function knownRegion(region) {
	const { startLine, startColumn, endLine, endColumn, byteOffset, byteLength } = region;
	return {
		startLine,
		startColumn,
		endLine,
		endColumn,
		byteOffset,
		byteLength
	};
}
function regionOf(region) {
	const { startLine, startColumn, endLine, endColumn, byteOffset, byteLength } = region;
	return {
		startLine,
		startColumn,
		endLine,
		endColumn,
		byteOffset,
		byteLength
	};
}
// src/report/shown-report.ts
/** Turns a report into what may be shown of it. */
function shownReport(report, showSecrets) {
	const scrubber = showSecrets ? noScrubber : scrubberFor(report.findings);
	const { tool, target, startedAt, finishedAt, findings } = report;
	const findingCounts = {
		info: 0,
		low: 0,
		medium: 0,
		high: 0,
		critical: 0
	};
	for (const { severity } of findings) findingCounts[severity] += 1;
	return {
		tool,
		target: {
			...target,
			name: scrubber.name(withoutCredentials(target.name))
		},
		startedAt,
		finishedAt,
		coverage: shownCoverage(report.coverage, scrubber),
		sources: (report.sources ?? []).map((source) => ({
			...source,
			file: scrubber.name(source.file)
		})),
		findings: { *[Symbol.iterator]() {
			for (const finding of findings) yield shownFinding(finding, scrubber, showSecrets);
		} },
		findingCounts,
		findingCount: findings.length,
		placeCounts: findings.map((finding) => finding.occurrences.length),
		rules: new Map([...report.rules].map(([id, rule]) => [id, shownRule(rule, scrubber)]))
	};
}
/** A repository may have been named by a URL with user and password. */
function withoutCredentials(name) {
	return name.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, "$1");
}
function shownCoverage(coverage, scrubber) {
	return {
		...coverage,
		skipped: coverage.skipped.map((skipped) => shownEntry(skipped, scrubber)),
		leftOut: coverage.leftOut.map((leftOut) => shownEntry(leftOut, scrubber)),
		checks: coverage.checks.map((entry) => shownCheck(entry, scrubber)),
		...coverage.repositories === void 0 ? {} : { repositories: coverage.repositories.map((entry) => shownRepository(entry, scrubber)) },
		staleIgnores: coverage.staleIgnores.map((entry) => scrubber.name(entry))
	};
}
function shownCheck(entry, scrubber) {
	return {
		...entry,
		target: scrubber.name(withoutCredentials(entry.target)),
		...entry.reason === void 0 ? {} : { reason: scrubber.name(entry.reason) }
	};
}
function shownRepository(entry, scrubber) {
	return {
		...entry,
		name: scrubber.name(entry.name),
		...entry.reason === void 0 ? {} : { reason: scrubber.name(entry.reason) }
	};
}
function shownEntry(entry, scrubber) {
	return {
		...entry,
		what: scrubber.name(withoutCredentials(entry.what)),
		...entry.hint === void 0 ? {} : { hint: scrubber.name(entry.hint) }
	};
}
function shownRule(rule, scrubber) {
	const { id, severity, confidence, tags, references } = rule;
	return {
		id,
		title: scrubber.name(rule.title),
		description: scrubber.name(rule.description),
		severity,
		confidence,
		tags,
		remediation: rule.remediation.map((step) => scrubber.name(step)),
		references
	};
}
export { position as _, jsonFinding as a, escapeNonAscii as b, verdict as c, grouped as d, quantity as f, placesByExposure as g, placeState as h, jsonHead as i, byteQuantity as l, mainPlace as m, shannonEntropy as n, jsonText as o, isPresent as p, isPublicPart as r, jsonTextEscaping as s, shownReport as t, duration as u, states as v, escapeControls as y };
