import { n as createHash } from "./_lazy_node_crypto.js";
import { openSync, readFileSync, readSync } from "node:fs";
// src/rules/ruleset-hash.ts
/** By the set itself: one that is made from another, such as by leaving out rules, never inherits its hash. */
const known = /* @__PURE__ */ new WeakMap();
/** Spares the work of hashing a set whose hash was computed before. */
function rememberHash(ruleSet, hash) {
	known.set(ruleSet, hash);
}
/** A short name for a set of rules: the same for the same rules, in whatever order they stand. */
function ruleSetHash(ruleSet) {
	return known.get(ruleSet) ?? computeHash(ruleSet);
}
function computeHash(ruleSet) {
	const rules = ruleSet.rules.toSorted((a, b) => a.id < b.id ? -1 : 1);
	const text = JSON.stringify({
		rules,
		allowlists: ruleSet.allowlists
	}, withSortedKeys);
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
/** Without what follows from patterns and keywords. */
function withSortedKeys(key, value) {
	if (key === "shape" || key === "keywordLead") return void 0;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
// src/rules/built-rule.ts
/**
* A rule of which the most is read when it is asked for first: a scan needs that of a few rules only.
*
* A copy by spreading lacks it.
*/
var BuiltRule = class {
	id;
	path;
	pattern;
	#read;
	#whole = null;
	constructor(head, read) {
		this.id = head.id;
		this.path = head.path ?? null;
		this.pattern = head.isAboutPath === true ? null : new BuiltPattern(this);
		this.#read = read;
	}
	get whole() {
		return this.#whole ??= this.#read();
	}
	get keywords() {
		return this.whole.keywords;
	}
	get isKeywordInMatch() {
		return this.whole.isKeywordInMatch;
	}
	get parts() {
		return this.whole.parts;
	}
	get skipReport() {
		return this.whole.skipReport;
	}
	get title() {
		return this.whole.title;
	}
	get description() {
		return this.whole.description;
	}
	get severity() {
		return this.whole.severity;
	}
	get confidence() {
		return this.whole.confidence;
	}
	get isGeneric() {
		return this.whole.isGeneric;
	}
	get keywordLead() {
		return this.whole.keywordLead;
	}
	get shape() {
		return this.whole.shape;
	}
	get secretGroup() {
		return this.whole.secretGroup;
	}
	get entropy() {
		return this.whole.entropy;
	}
	get dropsPlaceholders() {
		return this.whole.dropsPlaceholders;
	}
	get format() {
		return this.whole.format;
	}
	get allowlists() {
		return this.whole.allowlists;
	}
	get required() {
		return this.whole.required;
	}
	get completes() {
		return this.whole.completes;
	}
	get tags() {
		return this.whole.tags;
	}
	get aliases() {
		return this.whole.aliases;
	}
	get remediation() {
		return this.whole.remediation;
	}
	get references() {
		return this.whole.references;
	}
	get matches() {
		return this.whole.matches;
	}
	get ignores() {
		return this.whole.ignores;
	}
};
var BuiltPattern = class {
	#rule;
	constructor(rule) {
		this.#rule = rule;
	}
	get maxLength() {
		return this.#rule.whole.pattern?.maxLength ?? null;
	}
	get source() {
		return this.#rule.whole.pattern?.source ?? "";
	}
	get flags() {
		return this.#rule.whole.pattern?.flags ?? "";
	}
};
// src/rules/precompiled.ts
/** The whole rules, a line each. */
const rulesFile = "rules.jsonl";
/** What is read of them at each start. */
const indexFile = "rules.json";
/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
function precompiledRuleSet() {
	return isBundle ? readPrecompiled(import.meta.url) : null;
}
/** The same for a search, which takes a tenth of the time: each rule is read when it is at work. */
function searchedRuleSet() {
	return isBundle ? readSearched(import.meta.url) : null;
}
const isBundle = import.meta.url.endsWith(".js");
/** Reads all rules. @param beside - a file in their folder */
function readPrecompiled(beside) {
	return withHash(readText(rulesFile, beside).trimEnd().split("\n").map((line) => JSON.parse(line)), readIndex(beside));
}
/** Reads what is asked of all rules. The rest of each is read when it is asked for. */
function readSearched(beside) {
	const index = readIndex(beside);
	const { heads, ends } = index;
	const file = openSync(new URL(rulesFile, beside), "r");
	const readRule = (number) => {
		const start = ends[number - 1] ?? 0;
		const line = Buffer.alloc(ends[number] - start);
		readSync(file, line, 0, line.length, start);
		return JSON.parse(line.toString());
	};
	return withHash(heads.map((head, number) => new BuiltRule(head, () => readRule(number))), index);
}
function withHash(rules, { hash }) {
	const ruleSet = {
		rules,
		allowlists: []
	};
	rememberHash(ruleSet, hash);
	return ruleSet;
}
function readIndex(beside) {
	return JSON.parse(readText(indexFile, beside));
}
function readText(name, beside) {
	return readFileSync(new URL(name, beside), "utf8");
}
// src/rules/nearest-name.ts
const maxCompared = 100;
/** The name closest to a misspelt one, by edits of single characters without regard to case. */
function nearestName(wrong, names) {
	let best;
	let bestDistance = 1e400;
	for (const name of names) {
		const distance = editDistance(wrong.slice(0, maxCompared).toLowerCase(), name.slice(0, maxCompared).toLowerCase());
		if (distance < bestDistance) {
			best = name;
			bestDistance = distance;
		}
	}
	return best;
}
/** Levenshtein's distance, one row at a time. */
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
export { ruleSetHash as i, precompiledRuleSet as n, searchedRuleSet as r, nearestName as t };
