import { n as createHash } from "./_lazy_node_crypto.js";
import { t as isBundled } from "./is-bundled.js";
import { t as once } from "./once.js";
import { d as zstdDecompressSync } from "./_lazy_node_zlib.js";
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
	#number;
	#reader;
	#searched = null;
	#texts = null;
	/** @param number - its own among those that are read */
	constructor(head, number, reader) {
		this.id = head.id;
		this.path = head.path ?? null;
		this.pattern = head.isAboutPath === true ? null : new BuiltPattern(this);
		this.#number = number;
		this.#reader = reader;
	}
	get searched() {
		return this.#searched ??= this.#reader.searched(this.#number);
	}
	get texts() {
		return this.#texts ??= this.#reader.texts(this.#number);
	}
	get keywords() {
		return this.searched.keywords;
	}
	get isKeywordInMatch() {
		return this.searched.isKeywordInMatch;
	}
	get parts() {
		return this.searched.parts;
	}
	get skipReport() {
		return this.searched.skipReport;
	}
	get title() {
		return this.searched.title;
	}
	get description() {
		return this.texts.description;
	}
	get severity() {
		return this.searched.severity;
	}
	get confidence() {
		return this.searched.confidence;
	}
	get isGeneric() {
		return this.searched.isGeneric;
	}
	get keywordLead() {
		return this.searched.keywordLead;
	}
	get shape() {
		return this.#reader.shape(this.#number);
	}
	get secretGroup() {
		return this.searched.secretGroup;
	}
	get entropy() {
		return this.searched.entropy;
	}
	get dropsPlaceholders() {
		return this.searched.dropsPlaceholders;
	}
	get format() {
		return this.searched.format;
	}
	get allowlists() {
		return this.searched.allowlists;
	}
	get required() {
		return this.searched.required;
	}
	get completes() {
		return this.searched.completes;
	}
	get tags() {
		return this.searched.tags;
	}
	get aliases() {
		return this.searched.aliases;
	}
	get remediation() {
		return this.texts.remediation;
	}
	get references() {
		return this.texts.references;
	}
	get matches() {
		return this.texts.matches;
	}
	get ignores() {
		return this.texts.ignores;
	}
};
var BuiltPattern = class {
	#rule;
	constructor(rule) {
		this.#rule = rule;
	}
	get maxLength() {
		return this.#rule.searched.pattern?.maxLength ?? null;
	}
	get source() {
		return this.#rule.searched.pattern?.source ?? "";
	}
	get flags() {
		return this.#rule.searched.pattern?.flags ?? "";
	}
};
// src/rules/rule-blocks.ts
/** Few, since most reports are about one or two rules; many, since like texts compress well. */
const rulesOfTexts = 128;
/** What all of a block takes at least: each step to a larger buffer would cost as much as to unpack 100 KB. */
const chunkSize = 2 ** 21;
/**
* @param count - how many rules there are
* @param read - the bytes of the file from one place up to another
* @param line - what the file has of a rule for a search, where that is at hand. Default: it is read
*/
function ruleReader({ ends, areCompressed }, count, read, line) {
	const block = (number) => read(ends[number - 1] ?? 0, ends[number]);
	const allowlists = once(() => JSON.parse(block(count).toString()));
	const [shapes, ...texts] = ends.slice(count + 1).map((_, late) => once(() => {
		const bytes = block(count + 1 + late);
		return (areCompressed ? zstdDecompressSync(bytes, { chunkSize }) : bytes).toString().split("\n");
	}));
	return {
		searched: (rule) => {
			const part = JSON.parse(line?.(rule) ?? block(rule).toString());
			return Object.assign(part, { allowlists: part.allowlists.map((number) => allowlists()[number]) });
		},
		shape: (rule) => JSON.parse(shapes()[rule]),
		texts: (rule) => JSON.parse(texts[Math.floor(rule / rulesOfTexts)]()[rule % rulesOfTexts])
	};
}
// src/rules/precompiled.ts
/** What is read at each start. */
const indexFile = "rules.json";
/** The whole rules. */
const rulesFile = "rules.dat";
/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
function precompiledRuleSet() {
	return isBundled ? readPrecompiled(import.meta.url) : null;
}
/** The same for a search, which takes a tenth of the time: each rule is read when it is at work. */
function searchedRuleSet() {
	return isBundled ? readSearched(import.meta.url) : null;
}
/** Reads all rules. @param beside - a file in their folder */
function readPrecompiled(beside) {
	const index = readIndex(beside);
	const bytes = readFileSync(new URL(rulesFile, beside));
	const count = index.heads.length;
	const lines = bytes.toString("utf8", 0, index.ends[count]).split("\n");
	const reader = ruleReader(index, count, (start, end) => bytes.subarray(start, end), (rule) => lines[rule]);
	return withHash(index.heads.map((_, number) => {
		const rest = {
			...reader.texts(number),
			shape: reader.shape(number)
		};
		return Object.assign(reader.searched(number), rest);
	}), index);
}
/** Reads what is asked of all rules. The rest of each is read when it is asked for. */
function readSearched(beside) {
	const index = readIndex(beside);
	const file = openSync(new URL(rulesFile, beside), "r");
	const reader = ruleReader(index, index.heads.length, (start, end) => {
		const bytes = Buffer.alloc(end - start);
		readSync(file, bytes, 0, bytes.length, start);
		return bytes;
	});
	return withHash(index.heads.map((head, number) => new BuiltRule(head, number, reader)), index);
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
	return JSON.parse(readFileSync(new URL(indexFile, beside), "utf8"));
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
