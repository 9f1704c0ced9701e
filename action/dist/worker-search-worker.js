// \0lazy:node:fs
let loaded$2;
function load$2() {
	return loaded$2 ??= process.getBuiltinModule("node:fs");
}
const closeSync = /* @__PURE__ */ (() => load$2().closeSync)();
const fstatSync = /* @__PURE__ */ (() => load$2().fstatSync)();
const openSync = /* @__PURE__ */ (() => load$2().openSync)();
const readSync = /* @__PURE__ */ (() => load$2().readSync)();
const readFileSync = /* @__PURE__ */ (() => load$2().readFileSync)();
const constants$1 = /* @__PURE__ */ (() => load$2().constants)();
// src/model/is-bundled.ts
/** Whether this is what the build made: there, what it compiled stands in the folder of this file. */
const isBundled = !import.meta.url.endsWith(".ts");
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
// \0lazy:node:zlib
let loaded$1;
function load$1() {
	return loaded$1 ??= process.getBuiltinModule("node:zlib");
}
function unzipSync(...args) {
	return new.target ? new (load$1()).unzipSync(...args) : load$1().unzipSync(...args);
}
function zstdDecompressSync(...args) {
	return new.target ? new (load$1()).zstdDecompressSync(...args) : load$1().zstdDecompressSync(...args);
}
const constants = {
	"Z_NO_FLUSH": 0,
	"Z_PARTIAL_FLUSH": 1,
	"Z_SYNC_FLUSH": 2,
	"Z_FULL_FLUSH": 3,
	"Z_FINISH": 4,
	"Z_BLOCK": 5,
	"Z_OK": 0,
	"Z_STREAM_END": 1,
	"Z_NEED_DICT": 2,
	"Z_ERRNO": -1,
	"Z_STREAM_ERROR": -2,
	"Z_DATA_ERROR": -3,
	"Z_MEM_ERROR": -4,
	"Z_BUF_ERROR": -5,
	"Z_VERSION_ERROR": -6,
	"Z_NO_COMPRESSION": 0,
	"Z_BEST_SPEED": 1,
	"Z_BEST_COMPRESSION": 9,
	"Z_DEFAULT_COMPRESSION": -1,
	"Z_FILTERED": 1,
	"Z_HUFFMAN_ONLY": 2,
	"Z_RLE": 3,
	"Z_FIXED": 4,
	"Z_DEFAULT_STRATEGY": 0,
	"ZLIB_VERNUM": 4897,
	"DEFLATE": 1,
	"INFLATE": 2,
	"GZIP": 3,
	"GUNZIP": 4,
	"DEFLATERAW": 5,
	"INFLATERAW": 6,
	"UNZIP": 7,
	"BROTLI_DECODE": 8,
	"BROTLI_ENCODE": 9,
	"ZSTD_DECOMPRESS": 11,
	"ZSTD_COMPRESS": 10,
	"Z_MIN_WINDOWBITS": 8,
	"Z_MAX_WINDOWBITS": 15,
	"Z_DEFAULT_WINDOWBITS": 15,
	"Z_MIN_CHUNK": 64,
	"Z_MAX_CHUNK": null,
	"Z_DEFAULT_CHUNK": 16384,
	"Z_MIN_MEMLEVEL": 1,
	"Z_MAX_MEMLEVEL": 9,
	"Z_DEFAULT_MEMLEVEL": 8,
	"Z_MIN_LEVEL": -1,
	"Z_MAX_LEVEL": 9,
	"Z_DEFAULT_LEVEL": -1,
	"BROTLI_OPERATION_PROCESS": 0,
	"BROTLI_OPERATION_FLUSH": 1,
	"BROTLI_OPERATION_FINISH": 2,
	"BROTLI_OPERATION_EMIT_METADATA": 3,
	"BROTLI_PARAM_MODE": 0,
	"BROTLI_MODE_GENERIC": 0,
	"BROTLI_MODE_TEXT": 1,
	"BROTLI_MODE_FONT": 2,
	"BROTLI_DEFAULT_MODE": 0,
	"BROTLI_PARAM_QUALITY": 1,
	"BROTLI_MIN_QUALITY": 0,
	"BROTLI_MAX_QUALITY": 11,
	"BROTLI_DEFAULT_QUALITY": 11,
	"BROTLI_PARAM_LGWIN": 2,
	"BROTLI_MIN_WINDOW_BITS": 10,
	"BROTLI_MAX_WINDOW_BITS": 24,
	"BROTLI_LARGE_MAX_WINDOW_BITS": 30,
	"BROTLI_DEFAULT_WINDOW": 22,
	"BROTLI_PARAM_LGBLOCK": 3,
	"BROTLI_MIN_INPUT_BLOCK_BITS": 16,
	"BROTLI_MAX_INPUT_BLOCK_BITS": 24,
	"BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING": 4,
	"BROTLI_PARAM_SIZE_HINT": 5,
	"BROTLI_PARAM_LARGE_WINDOW": 6,
	"BROTLI_PARAM_NPOSTFIX": 7,
	"BROTLI_PARAM_NDIRECT": 8,
	"BROTLI_DECODER_RESULT_ERROR": 0,
	"BROTLI_DECODER_RESULT_SUCCESS": 1,
	"BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT": 2,
	"BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT": 3,
	"BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION": 0,
	"BROTLI_DECODER_PARAM_LARGE_WINDOW": 1,
	"BROTLI_DECODER_NO_ERROR": 0,
	"BROTLI_DECODER_SUCCESS": 1,
	"BROTLI_DECODER_NEEDS_MORE_INPUT": 2,
	"BROTLI_DECODER_NEEDS_MORE_OUTPUT": 3,
	"BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE": -1,
	"BROTLI_DECODER_ERROR_FORMAT_RESERVED": -2,
	"BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE": -3,
	"BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET": -4,
	"BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME": -5,
	"BROTLI_DECODER_ERROR_FORMAT_CL_SPACE": -6,
	"BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE": -7,
	"BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT": -8,
	"BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1": -9,
	"BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2": -10,
	"BROTLI_DECODER_ERROR_FORMAT_TRANSFORM": -11,
	"BROTLI_DECODER_ERROR_FORMAT_DICTIONARY": -12,
	"BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS": -13,
	"BROTLI_DECODER_ERROR_FORMAT_PADDING_1": -14,
	"BROTLI_DECODER_ERROR_FORMAT_PADDING_2": -15,
	"BROTLI_DECODER_ERROR_FORMAT_DISTANCE": -16,
	"BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET": -19,
	"BROTLI_DECODER_ERROR_INVALID_ARGUMENTS": -20,
	"BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES": -21,
	"BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS": -22,
	"BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP": -25,
	"BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1": -26,
	"BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2": -27,
	"BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES": -30,
	"BROTLI_DECODER_ERROR_UNREACHABLE": -31,
	"ZSTD_e_continue": 0,
	"ZSTD_e_flush": 1,
	"ZSTD_e_end": 2,
	"ZSTD_fast": 1,
	"ZSTD_dfast": 2,
	"ZSTD_greedy": 3,
	"ZSTD_lazy": 4,
	"ZSTD_lazy2": 5,
	"ZSTD_btlazy2": 6,
	"ZSTD_btopt": 7,
	"ZSTD_btultra": 8,
	"ZSTD_btultra2": 9,
	"ZSTD_c_compressionLevel": 100,
	"ZSTD_c_windowLog": 101,
	"ZSTD_c_hashLog": 102,
	"ZSTD_c_chainLog": 103,
	"ZSTD_c_searchLog": 104,
	"ZSTD_c_minMatch": 105,
	"ZSTD_c_targetLength": 106,
	"ZSTD_c_strategy": 107,
	"ZSTD_c_enableLongDistanceMatching": 160,
	"ZSTD_c_ldmHashLog": 161,
	"ZSTD_c_ldmMinMatch": 162,
	"ZSTD_c_ldmBucketSizeLog": 163,
	"ZSTD_c_ldmHashRateLog": 164,
	"ZSTD_c_contentSizeFlag": 200,
	"ZSTD_c_checksumFlag": 201,
	"ZSTD_c_dictIDFlag": 202,
	"ZSTD_c_nbWorkers": 400,
	"ZSTD_c_jobSize": 401,
	"ZSTD_c_overlapLog": 402,
	"ZSTD_d_windowLogMax": 100,
	"ZSTD_CLEVEL_DEFAULT": 3,
	"ZSTD_error_no_error": 0,
	"ZSTD_error_GENERIC": 1,
	"ZSTD_error_prefix_unknown": 10,
	"ZSTD_error_version_unsupported": 12,
	"ZSTD_error_frameParameter_unsupported": 14,
	"ZSTD_error_frameParameter_windowTooLarge": 16,
	"ZSTD_error_corruption_detected": 20,
	"ZSTD_error_checksum_wrong": 22,
	"ZSTD_error_literals_headerWrong": 24,
	"ZSTD_error_dictionary_corrupted": 30,
	"ZSTD_error_dictionary_wrong": 32,
	"ZSTD_error_dictionaryCreation_failed": 34,
	"ZSTD_error_parameter_unsupported": 40,
	"ZSTD_error_parameter_combination_unsupported": 41,
	"ZSTD_error_parameter_outOfBound": 42,
	"ZSTD_error_tableLog_tooLarge": 44,
	"ZSTD_error_maxSymbolValue_tooLarge": 46,
	"ZSTD_error_maxSymbolValue_tooSmall": 48,
	"ZSTD_error_stabilityCondition_notRespected": 50,
	"ZSTD_error_stage_wrong": 60,
	"ZSTD_error_init_missing": 62,
	"ZSTD_error_memory_allocation": 64,
	"ZSTD_error_workSpace_tooSmall": 66,
	"ZSTD_error_dstSize_tooSmall": 70,
	"ZSTD_error_srcSize_wrong": 72,
	"ZSTD_error_dstBuffer_null": 74,
	"ZSTD_error_noForwardProgress_destFull": 80,
	"ZSTD_error_noForwardProgress_inputEmpty": 82
};
// src/model/once.ts
/** Makes a value when it is first asked for: most scans, and most texts, never ask. */
function once(make) {
	let made = null;
	return () => (made ??= { value: make() }).value;
}
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
// src/rules/ruleset-hash.ts
/** By the set itself: one that is made from another, such as by leaving out rules, never inherits its hash. */
const known$1 = /* @__PURE__ */ new WeakMap();
/** Spares the work of hashing a set whose hash was computed before. */
function rememberHash(ruleSet, hash) {
	known$1.set(ruleSet, hash);
}
// src/rules/precompiled.ts
/** What is read at each start. */
const indexFile = "rules.json";
/** The whole rules. */
const rulesFile = "rules.dat";
/** The same for a search, which takes a tenth of the time: each rule is read when it is at work. */
function searchedRuleSet() {
	return isBundled ? readSearched(import.meta.url) : null;
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
// src/core/core.ts
const pageBytes = 65536;
/** What one thread may use: packs are read through windows, so that two threads stay below 1 GiB together. */
const maxBytes = 503316480;
let compiled$1 = null;
/** Makes an instance of the core. */
function createCore() {
	compiled$1 ??= new WebAssembly.Module(readFileSync(coreUrl));
	const memory = new WebAssembly.Memory({
		initial: 16,
		maximum: maxBytes / pageBytes,
		shared: true
	});
	const exports = new WebAssembly.Instance(compiled$1, { env: { memory } }).exports;
	let used = exports.heapBase.value;
	let bytes = new Uint8Array(memory.buffer);
	return {
		exports,
		bytes: () => bytes,
		reserve(length) {
			const start = used + 15 & -16;
			const end = start + length + 64;
			if (end > maxBytes) return 0;
			if (end > bytes.length) {
				memory.grow(Math.ceil((end - bytes.length) / pageBytes));
				bytes = new Uint8Array(memory.buffer);
			}
			used = end;
			return start;
		}
	};
}
/** In a checkout the build puts it into `dist`; in the bundle it stands beside this code. */
const coreUrl = new URL(isBundled ? "./core.wasm" : "../../dist/core.wasm", import.meta.url);
// src/model/pattern.ts
const compiled = /* @__PURE__ */ new WeakMap();
/** The pattern as a global regular expression; compiled when first used. The caller sets `lastIndex`. */
function regExpOf$1(pattern) {
	let regExp = compiled.get(pattern);
	if (regExp === void 0) {
		regExp = new RegExp(pattern.source, `${pattern.flags}g`);
		compiled.set(pattern, regExp);
	}
	return regExp;
}
const led = /* @__PURE__ */ new WeakMap();
/** The pattern as the first group behind as few units of anything as there are, up to so many; sticky, compiled when first used. */
function ledRegExpOf(pattern, lead) {
	let regExp = led.get(pattern);
	if (regExp === void 0) {
		regExp = new RegExp(`[^]{0,${lead}}?(${pattern.source})`, `${pattern.flags}y`);
		led.set(pattern, regExp);
	}
	return regExp;
}
// src/detect/is-anchored.ts
/** Whether each match of the pattern begins where the text begins. May say no of a pattern whose matches all do. */
function isAnchored({ source, flags }) {
	return source.startsWith("^") && !flags.includes("m") && !hasAlternatives(source);
}
/** Whether a `|` stands outside of all groups: what comes after it knows nothing of the `^` before it. */
function hasAlternatives(source) {
	const plain = source.replaceAll(/\\[^]/g, "").replaceAll(/\[[^\]]*\]/g, "");
	let depth = 0;
	for (const char of plain) {
		depth += char === "(" ? 1 : char === ")" ? -1 : 0;
		if (char === "|" && depth === 0) return true;
	}
	return false;
}
// src/detect/deciding-head.ts
/**
* How many bytes at the start of a text decide what a rule finds that no keyword calls; Infinity: all of them.
*
* Two characters more than the longest match let boundaries see what stands behind it.
*/
function decidingHead({ pattern }, unitBytes) {
	const maxLength = pattern !== null && isAnchored(pattern) ? pattern.maxLength : null;
	return maxLength === null ? 1e400 : (maxLength + 2) * unitBytes;
}
// src/detect/head-rules.ts
/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes$1 = 3;
/** The rules that no keyword calls, most of which look at the start of a text alone. */
var HeadRules = class {
	/** By their index. */
	indices;
	/** How many bytes at the start of a text decide what they find; -1: there are no such rules. */
	decidingBytes;
	#heads;
	constructor(rules, probes) {
		const called = new Set(probes.ruleIndices);
		this.indices = [...rules.keys()].filter((rule) => !called.has(rule) && rules[rule].pattern !== null);
		const own = this.indices.map((index) => rules[index]);
		this.decidingBytes = Math.max(-1, ...own.map((rule) => decidingHead(rule, maxUnitBytes$1)));
		this.#heads = own.map((rule) => ({
			regExp: regExpOf$1(rule.pattern),
			length: decidingHead(rule, 1)
		}));
	}
	/** Whether one of them may find something in a text. No is certain: of most texts the first few bytes tell. */
	mayMatch(bytes, at, length) {
		return this.#heads.some(({ regExp, length: headLength }) => {
			const size = Math.min(headLength, length);
			if (headLength === 1e400 || !isAscii$1(bytes, at, at + size)) return true;
			regExp.lastIndex = 0;
			return regExp.test(bytes.toString("latin1", at, at + size));
		});
	}
};
function isAscii$1(bytes, start, end) {
	let all = 0;
	for (let at = start; at < end; at++) all |= bytes[at];
	return all < 128;
}
// src/detect/parts.ts
/** Most bytes either side of a secret in which its parts are looked for, however long the lines are. */
const maxReach$2 = 16384;
const withIndices$1 = /* @__PURE__ */ new WeakMap();
/**
* The settings that stand beside a secret: of each kind the nearest one.
*
* Returns null where a required one is absent.
*/
function findParts(rule, text, lines, secret) {
	const found = [];
	for (const part of rule.parts) {
		const range = nearest(part, text, lines(), secret);
		if (range !== null) found.push({
			name: part.name,
			range
		});
		else if (part.isRequired) return null;
	}
	return found;
}
function nearest(part, text, lines, secret) {
	const line = lines.lineAt(secret.start);
	const area = lines.linesRange(line - part.withinLines, lines.lineAt(secret.end) + part.withinLines);
	const start = Math.max(area.start, secret.start - maxReach$2);
	const window = text.window(start, Math.min(area.end, secret.end + maxReach$2));
	let best = null;
	for (const match of window.text.matchAll(locatingRegExp(part.pattern))) {
		const group = match.findIndex((text, index) => index > 0 && text !== void 0 && text !== "");
		const indices = match.indices?.[Math.max(0, group)];
		if (indices === void 0) continue;
		const range = {
			start: window.byteAt(indices[0]),
			end: window.byteAt(indices[1])
		};
		const distance = Math.max(secret.start - range.end, range.start - secret.end);
		if (distance >= 0 && range.end > range.start && (best === null || distance < best.distance)) best = {
			range,
			distance
		};
	}
	return best?.range ?? null;
}
function locatingRegExp(pattern) {
	let regExp = withIndices$1.get(pattern);
	if (regExp === void 0) {
		const { source, flags } = regExpOf$1(pattern);
		regExp = new RegExp(source, `${flags}d`);
		withIndices$1.set(pattern, regExp);
	}
	return regExp;
}
// src/detect/reach.ts
/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes = 3;
/** Farther than any text is long: whatever changes, the rule is tried again. */
const everywhere$1 = 2147483647;
/** By the kinds of `src/core/encoded-kinds.ts`: how far from a place a change may alter what is decoded, or matched around it. */
const encodedReaches = [
	640,
	640,
	400,
	600,
	600,
	600,
	1200,
	65536
];
/**
* How far from its keyword a rule looks, in UTF-16 code units; null: anywhere.
*
* Two characters more than the longest match let boundaries see what stands beside it.
*/
function reachAroundKeyword({ isKeywordInMatch, pattern }) {
	const length = pattern?.maxLength ?? null;
	return isKeywordInMatch && length !== null ? length + 2 : null;
}
/** How far from its keyword a change may alter what a rule finds, in bytes. */
function reachOf(rule, keywordLength) {
	const units = reachAroundKeyword(rule);
	if (units === null) return everywhere$1;
	const parts = rule.parts.some(({ isRequired }) => isRequired) ? maxReach$2 : 0;
	return Math.min(everywhere$1, units * maxUnitBytes + keywordLength + parts);
}
// src/core/sieve-layout.ts
const bucketsAt = 131104;
/** The bucket of keywords that are too short for a hash: they are looked for in each place that the filter lets through. */
const shortBucket = 8192;
const entriesAt = 327736;
/**
* Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4) of three bytes: the fourth is shifted out.
*
* Of 2,600 multipliers the one with which the filter for the built-in rules lets through the fewest places of git's and
* redis' sources by chance: 0.5 %, where others let through 1 to 3 %.
*/
const multiplier = 1802006272;
/** The same of four bytes. */
const bucketMultiplier = 2654435761;
// src/detect/sieve/class-runs.ts
/** The runs of bytes that behave alike, in order. */
function* classRuns({ classes }) {
	let first = 0;
	for (let run = 0; run < classes.length; run += 3) {
		const last = digit(classes, run) * 16 + digit(classes, run + 1);
		yield {
			first,
			last,
			group: digit(classes, run + 2)
		};
		first = last + 1;
	}
}
/** The number that a character of an automaton stands for. */
function digit(text, index) {
	return text.charCodeAt(index) - 35;
}
// src/detect/sieve/automata.ts
/** The automata of a table, one after the other: equal ones once, since half of them are those of another rule. */
var Automata = class {
	/** By their classes, then by their moves. */
	#places = /* @__PURE__ */ new Map();
	#end;
	/** The first automaton is to stand at `start`. */
	constructor(start) {
		this.#end = start;
	}
	/** Where the last of them ends. */
	get end() {
		return this.#end;
	}
	/** The place that an automaton is to have. */
	placeOf(automaton) {
		const places = this.#places.get(automaton.classes) ?? /* @__PURE__ */ new Map();
		const known = places.get(automaton.moves);
		if (known !== void 0) return known;
		const place = this.#end;
		this.#places.set(automaton.classes, places.set(automaton.moves, place));
		this.#end = place + (136 + automaton.moves.length + 3 & -4);
		return place;
	}
	/** Writes all of them where they are to be. */
	write(table) {
		const plain = new Uint8Array(table.buffer, table.byteOffset, table.length);
		for (const [classes, places] of this.#places) for (const [moves, place] of places) {
			const classCount = writeClasses(plain, place + 4, classes);
			table.writeUInt32LE(classCount + 1, place + 0);
			table.write(moves, place + 136, "latin1");
		}
	}
};
/** Writes the class of each byte and returns how many there are. */
function writeClasses(table, at, classes) {
	let count = 0;
	for (const { first, last, group } of classRuns({ classes })) {
		table.fill(group, at + first, at + last + 1);
		count = Math.max(count, group + 1);
	}
	return count;
}
// src/detect/sieve/common-grams.ts
/**
* Four bytes that often follow each other, the most frequent first, in lower case: counted in 20 MB of headers, programs
* and documentation in C, JavaScript, TypeScript, Perl, shell and PHP, each language alike.
*/
const grams = [
	"tion thethe typenamestriringtrincons cononstturneturretuion efindefi if filethising  retfineskl_kl_tnst  to ",
	"ptiourn l_tk_tkntkn_ctio   s of kn_ument  re thi   c is valu foratioalue   iine    rportconfoptiu32_func_u32",
	"ionsablessl_for minicomp  if strcoden_u3   tinteoperype dminzodmodmision proset and  intdata  cotest andame ",
	"readnter_typrrornodeunctjecterroselfnctif theratator   maultfaulefaucontdefaiterent  fil in   sk skl  myence",
	"onfinfighis  my  typpath uselistevenpara namtruebjeccommwith valheadventratopresobjeemenof tpropcards th be ",
	"int backteralineonly comstatn th defectivoidressefersizefromcsetenermberarrarefehttprequchecheck thaile form",
	"spec witerenaramsl_cenamscricallinstcharfereopenentsrray notchan_pin chadescnly inedupleroperence thted vers",
	"switdingtuplplesamilpertitem or expofami optmily   port elemlemexportimeitio staripthat out itchthatundendef",
	"cripwitcountpin_   esub _fmtargssigncounx509not tureosslistrfmt_faceffer refersibool truatchtherinitionaare ",
	"iste num funumbehe cnumb swischersioalloengtngthlengctorwordmpleonalnce text parlue use ith chemace  fro voi",
	"equetingrfacterferfaned ormarectternlatee in reanstae recesse coter aliz ressed indesten undnull setrom buff",
	"_outcaseplayonte  th_constar opeuffe it leanicatessiloca   fextemethexprlize despensdule an n reourcs a urce",
	"sourreat as  mod_sk_odulmoduhe sill elseequimportartescrwilltempcpanttpsdireenssnsslifiellowatedase irecsing",
	"ate 32_f2_fmssioflagtene wilseri elsinishema   ovicecrealock errimpoeserr th subinpunput expangequireateess ",
	"ethouire newthod arerenteveleadodonlsectvalieck_adonndexertyalidstrulse matc allpars obj canne sialienti_cou",
	"oleaannesageooledevelasscatiratiirst insfirstrucecto_u8_erticlasructe starsenistnnelode hannalsetem _chestan",
	"t thall falsons laybaybaybacble ypen_id pareest_32_pt inng t by devipena reqed tin t offpecibaseevicclud_com",
	"free nulo th out  inhe fnew n_u8l_ch get whetatiincltreato t cal   aillatablcaterialnclu dat codard def ampl",
	"ult eriaplatt isserve ofrmatmode extwritzillusedmoziozilack handceptlude nodhen entris ainfookenessatoke lis",
	"stree foest tter add dird to booher ound on reseumenamesreamomprpendxten   l spes tonts mpremess youdocsresu",
	"e islastndleasseindid in tup_modsl_sblessertdateect _siz preer tes tndin anyperltate  tuecif  cavelonablssag",
	"2_pied ielopusernitimakesultlopetor tainoutptputdentutpuingsesul patipti   uocals anmplaortsqualresocapt var",
	"ed bles _despect veremplor tpturandlaptu eveme _trib cas keysynce de metkindaderalianinglet t co whiommamedi",
	"alleightpacklias per_dirwhen  prcan mdn dn rompatendave mandanceenabst_c  stpush falribuibuterveurnslessstor",
	"t ofrns proc pos plalagsram finiprefes aernaexecplicunt endiata t ree fiouldilesdesecifipos ediae tos inhtml",
	"_intst ccopyeterity quenshifhiftblocencobytetiesommeass mmenif tstemrametoryoid  a ssequnionlangmmant totive",
	"tackstacore loaduniotargnal spacdeclacce  fo   drintfiercondoverprintifiothegeneuestntaiontaatteg thargeyste",
	"systeadequess nontrypcm har pacencodk_ty impriteize   ty argntex tem endbindyou d bynst_ed a  seoffsequaone ",
	"s ofput l_skditiendeers  letdistutilpipentenprot senuencfsetffsework   n32_dapplsserperaompo_namhe rinioe sk",
	"end attrractrocehe diniusend sk_niunon isteriuninerargetne xhe pe uslice disrangxpre carodecage ccesvar oces",
	"t naesolure ion_eraleclaolumointprojontr hasthro sslmovesolvice olvehashmetapoinvisi clad thrtieuld  xmligne",
	"same_str lin locgth clarheree_cocurrs arnente caies tracdir_haventro_setruleardinds ize_autocertor as fo ass",
	"end_ shourremod_   bonen_cfgtch editext ll bcfg_ortenstre animpl eleasn1 x50 crendenassit_colinky of tesppli",
	" iteglobeprespliatesn_cotallecut_getmparwarnargu binhe eametrgumgume gene_tyepenl beidenon thangacheto ain_c",
	"der libcrnalbuil schrotorrenxecugnedmeteexce ossrty  stdsn1_oritisitlete indexpen de unlritynextsk_tidatkage",
	"ror ponehe lonveplite pa repallb thrtems_pipate__errllbalica_forded ipe_ntinis iackanum__resusinlbacallyout_",
	"butestalresped wmponposi  le_insctednlins retrolypesprom pri cprcpr se idestforeckagh thterspassmainratehich",
	"whic"
].join("");
const bytesOfGram = 4;
/** Of each, how many are more frequent, by the number of the four bytes with bit 5 of each set and the first lowest. */
const commonGrams = once(() => {
	const bytes = Buffer.from(grams);
	return new Map(Array.from({ length: bytes.length / bytesOfGram }, (_, rank) => [(bytes.readUInt32LE(rank * bytesOfGram) | 538976288) >>> 0, rank]));
});
// src/detect/sieve/gram-rarity.ts
/** Characters told apart, folded: a digit stands for all, the last for every other. */
const symbols = "abcdefghijklmnopqrstuvwxyz0 _-.=:\"'/(<$@";
/** How often each stands in source code, and below, after each of the others: two characters more is twice as often. */
const frequencies = "hcffieeeh_afehgf`hhifbbbb^fldddcaddbd_^k";
const followers = [
	"U]__UY^S]QZa_aW`Qb`b[[WZ[UY^ZVUNQUSSRNH[",
	"]TVU^RSQ\\\\N]XQ[QJ[YT^OMNZNYYWTWNPSTWSLHZ",
	"_W[U^VQ`ZO^^ZSbVN]XbZUOTUQX\\[[UQXUSUVNI\\",
	"]YU\\bWST`QPZTW_SMY\\U\\UPVYNXb\\YYTWYYU\\PL^",
	"`Zaa]^ZWYUV^^bZ__ccbW\\\\a\\QYc_\\]XZ[[U_SLa",
	"\\STW\\\\SP`MQ[TY_TN\\ZZ_KLOWHX`ZXVTUUQOXLK[",
	"XOWP`RVY`JOXT[YTJ[^XZWPIRSQ_[VXPSWXSYMI\\",
	"_QRUaSOO^KOTUT^UGZW[YQMKQNV^YWXSVXVRWKH\\",
	"[\\_`^_^PQMV`\\ca[Q^abT[M[O\\S[VVUOOVVSSRJ[",
	"UKMN\\JKIOLNKNKWOLOZJUJOKHHPVTQPIKRROJIEW",
	"WSRS^STT[LSVQVXPTQYWUSPJNKS\\YVVQRUSQVLHZ",
	"^XW^bWVT`NU`TU`YLV]]^VTP\\OT^[WWSWWXTYQI^",
	"`YUY`QPS^MTY]R^]MR_VZRKJXJS\\XVTORUVWVLEZ",
	"_V`aa]`U\\OZZVZ_XOV_a]ZQPXPVb[YXSV\\Z[]OM^",
	"Y]^_W^[R\\S[]_c]^Kb]_`[\\VROS_YXVQSVXUULHZ",
	"`PUZ`TSW[MQ^UR^_O_]^\\RRQWMW]YV\\PVUUQYLI]",
	"JMINKKILJFJSHJIKMOSL^LMLFHOVQNZPIPPKSEG[",
	"_Y[[eX]S`LZ[]^`VM^^^][WM]RVb[Y[UVXYX[OL^",
	"\\T]ZcV___SYZZV]\\SW_c^UVNYVTb\\Y_W\\[\\Z\\RK`",
	"`S\\XcZTbbUUZZW`[Ia^\\^TWZ^QXc_]\\WYZ[Y`RN`",
	"\\\\\\Y^[YM]OR`\\aT]F_`_MQLTPSTYSPQMLSNMUHEW",
	"_NQR_MOP[LJROT[NKPVNPMJKKGWWVUSOORORQJGY",
	"[NQS[OM\\]GPTOXZQLZWSNMVLPKP[WVSKMSRPTHGW",
	"YPVRYSOOYJMQSPQ_HQT]PLLTVLY[XYURQVUPUNRZ",
	"USTQWQQPTMQVVXY]HUZWNNSINQT_ZXXRUXWRXOG\\",
	"UMNO\\QLJWIKSROROHRUOTMNLTTPUQLNNJRRPLDKU",
	"XYWXXWQQRQTSRRRRORSRUPPXPPc^Y[_SVYZVUROa",
	"b`b``a]^bYZ__```Xbbb^^_XYY`jW_^`Wa_]`\\\\e",
	"\\Z][\\[YY[RW[[[Z\\S\\]]XWXQMTUTXLNGKNKIUNNU",
	"YXZXY\\VWYOSXYXXZSYZ[WUWPMS\\]G`KOHRPJMNS^",
	"ZW\\W]X\\ZWXRXWWWZQZ]Y[TUQMM_\\PK[LMYUXJRR]",
	"PRQQMROPOLKOPQNODOQSTMKMNKV`AOPaIYSPMTUZ",
	"SRPPNRRNRCIOOQPRKRRRRNLIJKZ`KLLNWWQXNPRZ",
	"YWZWWXYVXSUWWYWXQYZYXUUUSQZ]OVULZZWTRSYb",
	"YVZTXXXYUSOVTWSUOV\\ZXUWWQKW\\NTXNVXU\\LUQb",
	"WXXVWXXXUVLWVVVYMWXXYTRTNNW[JOUKUS[[NPR_",
	"\\X[\\Z[VWXRUYWYXYR][ZXXTSNR\\TVRRIIY`SWPV_",
	"UTVRSTQURMPUTTTWJUUTRPNIKLRXMTISBLKZJWNV",
	"WSVSTUSTUQQUUTSVJWVVRQROKNTRPFJAQNLPXKNX",
	"\\Z]\\][[X^VX[_^Z\\T^_^Y[WYUU^gU[\\[[^\\^Z[Yi"
];
/** How rare the bytes between two places are in source code, by the frequency of each after the one before it. */
function gramRarity(bytes, start, end) {
	const { frequencyOf, frequencyAfter, symbolOfByte } = tables();
	let before = symbolOfByte[bytes[start]];
	let rarity = -frequencyOf[before];
	for (let at = start + 1; at < end; at++) {
		const symbol = symbolOfByte[bytes[at]];
		rarity += frequencyOf[before] - frequencyAfter[before * 40 + symbol];
		before = symbol;
	}
	return rarity;
}
const tables = once(() => ({
	frequencyOf: Buffer.from(frequencies),
	frequencyAfter: Buffer.from(followers.join("")),
	symbolOfByte: Uint8Array.from({ length: 256 }, (_, byte) => {
		const folded = String.fromCharCode(byte).toLowerCase().replace(/[0-9]/, "0");
		const symbol = symbols.indexOf(folded);
		return symbol === -1 ? 39 : symbol;
	})
}));
// src/detect/sieve/gram.ts
/** Keywords are found by bytes near their start, so that a search of few bytes looks at few beyond them. */
const maxGramEnd = 16;
/** Picks the bytes of a literal that are rarest in source code, at an even and at an odd distance from its start. */
function rarestGrams(literal) {
	return [rarestGram(literal, 0), rarestGram(literal, 1)];
}
function rarestGram(literal, parity) {
	const last = Math.min(literal.length, maxGramEnd) - 3;
	let best = -1;
	let bestRarity = -1e400;
	for (let at = parity === 1 ? 1 : 2; at <= last; at += 2) {
		const rarity = rarityOf(literal, at);
		if (rarity > bestRarity) {
			best = at;
			bestRarity = rarity;
		}
	}
	return gramAt(literal, best === -1 ? parity : best);
}
/** How rare the bytes around a place of a literal are: those that were counted are less rare than all others. */
function rarityOf(literal, at) {
	const rank = commonGrams().get(gramAt(literal, at).bytes);
	return rank === void 0 ? gramRarity(literal, at - 1, at + 3) : rank - Number.MAX_SAFE_INTEGER;
}
/** The bytes around a place of a literal, of which a short one has not all. */
function gramAt(literal, at) {
	const bytes = [
		-1,
		0,
		1,
		2
	].map((distance) => literal[at + distance]);
	return {
		at,
		bytes: numberOf(bytes.map((byte) => byte === void 0 ? 0 : byte | 32)),
		mask: numberOf(bytes.map((byte) => byte === void 0 ? 0 : 255))
	};
}
function numberOf(bytes) {
	return Buffer.from(bytes).readUInt32LE();
}
/** The bucket that keywords with the gram are filed in. */
function bucketOf({ bytes, mask }) {
	return mask === 4294967295 || mask === 4294967040 || mask === 16777215 ? Math.imul(bytes, bucketMultiplier) >>> 19 : shortBucket;
}
/** Lets through what the gram stands for: where it lacks bytes, whatever they are. */
function addToFilter(filter, { bytes, mask }) {
	for (const three of completions(bytes >>> 8, mask >>> 8)) {
		const place = Math.imul(three, multiplier) >>> 15;
		if ((mask & 255) === 0) filter.fill(255, place, place + 4);
		else filter[place + ((bytes & 31) >> 3)] |= 1 << (bytes & 7);
	}
}
/** The numbers of three bytes, bit 5 of each set, that have the bytes of which the mask is set. */
function completions(bytes, mask) {
	return [
		0,
		8,
		16
	].reduce((found, shift) => {
		const values = (mask >>> shift & 255) === 255 ? [bytes >>> shift & 255] : foldedBytes;
		return found.flatMap((low) => values.map((value) => low | value << shift));
	}, [0]);
}
const foldedBytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 32) !== 0);
// src/detect/sieve/neighbours.ts
const anyByte = 4294967295;
/** What the shapes of a keyword's probes let stand beside it. */
function neighboursOf({ bytes, probes }) {
	let [precede, follow] = [0, 0];
	for (const { before, after } of probes) {
		precede |= firstBytes(before);
		follow |= bytes.length < 80 ? firstBytes(after) : anyByte;
	}
	return {
		precede: precede >>> 0,
		follow: follow >>> 0
	};
}
const known = /* @__PURE__ */ new WeakMap();
/** The bytes that an automaton does not reject at once; null accepts anything. */
function firstBytes(automaton) {
	if (automaton === null) return anyByte;
	const bytes = known.get(automaton) ?? bytesOf$1(automaton);
	known.set(automaton, bytes);
	return bytes;
}
function bytesOf$1(automaton) {
	let bits = 0;
	for (const { first, last, group } of classRuns(automaton)) if (digit(automaton.moves, 1 + group) !== 0) bits |= bitsOf(first, last === 128 ? 255 : last);
	return bits;
}
/** A bit for each eight bytes of which some are in a run. */
function bitsOf(first, last) {
	let bits = 0;
	for (let eight = first >> 3; eight <= last >> 3; eight++) bits |= 1 << eight;
	return bits;
}
// src/detect/sieve/window.ts
/** The window of a literal around one of its grams. */
function windowOf({ bytes, gram }) {
	const window = {
		value: 0n,
		mask: 0n
	};
	for (let lane = 7; lane >= 0; lane--) {
		const byte = bytes[gram.at - 3 + lane];
		window.value = window.value << 8n | BigInt(byte === void 0 ? 0 : byte | 32);
		window.mask = window.mask << 8n | BigInt(byte === void 0 ? 0 : 255);
	}
	return window;
}
// src/detect/sieve/entries.ts
/** The entries by which literals are found, in the order of their buckets. */
function entriesOf(literals) {
	return literals.flatMap((literal, index) => {
		const neighbours = neighboursOf(literal);
		return rarestGrams(literal.bytes).map((gram) => ({
			literal: index,
			gram,
			bucket: bucketOf(gram),
			bytes: literal.bytes,
			neighbours
		}));
	}).sort((a, b) => a.bucket - b.bucket);
}
/** Writes an entry whose keyword stands at a place of the table. */
function writeEntry(table, at, entry, keywordAt) {
	const { gram, bytes, neighbours } = entry;
	const { value, mask } = windowOf(entry);
	table.writeBigUInt64LE(value, at + 0);
	table.writeBigUInt64LE(mask, at + 8);
	table.writeUInt32LE(neighbours.follow, at + 16);
	table.writeUInt32LE(neighbours.precede, at + 20);
	table.writeUInt32LE(keywordAt, at + 24);
	table.writeUInt32LE(gram.at + bytes.length * 256, at + 28);
}
// src/detect/sieve/buckets.ts
/** No window fits it: it has bits where none is looked at. */
const nothing$1 = {
	value: 1n,
	mask: 0n
};
/** Writes for each bucket what its entries have in common and where they start and end; they are sorted by bucket. */
function writeBuckets(table, entries) {
	let next = 0;
	for (let bucket = 0; bucket <= shortBucket; bucket++) {
		const first = next;
		while (next < entries.length && entries[next].bucket === bucket) next++;
		const at = bucketsAt + bucket * 24;
		const { value, mask } = common(entries.slice(first, next).map(windowOf));
		table.writeBigUInt64LE(value, at + 0);
		table.writeBigUInt64LE(mask, at + 8);
		table.writeUInt32LE(entriesAt + first * 32, at + 16);
		table.writeUInt32LE(entriesAt + next * 32, at + 20);
	}
}
/** What windows have in common. */
function common(windows) {
	const [first = nothing$1, ...others] = windows;
	return others.reduce(({ value, mask }, other) => {
		const same = mask & other.mask & ~(value ^ other.value);
		return {
			value: value & same,
			mask: same
		};
	}, first);
}
// src/detect/sieve/keyword-bytes.ts
const lanes = 16;
/** How many bytes of the table a keyword takes. */
function keywordBytes({ bytes, probes }) {
	return 8 + blockCount$1(bytes) * 32 + probes.length * 16;
}
/** Writes a keyword and returns where it ends. */
function writeKeyword(table, start, { bytes, probes }, automata) {
	table.writeUInt32LE(bytes.length, start + 0);
	table.writeUInt32LE(probes.length, start + 4);
	let at = start + 8;
	for (let block = 0; block < blockCount$1(bytes); block++, at += 32) writeBlock(table, at, bytes.subarray(block * lanes, (block + 1) * lanes));
	for (const { number, before, after, endsWithin } of probes) {
		table.writeUInt32LE(number, at + 0);
		table.writeUInt32LE(before === null ? 0 : automata.placeOf(before), at + 4);
		table.writeUInt32LE(after === null ? 0 : automata.placeOf(after), at + 8);
		table.writeUInt32LE(Number(endsWithin), at + 12);
		at += 16;
	}
	return at;
}
/** What text is equal to once bits are set in it: of letters the one that tells cases apart, behind the end all. */
function writeBlock(table, at, bytes) {
	for (let lane = 0; lane < lanes; lane++) {
		const byte = bytes[lane] ?? 255;
		const isLetter = byte >= 97 && byte <= 122;
		table[at + lane] = byte;
		table[at + lanes + lane] = lane >= bytes.length ? 255 : isLetter ? 32 : 0;
	}
}
function blockCount$1(bytes) {
	return Math.ceil(bytes.length / lanes);
}
// src/detect/sieve/literals.ts
/** The keywords of all rules that have a pattern, each once. */
function literalsOf(rules) {
	const byKeyword = /* @__PURE__ */ new Map();
	let number = 0;
	for (const rule of rules) if (rule.pattern !== null) {
		const around = surroundings$1(rule);
		const endsWithin = (rule.pattern.maxLength ?? 1e400) < 80;
		for (const keyword of new Set(rule.keywords)) {
			const literal = byKeyword.get(keyword) ?? emptyLiteral(keyword);
			byKeyword.set(keyword, literal);
			literal.probes.push({
				number: number++,
				endsWithin,
				...around.get(keyword) ?? anything
			});
		}
	}
	return [...byKeyword.values()];
}
function emptyLiteral(keyword) {
	return {
		bytes: Buffer.from(keyword),
		probes: []
	};
}
const anything = {
	before: null,
	after: null
};
function surroundings$1({ shape }) {
	const found = /* @__PURE__ */ new Map();
	for (const [keyword, before, after] of shape?.around ?? []) found.set(keyword, {
		before: before === null ? null : shape?.automata[before] ?? null,
		after: after === null ? null : shape?.automata[after] ?? null
	});
	return found;
}
// src/detect/sieve/probe-table.ts
const wordsOfProbe = 3;
/** The bytes that a probe takes where the table stands in that of the sieve. */
const storedProbeBytes = wordsOfProbe * Uint32Array.BYTES_PER_ELEMENT;
/** What the numbers in the sieve's hits stand for: a keyword of a rule each. Rules without a pattern have none. */
var ProbeTable = class {
	count;
	/** The indices of the probes' rules, then the lengths of their keywords in bytes, then their reaches. */
	words;
	constructor(words) {
		this.words = words;
		this.count = words.length / wordsOfProbe;
	}
	/** Which rule a probe is of; undefined: it is none. */
	ruleIndexOf(probe) {
		return probe < this.count ? this.words[probe] : void 0;
	}
	/** The indices of the rules of all probes. */
	get ruleIndices() {
		return this.words.subarray(0, this.count);
	}
	/** In bytes. */
	keywordLengthOf(probe) {
		return probe < this.count ? this.words[this.count + probe] : 0;
	}
	/** How far from its keyword a change may alter what the rule finds, in bytes: see reach.ts. */
	reaches() {
		return this.words.subarray(2 * this.count);
	}
};
/** The keywords of the rules in the order of their numbers. */
function probeTable(rules) {
	const probes = rules.flatMap((rule, index) => rule.pattern === null ? [] : [...new Set(rule.keywords)].map((keyword) => {
		const length = Buffer.byteLength(keyword);
		return {
			index,
			length,
			reach: reachOf(rule, length)
		};
	}));
	return new ProbeTable(Uint32Array.from([
		...probes.map(({ index }) => index),
		...probes.map(({ length }) => length),
		...probes.map(({ reach }) => reach)
	]));
}
// src/detect/sieve/sieve-table.ts
/** Builds the table for the keywords of the rules and the shapes around them. */
function sieveTable(rules) {
	const literals = literalsOf(rules);
	const entries = entriesOf(literals);
	const keywordsAt = entriesAt + entries.length * 32;
	const automata = new Automata(keywordsAt + literals.reduce((sum, literal) => sum + keywordBytes(literal), 0));
	for (const { before, after } of literals.flatMap((literal) => literal.probes)) [before, after].forEach((automaton) => automaton !== null && automata.placeOf(automaton));
	const probes = probeTable(rules);
	const table = Buffer.alloc(automata.end + probes.count * storedProbeBytes);
	table.writeUInt32LE(Math.max(0, ...entries.map(({ gram }) => gram.at)), 0);
	const filter = table.subarray(16, bucketsAt);
	entries.forEach(({ gram }) => addToFilter(filter, gram));
	writeBuckets(table, entries);
	const places = [];
	let at = keywordsAt;
	for (const literal of literals) {
		places.push(at);
		at = writeKeyword(table, at, literal, automata);
	}
	for (const [index, entry] of entries.entries()) writeEntry(table, entriesAt + index * 32, entry, places[entry.literal]);
	automata.write(table);
	table.writeUInt32LE(automata.end, 4);
	table.writeUInt32LE(table.length, 8);
	probes.words.forEach((word, index) => table.writeUInt32LE(word, automata.end + 4 * index));
	return {
		bytes: table,
		probes
	};
}
/** What the numbers in the hits of a table stand for that was built before. */
function probesOf(bytes) {
	const fields = new DataView(bytes.buffer, bytes.byteOffset);
	const first = fields.getUint32(4, true);
	const last = fields.getUint32(8, true);
	const words = new Uint32Array((last - first) / Uint32Array.BYTES_PER_ELEMENT);
	new Uint8Array(words.buffer).set(bytes.subarray(first, last));
	return new ProbeTable(words);
}
// src/detect/sieve/prebuilt-sieve.ts
/** Puts the table for the rules into a core's memory: from a file at once, since it is large. */
function placeSieve(core, rules, prebuilt) {
	if (typeof prebuilt === "string") return placeFile(core, prebuilt);
	const bytes = prebuilt ?? sieveTable(rules).bytes;
	const at = core.reserve(bytes.length);
	core.bytes().set(bytes, at);
	return {
		at,
		probes: probesOf(bytes)
	};
}
function placeFile(core, file) {
	const descriptor = openSync(file, "r");
	try {
		const { size } = fstatSync(descriptor);
		const at = core.reserve(size);
		const bytes = core.bytes().subarray(at, at + size);
		if (readSync(descriptor, bytes, 0, size, 0) !== size) throw new Error(`${file} is cut off`);
		return {
			at,
			probes: probesOf(bytes)
		};
	} finally {
		closeSync(descriptor);
	}
}
// src/detect/place-finder.ts
const pairBytes$1 = 8;
/** Room for what one stretch of a text holds; a text is searched in stretches where that is not enough. */
const scratchPairs = 131072;
const maxPairs = 3 * scratchPairs;
const stretchBytes = 1048576;
/** Runs the sieves of the core: says where in a text rules and decoders have to look. */
var PlaceFinder = class {
	core;
	probes;
	#rules;
	#target;
	/** Where texts from elsewhere are brought to. */
	#text = {
		at: 0,
		size: 0
	};
	constructor(core, rules, prebuiltSieve = null) {
		const { at: table, probes } = placeSieve(core, rules, prebuiltSieve);
		this.core = core;
		this.probes = probes;
		this.#rules = rules;
		const reachTable = core.reserve(4 * (probes.count + encodedReaches.length));
		const scratch = core.reserve(3 * scratchPairs * pairBytes$1);
		this.#target = core.reserve(maxPairs * pairBytes$1);
		const memory = core.bytes();
		const reaches = new Uint32Array(memory.buffer, reachTable);
		reaches.set(probes.reaches());
		reaches.set(encodedReaches, probes.count);
		core.exports.setUpPlaces(table, probes.count, reachTable, scratch, scratchPairs);
	}
	/** The rule that has to look at a place; undefined: a decoder has. */
	ruleIdOf(probe) {
		const index = this.probes.ruleIndexOf(probe);
		return index === void 0 ? void 0 : this.#rules[index]?.id;
	}
	/** Brings bytes into the core's memory, where they stay until the next call; null where they do not fit. */
	bring(bytes) {
		if (this.#text.at === 0 || bytes.length > this.#text.size) {
			const size = Math.max(65536, 2 ** Math.ceil(Math.log2(bytes.length + 1)));
			this.#text = {
				at: this.core.reserve(size),
				size
			};
		}
		if (this.#text.at === 0) return null;
		this.core.bytes().set(bytes, this.#text.at);
		return {
			at: this.#text.at,
			length: bytes.length
		};
	}
	/** The places of a text that is new. */
	find(text) {
		const whole = this.#findIn(text, 0, text.length);
		if (whole !== null) return newPlaces(whole);
		const found = [];
		this.#findInStretches(text, 0, text.length, found);
		return newPlaces(Uint32Array.from(found));
	}
	/** The places of a version of a text; null where there are too many. The pairs hold until the next call. */
	carry(base, copies, text) {
		const { exports } = this.core;
		const count = exports.carryPlaces(base.pairs, base.count, base.text.length, copies.at, copies.count, text.at, text.length, this.#target, maxPairs);
		return count < 0 ? null : {
			count,
			pairs: this.#pairs(count),
			keptHead: this.#keptHead(copies),
			isVersion: true
		};
	}
	/** How many of the places that were found last are touched and may say something. */
	get touchedCount() {
		return this.core.exports.touchedCount.value;
	}
	/** Like `find`, but the pairs hold until the next call only; null where there are too many. */
	findBriefly(text) {
		const count = this.core.exports.findPlaces(text.at, text.length, 0, text.length, this.#target, maxPairs);
		return count < 0 ? null : newPlaces(this.#pairs(count));
	}
	/** Like `findBriefly`, for a text of which most was in others before: what held no place is not searched again. */
	findAmongVersions({ at, length }) {
		const count = this.core.exports.carryPlaces(0, 0, 0, 0, 0, at, length, this.#target, maxPairs);
		return count < 0 ? null : newPlaces(this.#pairs(count));
	}
	/** Where the pairs stand that were found last. */
	get pairs() {
		return this.#target;
	}
	/** Copies the pairs that were found last to another place in the core's memory. */
	copyPairs(count, to) {
		this.core.bytes().copyWithin(to, this.#target, this.#target + count * pairBytes$1);
	}
	/** Places that were found last, made to outlive the next call. */
	keep(places) {
		return {
			...places,
			pairs: this.#pairs(places.count).slice()
		};
	}
	#findIn(text, from, to) {
		const count = this.core.exports.findPlaces(text.at, text.length, from, to, this.#target, maxPairs);
		return count < 0 ? null : this.#pairs(count).slice();
	}
	/** Halves a stretch until there is room for what it holds. */
	#findInStretches(text, from, to, found) {
		const pairs = to - from > stretchBytes ? null : this.#findIn(text, from, to);
		if (pairs !== null) {
			pairs.forEach((value) => found.push(value));
			return;
		}
		const middle = from + (to - from >> 1);
		if (middle > from) {
			this.#findInStretches(text, from, middle, found);
			this.#findInStretches(text, middle, to, found);
		}
	}
	#pairs(count) {
		return new Uint32Array(this.core.bytes().buffer, this.#target, 2 * count);
	}
	#keptHead({ at, count }) {
		const [start = 1, baseStart = 1, length = 0] = count === 0 ? [] : new Uint32Array(this.core.bytes().buffer, at, 3);
		return start === 0 && baseStart === 0 ? length : 0;
	}
};
function newPlaces(pairs) {
	return {
		count: pairs.length / 2,
		pairs,
		keptHead: 0,
		isVersion: false
	};
}
// src/model/compare-text.ts
/** The order of texts by their code units: the same in every locale, so that two runs agree. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/detect/required.ts
/**
* Keeps the candidates whose required rules (gitleaks' `[[rules.required]]`) match nearby, with those as parts,
* and drops the candidates of rules that are there for others only, unless those may stand in other files.
*
* @param nearby - all that may be required: the candidates themselves, and those of the text around them
*/
function withRequired(candidates, nearby, rules) {
	const byRule = Map.groupBy(nearby, ({ ruleId }) => ruleId);
	return candidates.flatMap((candidate) => {
		const rule = rules.get(candidate.ruleId);
		if (rule === void 0 || rule.skipReport && rule.completes === null) return [];
		const required = nearestRequired(rule, candidate, byRule);
		if (required === null) return [];
		const parts = required.map((other) => ({
			name: other.ruleId,
			value: other.secret,
			region: other.region
		}));
		return [parts.length === 0 ? candidate : {
			...candidate,
			parts: [...candidate.parts, ...parts]
		}];
	});
}
/** The nearest match of each required rule; null where one is absent. */
function nearestRequired(rule, own, byRule) {
	const found = [];
	for (const required of rule.required) {
		const nearest = nearestOf(byRule.get(required.id) ?? [], required, own);
		if (nearest === null) return null;
		found.push(nearest);
	}
	return found;
}
function nearestOf(others, required, own) {
	let best = null;
	for (const other of others.toSorted(inOrder)) if ((best === null || distance(own.region, other.region) < distance(own.region, best.region)) && other !== own && isNear(required, own.region, other.region)) best = other;
	return best;
}
/** In order of place, so that it does not matter in which order they were found. */
function inOrder(a, b) {
	return a.region.byteOffset - b.region.byteOffset || a.region.byteLength - b.region.byteLength || a.decoded.length - b.decoded.length || compareText(a.secret, b.secret);
}
function isNear(required, own, other) {
	const lines = Math.abs(own.startLine - other.startLine);
	const columns = Math.abs(own.startColumn - other.startColumn);
	return (required.withinLines === null || lines <= required.withinLines) && (required.withinColumns === null || columns <= required.withinColumns);
}
function distance(a, b) {
	return Math.abs(a.byteOffset - b.byteOffset);
}
// \0lazy:node:buffer
let loaded;
function load() {
	return loaded ??= process.getBuiltinModule("node:buffer");
}
const isUtf8 = /* @__PURE__ */ (() => load().isUtf8)();
const isAscii = /* @__PURE__ */ (() => load().isAscii)();
// src/detect/unit-index.ts
const stepBytes = 4096;
/**
* UTF-16 code units of UTF-8 text by byte offset, and the way back, without decoding. A byte that is not UTF-8 is one unit.
*
* Counts are kept for every few kilobytes, so that a place in a line of megabytes costs no more than any other.
*/
var UnitIndex = class {
	#bytes;
	/** The first character at or after each multiple of `stepBytes`; as far as someone asked. */
	#marks = [{
		byte: 0,
		unit: 0
	}];
	constructor(bytes) {
		this.#bytes = bytes;
	}
	/** How many code units stand before the byte, which begins a character. */
	unitsBefore(byte) {
		return this.#walk(this.#markBefore("byte", byte), byte, 1e400).unit;
	}
	/** The first byte of the character that a code unit belongs to; the length where there are fewer. */
	byteOf(unit) {
		return this.#walk(this.#markBefore("unit", unit), 1e400, unit).byte;
	}
	/** The last mark that is not beyond a byte or a code unit. */
	#markBefore(key, value) {
		const marks = this.#marks;
		for (let last = marks.at(-1); last[key] < value && last.byte < this.#bytes.length; last = marks.at(-1)) marks.push(this.#walk(last, marks.length * stepBytes, 1e400));
		let low = 0;
		let high = marks.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (marks[middle][key] <= value) low = middle;
			else high = middle - 1;
		}
		return marks[low];
	}
	/** Goes on, character by character, up to the byte or the code unit given, whichever comes first. */
	#walk(from, toByte, toUnit) {
		const bytes = this.#bytes;
		const end = Math.min(toByte, bytes.length);
		let { byte, unit } = from;
		while (byte < end) {
			const size = characterSize$1(bytes, byte);
			const units = size === 4 ? 2 : 1;
			if (unit + units > toUnit) break;
			unit += units;
			byte += size;
		}
		return {
			byte,
			unit
		};
	}
};
/** Bytes of the character that begins here; 1 where the bytes are not UTF-8 (RFC 3629). */
function characterSize$1(bytes, at) {
	const lead = bytes[at];
	if (lead < 194 || lead > 244) return 1;
	const size = lead < 224 ? 2 : lead < 240 ? 3 : 4;
	for (let next = at + 1; next < at + size; next++) if ((bytes[next] & 192) !== 128) return 1;
	return size;
}
// src/detect/chunk-text.ts
/**
* A chunk's bytes as text.
*
* Bytes that are not valid UTF-8 are read as Latin-1, so that patterns still match and every index has its byte.
*/
var ChunkText = class {
	bytes;
	#kind;
	#units = null;
	/** @param kind - where it is known */
	constructor(bytes, kind = null) {
		this.bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#kind = kind;
	}
	/** Bytes a UTF-16 code unit can take here. */
	get maxUnitBytes() {
		return this.#isUtf8 ? 3 : 1;
	}
	/** The text from byte `start` to byte `end`; both are moved to the start of a character. */
	window(start, end) {
		const from = this.#characterStart(start);
		const to = this.#characterStart(end);
		const text = this.bytes.toString(this.#isUtf8 ? "utf8" : "latin1", from, to);
		if (text.length === to - from) return {
			text,
			byteAt: (index) => from + index,
			indicesOf: (offsets) => offsets.map((offset) => offset - from)
		};
		const units = this.#unitIndex;
		let before = null;
		return {
			text,
			byteAt: (index) => units.byteOf((before ??= units.unitsBefore(from)) + index),
			indicesOf: (offsets) => indicesOf(this.bytes, offsets, from)
		};
	}
	/** What stands in the range, for people: always decoded as UTF-8. */
	read(range) {
		return this.bytes.toString("utf8", range.start, range.end);
	}
	/** UTF-16 code units between two byte offsets that are character starts, as `read` shows them. */
	codeUnits(start, end) {
		const units = this.#unitIndex;
		return this.#kindOf === "ascii" ? end - start : units.unitsBefore(end) - units.unitsBefore(start);
	}
	get #kindOf() {
		return this.#kind ??= kindOf(this.bytes);
	}
	get #isUtf8() {
		return this.#kindOf === "utf-8";
	}
	get #unitIndex() {
		return this.#units ??= new UnitIndex(this.bytes);
	}
	#characterStart(offset) {
		let at = Math.min(Math.max(0, offset), this.bytes.length);
		while (this.#isUtf8 && at > 0 && at < this.bytes.length && (this.bytes[at] & 192) === 128) at--;
		return at;
	}
};
function kindOf(bytes) {
	if (isAscii(bytes)) return "ascii";
	return isUtf8(bytes) ? "utf-8" : "other";
}
/** The code units between an offset of valid UTF-8 and others, in order. */
function indicesOf(bytes, offsets, from) {
	const indices = [];
	let index = 0;
	let at = from;
	for (const offset of offsets) {
		index += unitsBetween(bytes, at, offset);
		at = offset;
		indices.push(index);
	}
	return indices;
}
function unitsBetween(bytes, start, end) {
	let units = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		units += (byte & 192) === 128 ? 0 : byte < 240 ? 1 : 2;
	}
	return units;
}
// src/detect/spliced-text.ts
/** Enough of the surroundings for a rule that knows a secret by the name before it. */
const contextBytes = 300;
/**
* How far from something encoded a change may alter what is read of it: its surroundings start and end with a character, and
* before base64 the first line of PEM counts.
*/
const contextReach = 560;
/** All of a text that what is encoded in a stretch of it depends on. */
function dependencyOf$1({ start, end }, length) {
	return {
		start: Math.max(0, start - contextReach),
		end: Math.min(length, end + contextReach)
	};
}
/** Puts decoded bytes in the place of the encoded ones. */
function spliced(content, encoded, bytes) {
	const start = characterStart(content, Math.max(0, encoded.start - contextBytes));
	const before = content.subarray(start, encoded.start);
	const after = content.subarray(encoded.end, characterStart(content, encoded.end + contextBytes));
	const decoded = {
		start: before.length,
		end: before.length + bytes.length
	};
	const shift = encoded.end - decoded.end;
	return {
		bytes: Buffer.concat([
			before,
			bytes,
			after
		]),
		decoded,
		originalOf(range) {
			const touches = range.end > decoded.start && range.start < decoded.end;
			return {
				start: originalStart(range.start, touches),
				end: originalEnd(range.end, touches)
			};
		}
	};
	function originalStart(offset, touches) {
		if (offset < decoded.start) return start + offset;
		return touches ? encoded.start : offset + shift;
	}
	function originalEnd(offset, touches) {
		if (offset > decoded.end) return offset + shift;
		return touches ? encoded.end : start + offset;
	}
}
/** Half a character at either end would make all of the text look as if it were not UTF-8. */
function characterStart(content, offset) {
	let at = offset;
	while (at > 0 && at > offset - 3 && at < content.length && (content[at] & 192) === 128) at--;
	return at;
}
// src/detect/place-list.ts
/** What stands at a place of `Places`: below `probeCount` the index of a probe, from there on a kind of encoded text. */
const touchedBit = 2147483648;
function placeAt({ pairs }, index) {
	return pairs[2 * index];
}
function probeAt({ pairs }, index) {
	return pairs[2 * index + 1] & 2147483647;
}
function isTouchedAt({ pairs }, index) {
	return pairs[2 * index + 1] >= touchedBit;
}
/** Marks a place as touched after all: what was found there depends on something farther away that has changed. */
function touch({ pairs }, index) {
	pairs[2 * index + 1] |= touchedBit;
}
/** Index of the first place at or after an offset. */
function firstPlaceFrom(places, offset) {
	let low = 0;
	let high = places.count;
	while (low < high) {
		const middle = low + high >> 1;
		if (placeAt(places, middle) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/detect/decode/base64-alphabet.ts
const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The class of each byte; 0: in no alphabet. */
const classes = /* @__PURE__ */ new Uint8Array(256);
/** The six bits that each byte stands for. */
const sextets = /* @__PURE__ */ new Uint8Array(256);
for (const [value, byte] of Buffer.from(characters).entries()) {
	classes[byte] = value < 62 ? 1 : 2;
	sextets[byte] = value;
}
for (const [index, byte] of Buffer.from("-_").entries()) {
	classes[byte] = 4;
	sextets[byte] = 62 + index;
}
// src/detect/decode/find-run.ts
/**
* The start of the next run of at least `length` bytes that the table marks, or -1.
*
* A run of `length` bytes covers every `length`th byte, so most bytes are never looked at: the search tests the last byte
* that the run would need and, when that is no member, goes on behind it.
*/
function findRun(content, from, members, length) {
	let start = from;
	let known = from - 1;
	for (let probe = from + length - 1; probe < content.length; probe = start + length - 1) {
		let at = probe;
		while (at > known && members[content[at] ?? 0] !== 0) at--;
		if (at <= known) return start;
		start = at + 1;
		known = probe;
	}
	return -1;
}
// src/detect/decode/text-length.ts
/** What one byte that is no text weighs against bytes that are: up to one in nine may be none. */
const strayWeight = 8;
/** Three stray bytes close together are still text: SASL PLAIN parts its fields with NUL, XOAUTH2 with 0x01. */
const maxDebt = 24;
const maxSeparators = 3;
/**
* How many of the first bytes are text in UTF-8: where control characters or broken sequences come in numbers, text ends.
*
* Stops early, so that random bytes cost next to nothing.
*/
function textLength(bytes) {
	let debt = 0;
	let end = 0;
	for (let at = 0; at < bytes.length;) {
		const size = characterSize(bytes, at, bytes.length);
		if (size === 0) {
			debt += strayWeight;
			if (debt > maxDebt) return end;
			at++;
		} else {
			debt = debt === 0 ? 0 : debt - 1;
			at += size;
			end = at;
		}
	}
	return bytes.length;
}
/**
* Whether text may start with these bytes: with at most one stray byte in ASCII, or a few separators.
*
* Stricter than `textLength`, since names and paths decode to bytes that often look like text.
*/
function isTextHead(bytes, length) {
	let strays = 0;
	let separators = 0;
	let hasWide = false;
	for (let at = 0; at < length;) {
		const size = characterSize(bytes, at, length);
		if (size > 0) hasWide ||= size > 1;
		else if ((bytes[at] ?? 0) <= 1) separators++;
		else strays++;
		if (separators > maxSeparators || strays > (hasWide ? 0 : 1)) return false;
		at += Math.max(size, 1);
	}
	return true;
}
/** Bytes of the printable character that starts here; 0: none does. One that the end cuts off counts. */
function characterSize(bytes, at, length) {
	const lead = bytes[at] ?? 0;
	if (lead < 128) return lead >= 32 && lead !== 127 || lead === 10 || lead === 13 || lead === 9 ? 1 : 0;
	const size = sequenceLength(lead);
	for (let next = at + 1; next < at + size && next < length; next++) if (((bytes[next] ?? 0) & 192) !== 128) return 0;
	return Math.min(size, length - at);
}
/** How long the sequence is that this byte leads in UTF-8 (RFC 3629); 0: it leads none. */
function sequenceLength(lead) {
	if (lead < 194 || lead > 244) return 0;
	return lead < 224 ? 2 : lead < 240 ? 3 : 4;
}
// src/detect/decode/decoder.ts
/** Most bytes that the segments of one content hold together. */
const maxDecodedBytes = 67108864;
/** Stands for all that a limit left out: whoever meets it has not seen everything that the content says. */
const decodeLimit = {
	range: {
		start: 0,
		end: 0
	},
	bytes: /* @__PURE__ */ new Uint8Array(0),
	decodings: []
};
// src/detect/decode/unpack.ts
/** Most bytes that one compressed stretch may unpack to: what says more is a bomb. */
const maxUnpackedBytes = 8388608;
/** What setting up one decompression costs, in bytes that could be unpacked in that time. */
const setupCost = 16384;
const minLength = 8;
/** A budget for one content. */
function unpackBudget() {
	return { left: maxDecodedBytes };
}
/** How bytes that start like this are packed; null: not at all. Zlib counts as gzip. */
function packingOf(head, length = head.length) {
	const [first = 0, second = 0, third = 0] = head;
	if (first === 31 && second === 139 && third === 8) return "gzip";
	if (first === 120 && (second & 32) === 0 && (first << 8 | second) % 31 === 0) return "gzip";
	return isUtf16(head, length) ? "utf-16" : null;
}
/** Unpacks a stretch. Of one that was cut off it gives what can be read. */
function unpack(packed, decoding, budget) {
	budget.left -= packed.length + setupCost;
	if (budget.left < 0) return "limit";
	const unpacked = decoding === "gzip" ? inflate(packed, budget) : toUtf8(packed);
	if (typeof unpacked === "string") return unpacked;
	const text = unpacked.subarray(0, textLength(unpacked));
	return text.length < minLength ? "binary" : {
		bytes: text,
		decoding
	};
}
function inflate(packed, budget) {
	try {
		const finishFlush = constants.Z_SYNC_FLUSH;
		const unpacked = unzipSync(packed, {
			finishFlush,
			maxOutputLength: maxUnpackedBytes
		});
		budget.left -= unpacked.length;
		return unpacked;
	} catch (error) {
		if (error instanceof RangeError) {
			budget.left -= maxUnpackedBytes;
			return "limit";
		}
		return "broken";
	}
}
/** Little-endian without a byte order mark is what `powershell -EncodedCommand` takes. */
function isUtf16(head, length) {
	const start = head[0] === 255 && head[1] === 254 ? 2 : 0;
	for (let at = start; at + 1 < length; at += 2) {
		const low = head[at] ?? 0;
		if (head[at + 1] !== 0 || low < 32 && low !== 9 && low !== 10 && low !== 13) return false;
	}
	return length >= start + 8;
}
function toUtf8(packed) {
	const text = packed.toString("utf16le");
	return Buffer.from(text.startsWith("\ufeff") ? text.slice(1) : text);
}
// src/detect/decode/base64-start.ts
/** Shorter base64 is not looked for. */
const minCharacters$2 = 20;
/** The first bytes that a stretch would say. Only one is needed at a time, and most stretches end here. */
const head = /* @__PURE__ */ new Uint8Array(18);
const slash$1 = 47;
/** Whether text or packed bytes may start with what two characters say: this refuses most names and words at once. */
function isOpening(first, second) {
	if (classes[first] === 0 || classes[second] === 0) return false;
	const bits = (sextets[first] ?? 0) << 6 | (sextets[second] ?? 0);
	return isTextOpening(bits >> 4, bits & 15);
}
/** Whether text or packed bytes may start with a byte and one with these upper four bits. */
function isTextOpening(first, upper) {
	const isContinuation = upper >= 8 && upper <= 11;
	if (first >= 194) return first <= 244 ? isContinuation : first === 255 && upper === 15;
	return first === 31 && upper === 8 || first === 120 && upper === 9 || (first >= 32 && first < 127 || first === 10 || first === 13 || first === 9 || first <= 1) && upper !== 1 && !isContinuation;
}
/**
* Where the next stretch of base64 starts that promises text, at or after `from`; -1: none does.
*
* Paths and URLs are of the alphabet too, so each of their parts is tried.
*/
function nextStart(content, from) {
	for (let at = findRun(content, from, classes, minCharacters$2); at !== -1; at = findRun(content, at, classes, minCharacters$2)) {
		at += escapeRest(content, at);
		for (let isInRun = true; isInRun; at++) {
			if (isPromising(content, at)) return at;
			at = partEnd(content, at);
			isInRun = classes[content[at] ?? 0] !== 0;
		}
	}
	return -1;
}
/** The first byte at or after `at` that is not of both alphabets. */
function partEnd(content, at) {
	let end = at;
	while (classes[content[end] ?? 0] === 1) end++;
	return end;
}
/** How the bytes are packed that the stretch at `start` says. */
function packingAt(content, start) {
	return packingOf(head, readHead(content, start));
}
/** 1 where the first letter belongs to an escape such as `\n` in a string, else 0. */
function escapeRest(content, at) {
	const letter = content[at];
	return content[at - 1] === 92 && (letter === 110 || letter === 114 || letter === 116) ? 1 : 0;
}
function isPromising(content, start) {
	const first = content[start] ?? 0;
	const second = content[start + 1] ?? 0;
	if (first === slash$1 && second === slash$1 && !isMark(content[start + 2] ?? 0) || !isOpening(first, second)) return false;
	const length = readHead(content, start);
	return length >= 15 && (isTextHead(head, length) || packingOf(head, length) !== null);
}
/** Whether this character behind two slashes makes a byte order mark: without one they are a ruler in a comment. */
function isMark(third) {
	return (sextets[third] ?? 0) >> 2 === 14;
}
/** Decodes up to the size of `head`; the number of bytes decoded. */
function readHead(content, start) {
	let length = 0;
	for (let at = start; length < head.length; at += 4) {
		let bits = 0;
		for (let index = at; index < at + 4; index++) {
			const byte = content[index] ?? 0;
			if (classes[byte] === 0) return length;
			bits = bits << 6 | (sextets[byte] ?? 0);
		}
		head[length++] = bits >> 16;
		head[length++] = bits >> 8 & 255;
		head[length++] = bits & 255;
	}
	return length;
}
// src/detect/decode/byte-set.ts
/** A table that marks the given bytes with 1 and all others with 0: in loops over content far quicker than a `Set`. */
function byteSet(members) {
	const table = /* @__PURE__ */ new Uint8Array(256);
	for (const byte of members) table[byte] = 1;
	return table;
}
const maxLineLength = 1024;
const maxIndentation = 128;
const equals$2 = 61;
/** What may stand behind a last line without padding: the end of the line, the string or the element. */
const enders = byteSet(Buffer.from("\r\n\"'`<\\"));
/** Reads base64 from `start` to `stop` at most, across the ends of lines that look wrapped. */
function stretchAt(content, start, maxCharacters, stop = content.length) {
	const lines = [];
	let count = 0;
	let foreign = 0;
	let end = start;
	for (let lineStart = start; lineStart !== -1 && lineStart < stop;) {
		const limit = Math.min(stop, lineStart + maxCharacters - count);
		for (end = lineStart; end < limit; end++) {
			const kind = classes[content[end] ?? 0] ?? 0;
			if (kind === 0 || kind === foreign) break;
			if (kind !== 1) foreign = kind ^ 6;
		}
		lines.push(content.toString("latin1", lineStart, end));
		count += end - lineStart;
		if (end === limit) break;
		lineStart = continuation(content, lineStart, end, count);
	}
	const alphabet = foreign === 2 ? "base64url" : "base64";
	return {
		text: lines.join(""),
		end,
		alphabet,
		isWhole: count < maxCharacters
	};
}
/** Where base64 goes on in the next line, when `count` characters end at `end`; -1: it does not. */
function continuation(content, lineStart, end, count) {
	const lineLength = end - lineStart;
	const breakLength = lineLength < 40 ? 0 : lineBreakLength(content, end);
	if (breakLength === 0) return -1;
	let next = end + breakLength;
	const maxNext = next + maxIndentation;
	while (next < maxNext && (content[next] === 32 || content[next] === 9)) next++;
	let nextEnd = next;
	while (nextEnd - next <= maxLineLength && classes[content[nextEnd] ?? 0] !== 0) nextEnd++;
	const nextLength = nextEnd - next;
	if (nextLength >= 40) return (count % 4 === 0 || nextLength === lineLength) && nextLength <= maxLineLength ? next : -1;
	return isLastLine(content, next, nextEnd, count) ? next : -1;
}
function isLastLine(content, start, end, count) {
	let padded = end;
	while (content[padded] === equals$2 && padded - end < 2) padded++;
	const isAligned = (count + padded - start) % 4 === 0;
	return end > start && isAligned && (padded === content.length || enders[content[padded] ?? 0] === 1);
}
/** The line break that starts here, plain or written as an escape in a string; 0: none does. */
function lineBreakLength(content, at) {
	const width = content[at] === 92 ? 2 : 1;
	const [lineFeed, carriageReturn] = width === 2 ? [110, 114] : [10, 13];
	const last = at + width - 1;
	if (content[last] === lineFeed) return width;
	return content[last] === carriageReturn && content[last + width] === lineFeed && (width === 1 || content[last + 1] === 92) ? 2 * width : 0;
}
// src/detect/decode/escape.ts
/** Values from here on are bytes, not code points: several of them make up one character. */
const firstByteValue = 1114112;
/** Puts an escape together. The length is at most 63. */
function escapeOf(value, length) {
	return value * 64 + length;
}
/** The code point that an escape says, or `firstByteValue` and more. */
function valueOf(escape) {
	return escape >>> 6;
}
/** How many bytes an escape takes in the content. */
function lengthOf$1(escape) {
	return escape & 63;
}
// src/detect/decode/escaped-text.ts
/** Escapes further apart than this are not of one word, even where nothing parts them, as in minified scripts. */
const maxGap$1 = 256;
/** Words that say less hold no secret. */
const minCharacters$1 = 8;
/** What parts words: white space, quotes and the brackets of tags. */
const delimiters = byteSet(Buffer.from("\"'`<>")).fill(1, 0, 33);
/**
* Finds words with escapes in them. A segment reaches from the first escape of a word to the last.
*/
function* escapedText(content, escaping) {
	const { marker, read, decoding } = escaping;
	let at = content.indexOf(marker);
	while (at !== -1) {
		if (read(content, at) === 0) {
			at = content.indexOf(marker, at + 1);
			continue;
		}
		const { start, end, next, isTelling } = wordAt$2(content, at, escaping);
		if (isTelling) yield {
			range: {
				start,
				end
			},
			bytes: decode$1(content, start, end, escaping),
			decodings: [decoding]
		};
		at = content.indexOf(marker, next);
	}
}
function wordAt$2(content, start, { marker, read }) {
	let characters = 0;
	while (characters < minCharacters$1 && delimiters[content[start - 1 - characters] ?? 0] === 0) characters++;
	let end = start;
	let next = start;
	let hasVisible = false;
	while (next - end <= maxGap$1) {
		const byte = content[next] ?? 0;
		const escape = byte === marker ? read(content, next) : 0;
		if (escape !== 0) {
			const value = valueOf(escape) % firstByteValue;
			hasVisible ||= value > 32 && value < 127;
			next += lengthOf$1(escape);
			end = next;
		} else if (delimiters[byte] === 0) next++;
		else break;
		characters++;
	}
	return {
		start,
		end,
		next,
		isTelling: hasVisible && characters >= minCharacters$1
	};
}
/** An escape is never shorter than the UTF-8 of what it says, so the text fits where it was encoded. */
function decode$1(content, start, end, { marker, read }) {
	const decoded = Buffer.allocUnsafe(end - start);
	const asBytes = decoded.subarray(0, write(true));
	return isUtf8(asBytes) ? asBytes : decoded.subarray(0, write(false));
	function write(areBytesRaw) {
		let length = 0;
		for (let at = start; at < end;) {
			const byte = content[at] ?? 0;
			const escape = byte === marker ? read(content, at) : 0;
			if (escape === 0) {
				decoded[length++] = byte;
				at++;
			} else {
				const value = valueOf(escape);
				if (value >= 1114112 && areBytesRaw) decoded[length++] = value - firstByteValue;
				else length = writeCodePoint(decoded, length, value % firstByteValue);
				at += lengthOf$1(escape);
			}
		}
		return length;
	}
}
/** Writes a code point in UTF-8; where the next one goes. */
function writeCodePoint(target, at, codePoint) {
	if (codePoint < 128) {
		target[at] = codePoint;
		return at + 1;
	}
	const size = codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4;
	target[at] = 3840 >> size & 255 | codePoint >> 6 * (size - 1);
	for (let index = 1; index < size; index++) target[at + index] = 128 | codePoint >> 6 * (size - 1 - index) & 63;
	return at + size;
}
// src/detect/decode/hex.ts
const minDigits = 32;
const maxDigits$1 = 2 * maxDecodedBytes;
/** What parts fields, white space, and the first byte of gzip. */
const openingControls = byteSet(Buffer.from([
	0,
	1,
	9,
	10,
	13,
	31
]));
/** Marks the digits, in either case. */
const digits$1 = byteSet(Buffer.from("0123456789abcdefABCDEF"));
/** Finds hexadecimal digits that say text, with or without `0x` before them. */
function* hex$1(content) {
	const budget = unpackBudget();
	let end = 0;
	for (let start = nextRun(content, end); start !== -1; start = nextRun(content, end)) {
		end = runEnd(content, start);
		const head = decode(content, start, start + minDigits);
		const packing = packingOf(head);
		const isPromising = packing !== null || isTextHead(head, head.length);
		if (!mayOpen(head[0] ?? 0) || !isPromising || (end - start) % 2 !== 0) continue;
		const bytes = decode(content, start, end);
		const rangeStart = hasPrefix(content, start) ? start - 2 : start;
		const unpacked = packing === null ? "broken" : unpack(bytes, packing, budget);
		if (unpacked === "limit") yield decodeLimit;
		else if (typeof unpacked !== "string") yield {
			range: {
				start: rangeStart,
				end
			},
			bytes: unpacked.bytes,
			decodings: ["hex", unpacked.decoding]
		};
		else {
			const length = textLength(bytes);
			if (length * 2 >= minDigits) yield {
				range: {
					start: rangeStart,
					end: start + length * 2
				},
				bytes: bytes.subarray(0, length),
				decodings: ["hex"]
			};
		}
	}
}
/** The stray byte that text may have is not its first, as in base64, unless it parts fields: most numbers end here. */
function mayOpen(first) {
	return first >= 32 && first < 127 || first >= 194 || openingControls[first] === 1;
}
function nextRun(content, from) {
	return findRun(content, from, digits$1, minDigits);
}
function runEnd(content, start) {
	let end = start;
	while (end - start < maxDigits$1 && digits$1[content[end] ?? 0] !== 0) end++;
	return end;
}
function decode(content, start, end) {
	return Buffer.from(content.toString("latin1", start, end), "hex");
}
function hasPrefix(content, start) {
	return content[start - 2] === 48 && ((content[start - 1] ?? 0) | 32) === 120;
}
// src/detect/decode/surroundings.ts
/** What stands between the lines of wrapped base64: line breaks, plain or as escapes, and indentation. */
const betweenLines = byteSet(Buffer.from(" 	\r\n\\"));
/** No longer stretch is looked at around one place; what is encoded in more than that is told by further places. */
const maxReach$1 = 2097152;
const maxBetweenLines = 160;
/** A chain of literals starts on one of the lines so far before a seam; literals behind it are read so far. */
const chainReach = 640;
const maxLine = 8192;
const maxArray = 65536;
const lineFeed$5 = 10;
const openBracket$5 = 91;
const closeBracket$2 = 93;
/** By the kinds of `src/core/encoded-kinds.ts`, of which the first, a long run, is base64 too. */
const surroundings = [
	base64Lines,
	base64Lines,
	hexRun,
	word$2,
	word$2,
	word$2,
	literals,
	array
];
/** Whether all places in one stretch have that stretch around them, as most places do that follow each other. */
function isSame(kind) {
	return surroundings[kind] !== literals && surroundings[kind] !== array;
}
function word$2(content, place) {
	return run(content, place, (byte) => delimiters[byte] === 0);
}
function hexRun(content, place) {
	const { start, end } = run(content, place, (byte) => digits$1[byte] === 1);
	return {
		start: Math.max(0, start - 2),
		end
	};
}
/** The lines of base64 around a place. */
function base64Lines(content, place) {
	let { start, end } = run(content, place, isBase64);
	for (;;) {
		const before = skipBack(content, start);
		const line = before === start ? null : run(content, before - 1, isBase64);
		if (line === null || line.end - line.start < 40 || place - line.start > maxReach$1) break;
		start = line.start;
	}
	for (;;) {
		const next = skipAhead(content, end);
		const lineEnd = next === end ? end : run(content, next, isBase64).end;
		if (lineEnd <= next || lineEnd - place > maxReach$1) break;
		end = lineEnd;
	}
	return {
		start,
		end
	};
}
/** The lines around a seam: a chain is read from the start of a line. */
function literals(content, place) {
	let start = Math.max(0, place - chainReach);
	const first = Math.max(0, start - maxLine);
	while (start > first && content[start - 1] !== lineFeed$5) start--;
	let end = Math.min(content.length, place + chainReach);
	const last = Math.min(content.length, end + maxLine);
	while (end < last && content[end] !== lineFeed$5) end++;
	return {
		start,
		end
	};
}
/** The array before the call, or the one that is its argument. */
function array(content, place) {
	const from = Math.max(0, place - maxArray);
	const open = content.subarray(from, place).lastIndexOf(openBracket$5);
	const close = content.subarray(place, place + maxArray).indexOf(closeBracket$2);
	return {
		start: open === -1 ? Math.max(0, place - 2) : from + open,
		end: Math.min(content.length, close === -1 ? place + maxLine : place + close + 1 + chainReach)
	};
}
/** The bytes around a place that belong together. */
function run(content, place, belongs) {
	const first = Math.max(0, place - maxReach$1);
	const last = Math.min(content.length, place + maxReach$1);
	let start = place;
	while (start > first && belongs(content[start - 1] ?? 0)) start--;
	let end = place;
	while (end < last && belongs(content[end] ?? 0)) end++;
	return {
		start,
		end
	};
}
function isBase64(byte) {
	return classes[byte] !== 0;
}
/** Where the line before ends, when no more than a line break and indentation stand between; the same place when more does. */
function skipBack(content, start) {
	let at = start;
	while (at > 0 && start - at < maxBetweenLines && isBetween(content, at - 1)) at--;
	return at;
}
function skipAhead(content, end) {
	let at = end;
	while (at < content.length && at - end < maxBetweenLines && isBetween(content, at)) at++;
	return at;
}
/** The letters of `\n` and `\r` are of the alphabet themselves, and part no lines here: they are read as its first or last. */
function isBetween(content, at) {
	return betweenLines[content[at] ?? 0] === 1;
}
// src/detect/decode/pem-bodies.ts
const begin = "-----BEGIN ";
const end = "-----END ";
const firstLine = /^-----BEGIN [^\n"'-]{1,80}-----/;
/** Most bytes of the first line, and of the headers that may follow it. */
const maxHeader = 512;
/**
* Tells where the PEM body (RFC 7468) ends that holds an offset; -1 where none does. Offsets must be asked in ascending order.
*
* Such a body is found by rules about keys, as it stands.
*/
function pemBodies(content) {
	let linesEnd = 0;
	let isBody = false;
	return (offset) => {
		if (offset >= linesEnd) {
			const lines = base64Lines(content, offset);
			linesEnd = lines.end;
			isBody = followsHeader(content, lines.start);
		}
		return isBody ? linesEnd : -1;
	};
}
function followsHeader(content, bodyStart) {
	const before = content.subarray(Math.max(0, bodyStart - maxHeader), bodyStart);
	const header = before.lastIndexOf(begin);
	return header !== -1 && firstLine.test(before.toString("latin1", header)) && before.indexOf(end, header) === -1;
}
// src/detect/decode/base64.ts
const maxCharacters = Math.floor(maxDecodedBytes / 3) * 4;
/** Characters read first of a stretch. Each further reading is four times as long, so that together they stay linear. */
const firstReading = 256;
const trialReading = 1024;
/** So soon after a separator shows what is no base64. */
const maxOverrun = 12;
/** Finds base64 and base64url that say text, on one line or wrapped over many, from an offset on. */
function* base64(content, from = 0) {
	const bodyEndAt = pemBodies(content);
	const budget = unpackBudget();
	let next = from;
	for (let start = nextStart(content, from); start !== -1; start = nextStart(content, next)) {
		const bodyEnd = bodyEndAt(start);
		if (bodyEnd !== -1) {
			next = bodyEnd;
			continue;
		}
		const reading = packedAt(content, start, budget) ?? textAt(content, start);
		if (reading !== null) yield reading.segment;
		next = reading?.next ?? partEnd(content, start);
	}
}
/** Random data has heads like packed text, too: only what stands a short trial is read to its end. */
function packedAt(content, start, budget, limit = trialReading) {
	const packing = packingAt(content, start);
	if (packing === null) return null;
	const { text, end, alphabet, isWhole } = stretchAt(content, start, limit);
	const unpacked = unpack(Buffer.from(text, "base64"), packing, budget);
	if (unpacked === "limit") return {
		segment: decodeLimit,
		next: partEnd(content, end)
	};
	if (unpacked !== "broken" && !isWhole && limit < maxCharacters) return packedAt(content, start, budget, maxCharacters);
	if (typeof unpacked === "string") return null;
	return {
		segment: {
			range: {
				start,
				end: afterPadding(content, end)
			},
			bytes: unpacked.bytes,
			decodings: [alphabet, unpacked.decoding]
		},
		next: end
	};
}
function textAt(content, start) {
	for (let limit = firstReading;; limit *= 4) {
		const { text, end, alphabet, isWhole } = stretchAt(content, start, Math.min(limit, maxCharacters));
		const bytes = Buffer.from(text, "base64");
		const length = textLength(bytes);
		if (length < bytes.length) return cutTextAt(content, start, length);
		if (isWhole || limit >= maxCharacters) {
			const range = {
				start,
				end: afterPadding(content, end)
			};
			return bytes.length < 15 ? null : {
				segment: {
					range,
					bytes,
					decodings: [alphabet]
				},
				next: end
			};
		}
	}
}
/** Text that goes over into something else after `length` bytes, such as the rest of a path. */
function cutTextAt(content, start, length) {
	const { end: lastEnd } = stretchAt(content, start, Math.ceil(length / 3) * 4);
	let stop = lastEnd;
	while (stop > lastEnd - maxOverrun && classes[content[stop] ?? 0] === 1) stop--;
	const isSeparator = classes[content[stop] ?? 0] !== 1;
	const { text, end, alphabet } = stretchAt(content, start, maxCharacters, isSeparator ? stop : lastEnd);
	const bytes = Buffer.from(text, "base64").subarray(0, length);
	if (bytes.length < 15) return null;
	return {
		segment: {
			range: {
				start,
				end
			},
			bytes,
			decodings: [alphabet]
		},
		next: partEnd(content, end)
	};
}
function afterPadding(content, end) {
	let padded = end;
	while (content[padded] === 61 && padded - end < 2) padded++;
	return padded;
}
const backslash$5 = 92;
/** Letters of escapes that stand for white space. */
const blankEscapes = byteSet(Buffer.from("nrt"));
const visible = (/* @__PURE__ */ new Uint8Array(256)).fill(1, 33, 127);
/**
* The text of literals that are joined, between the quotes of the first one; null where it says no more than they do.
*
* It says more when a seam is inside a word: messages are cut between words, secrets are not. Without an operator the
* literals may be the arguments of a command, so that the word must also look like a secret.
*/
function joinLiterals(content, literals, hasOperator) {
	const length = literals.reduce((sum, { start, end }) => sum + end - start - 2, 0);
	if (literals.length < 2 || length < 16) return null;
	const quote = content[literals[0]?.start ?? 0] ?? 0;
	const joined = Buffer.alloc(length + 2, quote);
	let end = 1;
	const seams = literals.map((literal) => {
		end += content.copy(joined, end, literal.start + 1, literal.end - 1);
		return end - 1;
	});
	return hasTellingSeam(joined.subarray(1, -1), seams, hasOperator) ? joined : null;
}
/** Whether a word goes on behind this byte, as far as the byte tells. */
function mayGoOn(content, last) {
	const isBlank = content[last - 1] === backslash$5 && blankEscapes[content[last] ?? 0] === 1;
	return visible[content[last] ?? 0] === 1 && !isBlank;
}
/** Whether a word may go on with this byte. */
function isVisible(byte) {
	return visible[byte ?? 0] === 1;
}
/** Whether a word of a text goes on across one of the seams, which are in ascending order, and is long enough. */
function hasTellingSeam(text, seams, hasOperator) {
	let judged = 0;
	for (const seam of seams) if (seam > judged && mayGoOn(text, seam - 1) && isVisible(text[seam])) {
		const start = wordStart(text, seam);
		judged = wordEnd(text, seam);
		if (isTelling$1(text, start, judged, hasOperator)) return true;
	}
	return false;
}
function isTelling$1(text, start, end, hasOperator) {
	if (hasOperator) return end - start >= 8;
	const word = text.toString("latin1", start, end);
	return word.length >= 16 && /\d/.test(word) && !word.includes("$");
}
function wordStart(text, seam) {
	let start = seam;
	while (seam - start < 64 && isVisible(text[start - 1])) start--;
	return start;
}
function wordEnd(text, seam) {
	let end = seam;
	while (end - seam < 64 && isVisible(text[end])) end++;
	return end;
}
// src/detect/decode/literal.ts
const doubleQuote = 34;
const apostrophe = 39;
const backslash$4 = 92;
const lineFeed$4 = 10;
/** Longest text between the quotes of one literal. */
const maxLiteralBytes = 4096;
const wordBytes$1 = byteSet(Buffer.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")).fill(1, 128);
/** What languages put before the first quote: `b'\u2026'`, `L"\u2026"`, `@"\u2026"`. */
const literalPrefixes = byteSet(Buffer.from("bBfFrRuULNE@$"));
/** Whether a byte may start a string literal. */
function isQuote(byte) {
	return byte === doubleQuote || byte === apostrophe;
}
/**
* Whether the quote at an offset starts a literal, when the literal before it ends at `previousEnd`.
*
* An escaped quote, an apostrophe and one of three quotes start none, nor does the quote that ends a word: so a quote in
* a comment or in a regular expression does not turn the rest of a long line inside out.
*/
function startsLiteral(content, at, previousEnd) {
	const quote = content[at];
	const before = content[at - 1];
	if (before === backslash$4 || before === quote && at !== previousEnd) return false;
	return !(content[at + 1] === quote && content[at + 2] === quote) && !endsWord(content, at);
}
/** Whether a quote follows a word: then it ends a literal, if anything, or is an apostrophe. */
function endsWord(content, at) {
	let start = at;
	while (at - start < 2 && literalPrefixes[content[start - 1] ?? 0] === 1) start--;
	return wordBytes$1[content[start - 1] ?? 0] === 1;
}
/** Whether a word follows a quote: then this starts a literal rather than ends one. */
function startsWord(content, at) {
	const byte = content[at] ?? 0;
	return wordBytes$1[byte] === 1 && (literalPrefixes[byte] === 0 || !isQuote(content[at + 1]));
}
/** The offset behind the literal whose first quote is at `start`; -1: it does not end on its line, or is too long. */
function literalEnd(content, start) {
	const quote = content[start];
	const stop = Math.min(content.length, start + maxLiteralBytes + 2);
	for (let at = start + 1; at < stop; at++) {
		const byte = content[at];
		if (byte === quote) return startsWord(content, at + 1) ? -1 : at + 1;
		if (byte === lineFeed$4) return -1;
		if (byte === backslash$4) at++;
	}
	return -1;
}
// src/detect/decode/literal-gap.ts
const maxGap = 256;
const lineFeed$3 = 10;
const carriageReturn = 13;
const operators = byteSet(Buffer.from("+.&"));
const blanks = byteSet(Buffer.from(" 	\n\v\f\r"));
/** What says that a line goes on: a backslash in many languages, an underscore in Visual Basic. */
const continuations = byteSet(Buffer.from("\\_"));
const gapStarts = byteSet(Buffer.from("+.& 	\n\v\f\r\\_\"'"));
/** What a gap is made of, prefixes aside. */
const joints = byteSet(Buffer.from("+.& 	\n\v\f\r\\_"));
/** The gap that starts behind a literal; null where no literal follows. A prefix may only follow blanks or an operator. */
function literalGapAt(content, start) {
	if (gapStarts[content[start] ?? 0] !== 1) return null;
	const stop = start + maxGap;
	let at = skipBlanks(content, start, stop);
	const first = content[at] ?? 0;
	const operator = operators[first] === 1 ? first : 0;
	if (operator !== 0) at = skipBlanks(content, at + 1, stop);
	for (let letters = 0; letters < 2 && literalPrefixes[content[at] ?? 0] === 1; letters++) at++;
	return isQuote(content[at]) ? {
		operator,
		end: at
	} : null;
}
/** Whether a literal may end before the quote at an offset, with nothing but a gap between them. May say yes where none does. */
function followsLiteral(content, quote) {
	let at = quote;
	for (let letters = 0; letters < 2 && literalPrefixes[content[at - 1] ?? 0] === 1; letters++) at--;
	while (quote - at <= 2 * maxGap && joints[content[at - 1] ?? 0] === 1) at--;
	return isQuote(content[at - 1]);
}
/** Skips white space, line breaks and marks that a line goes on. */
function skipBlanks(content, from, stop = from + maxGap) {
	let at = from;
	while (at < stop) {
		const byte = content[at] ?? 0;
		if (blanks[byte] === 0 && (continuations[byte] === 0 || !isLineEnd(content, at + 1))) break;
		at++;
	}
	return at;
}
function isLineEnd(content, at) {
	return content[at] === lineFeed$3 || content[at] === carriageReturn && content[at + 1] === lineFeed$3;
}
// src/detect/decode/array-join.ts
const call = ".join(";
const comma$5 = 44;
const openBracket$4 = 91;
const closeBracket$1 = 93;
const closeParenthesis$3 = 41;
const backtick$1 = 96;
const maxArrayBytes = 1048576;
/**
* Finds arrays of string literals that are joined by nothing: `["a", "b"].join("")`, in Python `"".join(["a", "b"])`.
*
* A segment stands for the whole expression.
*/
function* arrayJoin(content) {
	let end = 0;
	for (let at = content.indexOf(call); at !== -1; at = content.indexOf(call, end)) {
		const join = joinOfArray(content, end, at) ?? joinOfArgument(content, at);
		end = join?.range.end ?? at + 6;
		const bytes = join && joinLiterals(content, join.literals, true);
		if (join !== null && bytes !== null) yield {
			range: join.range,
			bytes,
			decodings: ["concatenation"]
		};
	}
}
/** The array stands before the call, the separator in it. */
function joinOfArray(content, from, at) {
	const separator = skipBlanks(content, at + 6);
	const end = skipBlanks(content, separator + 2);
	if (!isEmptyLiteral(content, separator) || content[end] !== closeParenthesis$3) return null;
	const searched = Math.max(from, at - maxArrayBytes);
	const start = searched + content.subarray(searched, at).lastIndexOf(openBracket$4);
	const array = start < searched ? null : literalArrayAt(content, start);
	return array !== null && skipBlanks(content, array.end) === at ? {
		literals: array.literals,
		range: {
			start,
			end: end + 1
		}
	} : null;
}
/** The separator stands before the call, the array in it. */
function joinOfArgument(content, at) {
	const array = isEmptyLiteral(content, at - 2) ? literalArrayAt(content, skipBlanks(content, at + 6)) : null;
	if (array === null) return null;
	const end = skipBlanks(content, array.end);
	return content[end] === closeParenthesis$3 ? {
		literals: array.literals,
		range: {
			start: at - 2,
			end: end + 1
		}
	} : null;
}
function isEmptyLiteral(content, at) {
	const quote = content[at];
	return content[at + 1] === quote && (isQuote(quote) || quote === backtick$1);
}
function literalArrayAt(content, start) {
	const literals = [];
	if (content[start] !== openBracket$4) return null;
	for (let at = skipBlanks(content, start + 1); isQuote(content[at]) && at - start < maxArrayBytes;) {
		const end = literalEnd(content, at);
		if (end === -1) return null;
		literals.push({
			start: at,
			end
		});
		at = skipBlanks(content, end);
		if (content[at] === comma$5) at = skipBlanks(content, at + 1);
		if (content[at] === closeBracket$1) return {
			literals,
			end: at + 1
		};
	}
	return null;
}
// src/detect/decode/concatenation.ts
const lineFeed$2 = 10;
const maxChainBytes = 1048576;
const maxLiterals = 16384;
/** How far before a seam its chain may start: on the lines above it, and on its own. */
const maxLookBehind = 512;
const maxLineLookBehind = 2 * maxLiteralBytes;
/**
* Finds string literals that are joined by `+`, `.` or `&`, or by just following each other.
*
* A segment says the joined text between the quotes of the first literal, so that rules that need quotes still match.
* Literals are only read around places where two of them may make up a word: most of a file costs no more than finding
* its quotes.
*/
function* concatenation(content) {
	let read = 0;
	for (let quote = nextSeam(content, 0); quote !== -1; quote = nextSeam(content, Math.max(quote + 1, read))) {
		let previousEnd = -1;
		for (let start = nextQuote(content, windowStart(content, read, quote)); start <= quote;) {
			const chain = chainAt(content, start, previousEnd);
			if (chain === null) {
				read = start + 1;
				start = nextQuote(content, read);
				continue;
			}
			const { literals, hasOperator, end } = chain;
			const bytes = joinLiterals(content, literals, hasOperator);
			if (bytes !== null) yield {
				range: {
					start,
					end
				},
				bytes,
				decodings: ["concatenation"]
			};
			previousEnd = end;
			read = end;
			start = nextQuote(content, end);
		}
	}
}
/** The next quote at or after an offset at which literals may be joined; -1: there is none. */
function nextSeam(content, from) {
	let quote = nextQuote(content, from);
	while (quote < content.length && !mayJoin(content, quote)) quote = nextQuote(content, quote + 1);
	return quote < content.length ? quote : -1;
}
/** The next quote at or after an offset; the length where there is none. */
function nextQuote(content, from) {
	let at = from;
	while (at < content.length && !isQuote(content[at])) at++;
	return at;
}
/** Whether a quote may end a literal whose last word goes on in the next literal. */
function mayJoin(content, quote) {
	if (content[quote - 1] === content[quote] || !mayGoOn(content, quote - 1)) return false;
	const next = literalGapAt(content, quote + 1)?.end ?? -1;
	return next !== -1 && content[next + 1] !== content[next] && isVisible(content[next + 1]);
}
/** Where to read from, at or after `from`: the start of a line where one is near, since literals do not reach across lines. */
function windowStart(content, from, quote) {
	const start = Math.max(from, quote - maxLookBehind);
	if (start === from) return start;
	for (let at = start; at < quote; at++) if (content[at] === lineFeed$2) return at + 1;
	const limit = Math.max(from, quote - maxLineLookBehind);
	let lineStart = start;
	while (lineStart > limit && content[lineStart - 1] !== lineFeed$2) lineStart--;
	return lineStart;
}
function chainAt(content, start, previousEnd) {
	const literals = [];
	let end = readLiteral(content, start, previousEnd, literals);
	let operator;
	while (end !== -1 && literals.length < maxLiterals && end - start < maxChainBytes) {
		const gap = literalGapAt(content, end);
		if (gap === null || operator !== void 0 && gap.operator !== operator) break;
		const next = readLiteral(content, gap.end, end, literals);
		if (next === -1) break;
		operator = gap.operator;
		end = next;
	}
	return end === -1 ? null : {
		literals,
		hasOperator: operator !== 0,
		end
	};
}
/** Adds the literal that starts at an offset; its end, or -1 where none does. */
function readLiteral(content, start, previousEnd, literals) {
	const end = startsLiteral(content, start, previousEnd) ? literalEnd(content, start) : -1;
	if (end !== -1) literals.push({
		start,
		end
	});
	return end;
}
// src/detect/decode/digits.ts
const values = (/* @__PURE__ */ new Int8Array(256)).fill(-1);
for (const [index, byte] of Buffer.from("0123456789abcdef").entries()) values[byte] = index;
for (const [index, byte] of Buffer.from("ABCDEF").entries()) values[byte] = index + 10;
/** The number that `count` digits in base 8, 10 or 16 write, or -1 where one of them is none. */
function numberAt(content, at, count, base) {
	let number = 0;
	for (let next = at; next < at + count; next++) {
		const value = values[content[next] ?? 0] ?? -1;
		if (value < 0 || value >= base) return -1;
		number = number * base + value;
	}
	return number;
}
/** How many digits in base 10 or 16 stand here, up to `most`. */
function digitCount(content, at, most, base) {
	let count = 0;
	while (count < most && numberAt(content, at + count, 1, base) !== -1) count++;
	return count;
}
// src/detect/decode/entity.ts
const hash = 35;
const semicolon = 59;
const maxDigits = 10;
const maxCodePoint$1 = 1114111;
/**
* Named references (https://html.spec.whatwg.org/entities.json) for the characters that secrets, URLs and assignments
* are written with.
*/
const names = {
	Tab: "	",
	NewLine: "\n",
	nbsp: "\xA0",
	excl: "!",
	quot: "\"",
	QUOT: "\"",
	num: "#",
	dollar: "$",
	percnt: "%",
	amp: "&",
	AMP: "&",
	apos: "'",
	lpar: "(",
	rpar: ")",
	ast: "*",
	midast: "*",
	plus: "+",
	comma: ",",
	period: ".",
	sol: "/",
	colon: ":",
	semi: ";",
	lt: "<",
	LT: "<",
	equals: "=",
	gt: ">",
	GT: ">",
	quest: "?",
	commat: "@",
	lsqb: "[",
	lbrack: "[",
	bsol: "\\",
	rsqb: "]",
	rbrack: "]",
	Hat: "^",
	lowbar: "_",
	UnderBar: "_",
	grave: "`",
	DiacriticalGrave: "`",
	lcub: "{",
	lbrace: "{",
	verbar: "|",
	vert: "|",
	VerticalLine: "|",
	rcub: "}",
	rbrace: "}",
	dash: "\u2010",
	hyphen: "\u2010"
};
const codePoints = new Map(Object.entries(names).map(([name, character]) => [name, character.codePointAt(0) ?? 0]));
const maxNameLength = Math.max(...Object.keys(names).map((name) => name.length));
/** Finds character references of HTML and XML. */
function entity(content) {
	return escapedText(content, {
		marker: 38,
		read: readEscape$2,
		decoding: "entity"
	});
}
function readEscape$2(content, at) {
	return content[at + 1] === hash ? readNumber(content, at) : readName(content, at);
}
function readNumber(content, at) {
	const isHex = ((content[at + 2] ?? 0) | 32) === 120;
	const digitsAt = at + (isHex ? 3 : 2);
	const base = isHex ? 16 : 10;
	const count = digitCount(content, digitsAt, maxDigits, base);
	const value = numberAt(content, digitsAt, count, base);
	const end = digitsAt + count;
	return value > 0 && value <= maxCodePoint$1 && (value < 55296 || value > 57343) && content[end] === semicolon ? escapeOf(value, end + 1 - at) : 0;
}
function readName(content, at) {
	let end = at + 1;
	while (end - at <= maxNameLength && isLetter(content[end] ?? 0)) end++;
	if (content[end] !== semicolon || end - at < 3) return 0;
	const codePoint = codePoints.get(content.toString("latin1", at + 1, end));
	return codePoint === void 0 ? 0 : escapeOf(codePoint, end + 1 - at);
}
function isLetter(byte) {
	const lower = byte | 32;
	return lower >= 97 && lower <= 122;
}
// src/detect/decode/percent.ts
/** Finds percent-encoded text (RFC 3986), as in URLs and forms. */
function percent(content) {
	return escapedText(content, {
		marker: 37,
		read: readEscape$1,
		decoding: "percent"
	});
}
/** No encoder of URLs is asked for control characters, but format strings such as `%08x` look like them. */
function readEscape$1(content, at) {
	const byte = numberAt(content, at + 1, 2, 16);
	return (byte >= 32 || byte === 9 || byte === 10 || byte === 13) && byte !== 127 ? escapeOf(firstByteValue + byte, 3) : 0;
}
// src/detect/decode/unicode.ts
const backslash$3 = 92;
const openBrace$6 = 123;
const closeBrace$1 = 125;
/** Strings inside strings double their backslashes at each level. */
const maxBackslashes = 8;
const maxCodePoint = 1114111;
const replacement = 65533;
/** Finds the escapes that string literals have for any character: `\u`, `\U`, `\x` and three octal digits. */
function unicode(content) {
	return escapedText(content, {
		marker: backslash$3,
		read: readEscape,
		decoding: "unicode"
	});
}
function readEscape(content, at) {
	let letterAt = at + 1;
	while (content[letterAt] === backslash$3 && letterAt - at < maxBackslashes) letterAt++;
	const digitsAt = letterAt + 1;
	switch (content[letterAt]) {
		case 117: return content[digitsAt] === openBrace$6 ? readBraced(content, at, digitsAt) : readUtf16(content, at, digitsAt);
		case 120: return content[digitsAt] === openBrace$6 ? readBraced(content, at, digitsAt) : readByte(numberAt(content, digitsAt, 2, 16), digitsAt + 2 - at);
		case 85: return readCodePoint(numberAt(content, digitsAt, 8, 16), digitsAt + 8 - at);
		default: return readByte(numberAt(content, letterAt, 3, 8), letterAt + 3 - at);
	}
}
function readBraced(content, at, braceAt) {
	const count = digitCount(content, braceAt + 1, 6, 16);
	const end = braceAt + 1 + count;
	if (count === 0 || content[end] !== closeBrace$1) return 0;
	return readCodePoint(numberAt(content, braceAt + 1, count, 16), end + 1 - at);
}
function readUtf16(content, at, digitsAt) {
	const unit = numberAt(content, digitsAt, 4, 16);
	const end = digitsAt + 4;
	if (unit >= 55296 && unit < 56320) {
		const secondAt = end + digitsAt - at;
		const second = numberAt(content, secondAt, 4, 16);
		if (second >= 56320 && second < 57344 && content[secondAt - 1] === 117 && content[end] === backslash$3) return escapeOf(65536 + (unit - 55296 << 10) + (second - 56320), secondAt + 4 - at);
	}
	return readCodePoint(unit, end - at);
}
function readCodePoint(value, length) {
	if (value < 0 || value > maxCodePoint) return 0;
	return escapeOf(value >= 55296 && value < 57344 ? replacement : value, length);
}
function readByte(value, length) {
	return value < 0 || value > 255 ? 0 : escapeOf(firstByteValue + value, length);
}
// src/detect/decode/index.ts
/** All decoders; the segments of one may overlap those of another. */
const decoders = [
	base64,
	hex$1,
	percent,
	unicode,
	entity,
	concatenation,
	arrayJoin
];
/**
* Everything that is encoded in the content, one level deep.
*
* Ends with `decodeLimit` where there was more than `maxDecodedBytes`, or a bomb.
*
* @param used - the decoders to use, of `decoders` and in their order
*/
function* segments(content, used = decoders) {
	let left = maxDecodedBytes;
	let isCut = false;
	for (const decode of used) for (const segment of decode(content)) {
		left -= segment.bytes.length;
		if (left < 0) {
			yield decodeLimit;
			return;
		}
		if (segment === decodeLimit) isCut = true;
		else yield segment;
	}
	if (isCut) yield decodeLimit;
}
// src/detect/decode/telling-seam.ts
const backslash$2 = 92;
const lineFeed$1 = 10;
const dollar$1 = 36;
/** The visible bytes beside a seam, as far as they tell: as an object of its own each would cost more than reading it. */
const word$1 = {
	length: 0,
	hasDigit: false,
	hasDollar: false
};
/**
* Whether the quote at a place may end a literal that `joinLiterals` finds worth joining to the next one.
*
* Looks at the word around the seam alone, so that most chains are never read. It may say yes of a seam that is not worth
* it, as where an escaped quote leaves open where the literal starts; never the reverse.
*/
function isTellingSeam(content, quote) {
	const gap = mayGoOn(content, quote - 1) ? literalGapAt(content, quote + 1) : null;
	if (gap === null) return false;
	word$1.length = 0;
	word$1.hasDigit = false;
	word$1.hasDollar = false;
	readBehind(content, quote + 1, gap.operator);
	const start = word$1.length === 0 ? quote : literalStart(content, quote);
	if (start === -1) return true;
	const wordStart = start === quote || endsWord(content, start) ? quote : readBefore(content, start, quote);
	if (wordStart === quote) return false;
	const hasOperator = gap.operator !== 0;
	if (hasOperator ? word$1.length >= 8 : word$1.length >= 16 && word$1.hasDigit && !word$1.hasDollar) return true;
	return wordStart === start + 1 && quote - wordStart < 64 && (hasOperator || !word$1.hasDollar) && followsLiteral(content, start);
}
/** Reads the visible bytes that follow each other in the literals behind a gap, which nothing but such gaps parts. */
function readBehind(content, gapStart, operator) {
	for (let end = gapStart; word$1.length < 64;) {
		const gap = literalGapAt(content, end);
		const isJoined = gap !== null && gap.operator === operator && startsLiteral(content, gap.end, end);
		const next = isJoined ? literalEnd(content, gap.end) : -1;
		if (!isJoined || next === -1) return;
		for (let at = gap.end + 1; at < next - 1; at++) {
			if (word$1.length >= 64 || !isVisible(content[at])) return;
			note(content[at]);
		}
		end = next;
	}
}
/** Reads the visible bytes at the end of the literal that starts and ends with these quotes; where they start. */
function readBefore(content, start, quote) {
	let at = quote;
	while (at > start + 1 && quote - at < 64 && isVisible(content[at - 1])) {
		at--;
		note(content[at]);
	}
	return at;
}
function note(byte) {
	word$1.length++;
	word$1.hasDigit ||= byte >= 48 && byte <= 57;
	word$1.hasDollar ||= byte === dollar$1;
}
/** The quote that starts the literal that ends with this one; the place itself where none does on its line, -1 where an escape leaves it open. */
function literalStart(content, quote) {
	const limit = Math.max(0, quote - maxLiteralBytes - 1);
	for (let at = quote - 1; at >= limit; at--) {
		if (content[at] === content[quote]) return content[at - 1] === backslash$2 ? -1 : at;
		if (content[at] === lineFeed$1) break;
	}
	return quote;
}
// src/detect/decode/encoded-stretches.ts
/** Behind a stretch of base64: padding, and what says that it is the last line. */
const trailer = 8;
/**
* What is encoded around the places where the core saw that something may be, where that is touched.
*
* @param isQuiet - whether it is known that nothing is found in a range, on which what is found in a stretch depends
* @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
*/
function* encodedStretches(content, places, probeCount, isQuiet) {
	const byKind = placesByKind(places, probeCount);
	for (let kind = 1; kind < byKind.length; kind++) {
		const { indices, isTouched } = byKind[kind];
		const further = kind === 1 || kind === 2 ? byKind[0] : null;
		if (indices.length === 0 || !(isTouched || further?.isTouched === true)) continue;
		for (const window of touchedStretches(content, kind, indices, further?.indices ?? [], places)) {
			if (isQuiet?.(kind, dependencyOf$1(window, content.length)) === true) continue;
			const found = kind === 1 ? base64In(content, window) : decodedIn(content, decoders[kind - 1], window);
			for (const segment of found) yield {
				segment,
				window
			};
		}
	}
}
/** The indices of the places of each kind; no kinds where none is touched. */
function placesByKind(places, probeCount) {
	let byKind = null;
	let isAnyTouched = false;
	for (let index = 0; index < places.count; index++) {
		const kind = probeAt(places, index) - probeCount;
		if (kind >= 0) {
			byKind ??= surroundings.map(() => ({
				indices: [],
				isTouched: false
			}));
			const ofKind = byKind[kind];
			const isTouched = isTouchedAt(places, index);
			ofKind.indices.push(index);
			ofKind.isTouched ||= isTouched;
			isAnyTouched ||= isTouched;
		}
	}
	return byKind !== null && isAnyTouched ? byKind : [];
}
/** The stretches around the places of a kind, joined where they meet, of which something is touched and may say something. */
function touchedStretches(content, kind, indices, further, places) {
	const stretches = [];
	for (const index of indices) {
		const place = placeAt(places, index);
		const isTouched = isTouchedAt(places, index);
		const last = stretches.at(-1);
		const next = last !== void 0 && place < last.end && isSame(kind) ? last : surroundings[kind](content, place);
		if (last !== void 0 && next.start < last.end) {
			last.start = Math.min(last.start, next.start);
			last.end = Math.max(last.end, next.end);
			last.isTouched ||= isTouched;
			last.places.push(place);
		} else stretches.push({
			start: next.start,
			end: next.end,
			isTouched,
			places: [place]
		});
	}
	touchWithin$1(stretches, further, places);
	return stretches.filter(({ isTouched, places }) => isTouched && (kind !== 6 || places.some((place) => isTellingSeam(content, place))));
}
/** Touches the stretches that hold a touched one of further places, both in order. */
function touchWithin$1(stretches, further, places) {
	let at = 0;
	for (const stretch of stretches) {
		while (at < further.length && placeAt(places, further[at]) < stretch.start) at++;
		for (; at < further.length && placeAt(places, further[at]) <= stretch.end; at++) stretch.isTouched ||= isTouchedAt(places, further[at]);
	}
}
/** What stands before a stretch of base64 counts too, and behind it the padding. */
function base64In(content, { start, end }) {
	return base64(content.subarray(0, end + trailer), start);
}
function* decodedIn(content, decode, window) {
	for (const segment of decode(content.subarray(window.start, window.end))) {
		const { start, end } = segment.range;
		yield segment === decodeLimit ? segment : {
			...segment,
			range: {
				start: window.start + start,
				end: window.start + end
			}
		};
	}
}
// src/detect/decode/promised-decoders.ts
/** What an escape may reach from its place, and a prefix before it. */
const margin = 64;
/**
* The decoders that may find something in a text which owes something to a part of it, by the places that the core saw.
*
* @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
*/
function promisedDecoders(bytes, places, probeCount, part) {
	let kinds = 0;
	for (let index = 0; index < places.count; index++) {
		const kind = probeAt(places, index) - probeCount;
		if (kind >= 1 && (kinds & 1 << kind) === 0 && isPromise(bytes, kind, placeAt(places, index), part)) kinds |= 1 << kind;
	}
	return kinds === 0 ? [] : decoders.filter((_, index) => (kinds & 1 << index + 1) !== 0);
}
/** Whether what stands at a place may reach the part: runs may go on, joined literals must all lie within it. */
function isPromise(bytes, kind, place, { start, end }) {
	switch (kind) {
		case 6: return place >= start && place < end && isTellingSeam(bytes, place);
		case 7: return true;
		case 1:
		case 2: return place < end + margin;
		default: return place >= start - margin && place < end + margin;
	}
}
// src/detect/decoded-texts.ts
/**
* Decodes the stretches of a content, and again what they hold, to the depth given.
*
* Calls `onLimit` when something that is encoded stays as it is: too deep, too large, or too much in all.
* At depth 0 nobody asked.
*/
function* decodedTexts(content, stretches, maxDepth, teller, onLimit) {
	if (maxDepth <= 0) return;
	const budget = {
		bytes: maxDecodedBytes,
		isExceeded: false
	};
	for (const { segment, window } of stretches) {
		const dependency = dependencyOf$1(window, content.length);
		for (const text of decodedFrom(content, segment, maxDepth, teller, budget)) yield {
			...text,
			dependency
		};
		if (budget.bytes < 0) break;
	}
	if (budget.isExceeded) onLimit?.();
}
/** What one segment says, and what is encoded in that. */
function* decodedFrom(content, segment, depth, teller, budget) {
	if (segment === decodeLimit) {
		budget.isExceeded = true;
		return;
	}
	budget.bytes -= segment.bytes.length;
	if (depth === 0 || budget.bytes < 0) {
		budget.isExceeded = true;
		return;
	}
	const outer = spliced(content, segment.range, segment.bytes);
	const places = teller.find(outer.bytes);
	yield {
		...outer,
		decodings: segment.decodings,
		places
	};
	for (const inner of decodedWithin(outer, places, depth - 1, teller, budget)) yield {
		...inner,
		decodings: [...segment.decodings, ...inner.decodings],
		originalOf: (range) => outer.originalOf(inner.originalOf(range))
	};
}
/** Decodes what touches the decoded part of a text: what stands around it was decoded with the text that it comes from. */
function* decodedWithin({ bytes, decoded }, places, depth, teller, budget) {
	const used = places === null ? decoders : promisedDecoders(bytes, places, teller.probeCount, decoded);
	for (const segment of segments(bytes, used)) {
		if (segment === decodeLimit || isNew(segment, decoded)) yield* decodedFrom(bytes, segment, depth, teller, budget);
		if (budget.bytes < 0) return;
	}
}
/**
* Whether a segment owes something to the decoded range.
*
* Joined literals must lie within it: where only some of them were decoded, the join of them all was seen before,
* with what is encoded in it.
*/
function isNew({ range, decodings }, decoded) {
	return decodings[0] === "concatenation" ? range.start >= decoded.start && range.end <= decoded.end : range.end > decoded.start && range.start < decoded.end;
}
// src/detect/marks.ts
const sameLine = /leaksieve:ignore(?!-next-line)[^\n]{0,300}|(?:gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore|pragma: ?(?:allow|white)list secret/g;
const nextLine = /leaksieve:ignore-next-line[^\n]{0,300}|pragma: ?(?:allow|white)list nextline secret/g;
const maxLineBytes = 65536;
/**
* The marks that hold for a match on the lines given, as they stand there: on those lines, or on the line before
* for marks that say so. Those of gitleaks, betterleaks, trufflehog, kingfisher and detect-secrets are known too.
*/
function marksFor(text, lines, first, last) {
	const own = clipped$1(text, lines, first, last);
	const before = first === 0 ? "" : clipped$1(text, lines, first - 1, first - 1);
	return [...own.match(sameLine) ?? [], ...before.match(nextLine) ?? []];
}
function clipped$1(text, lines, first, last) {
	const { start, end } = lines.linesRange(first, last);
	if (end - start <= 2 * maxLineBytes) return text.read({
		start,
		end
	});
	return `${text.read({
		start,
		end: start + maxLineBytes
	})}\n${text.read({
		start: end - maxLineBytes,
		end
	})}`;
}
// src/detect/describe-hit.ts
/**
* A hit as a candidate.
*
* @param searched - the text that the hit's ranges count in: that of the chunk, or one decoded from it
* @param storedRange - where a range of the searched text stands in the chunk
* @param lineContext - most bytes of the hit's lines that are kept either side of it, since lines may be megabytes long
*/
function describeHit(hit, searched, { chunk, text, lines }, storedRange, lineContext) {
	const secret = searched.read(hit.secret);
	const match = storedRange(hit.match);
	const first = lines.lineAt(match.start);
	const last = lines.lineAt(match.end);
	return {
		ruleId: hit.rule.id,
		secret,
		prefix: publicPrefix(hit.rule, secret),
		match: searched.read(hit.match),
		confidence: hit.confidence,
		provenance: chunk.provenance,
		region: lines.region(storedRange(hit.secret)),
		decoded: chunk.decoded,
		parts: hit.parts.map(({ name, range }) => ({
			name,
			value: searched.read(range),
			region: lines.region(storedRange(range))
		})),
		lines: text.read(clipped(lines.linesRange(first, last), match, lineContext)),
		marks: marksFor(text, lines, first, last)
	};
}
/** The start that all secrets of the kind share, so that showing it tells nothing: a keyword of a rule that is not generic. */
function publicPrefix(rule, secret) {
	const lower = secret.slice(0, 40).toLowerCase();
	const keyword = rule.isGeneric ? void 0 : rule.keywords.find((word) => lower.startsWith(word));
	return secret.slice(0, keyword?.length ?? 0);
}
function clipped(area, match, context) {
	return {
		start: Math.max(area.start, match.start - context),
		end: Math.min(Math.max(area.end, match.end), match.end + context)
	};
}
// src/detect/held-candidate.ts
/** What a match depends on: its window, its lines and the one before, whose marks count, and the lines of its parts. */
function dependencyOf(rule, match, window, lines) {
	const first = lines.lineAt(match.start);
	const last = lines.lineAt(match.end);
	const own = lines.linesRange(first - 1, last);
	const within = Math.max(0, ...rule.parts.map(({ withinLines }) => withinLines));
	const ofParts = within === 0 ? own : lines.linesRange(first - within, last + within);
	return {
		start: Math.min(window.start, own.start, Math.max(ofParts.start, match.start - maxReach$2)),
		end: Math.max(window.end, own.end, Math.min(ofParts.end, match.end + maxReach$2))
	};
}
// src/detect/hit-limit.ts
/** Most hits of one rule in one chunk. */
const maxHits = 1e4;
const maxLineContext = 4096;
const crowdedLineContext = 256;
/** Counts the hits of each rule in a chunk, and in what is decoded from it: each is kept, so hostile text could fill the memory. */
var HitLimit = class {
	#counts = /* @__PURE__ */ new Map();
	#onLimit;
	#total = 0;
	/** @param onLimit - told once for each rule that has more hits */
	constructor(onLimit) {
		this.#onLimit = onLimit;
	}
	/** Counts one more hit; false: it is one too many. */
	allows(ruleIndex) {
		const count = (this.#counts.get(ruleIndex) ?? 0) + 1;
		this.#counts.set(ruleIndex, count);
		this.#total++;
		if (count === 10001) this.#onLimit(ruleIndex);
		return count <= maxHits;
	}
	/** How much of its lines may be kept with a hit, in bytes either side: less once there are many. */
	get lineContext() {
		return this.#total > 1e3 ? crowdedLineContext : maxLineContext;
	}
};
// src/detect/line-index.ts
const newline$3 = 10;
/** Lines of a chunk: made when the first match asks, since most chunks have none. */
var LineIndex = class {
	#text;
	#start;
	/** Offsets of the first byte of each line. */
	#starts = [0];
	constructor(text, start) {
		this.#text = text;
		this.#start = start;
		const { bytes } = text;
		for (let at = bytes.indexOf(newline$3); at !== -1; at = bytes.indexOf(newline$3, at + 1)) this.#starts.push(at + 1);
	}
	/** Index of the line that holds the byte, counted from 0 in this chunk. */
	lineAt(offset) {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (this.#starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
	/** The bytes of lines `first` to `last`, both included, without the last line's end. Clipped to the chunk. */
	linesRange(first, last) {
		const start = this.#starts[Math.max(0, first)] ?? this.#text.bytes.length;
		const next = this.#starts[last + 1];
		return {
			start,
			end: next === void 0 ? this.#text.bytes.length : next - 1
		};
	}
	/** Where the range stands in the content. */
	region(range) {
		const start = this.#position(range.start);
		const end = this.#position(range.end);
		return {
			startLine: start.line,
			startColumn: start.column,
			endLine: end.line,
			endColumn: end.column,
			byteOffset: this.#start.byteOffset + range.start,
			byteLength: range.end - range.start
		};
	}
	#position(offset) {
		const line = this.lineAt(offset);
		const units = this.#text.codeUnits(this.#starts[line], offset);
		const before = line === 0 ? this.#start.column : 1;
		return {
			line: this.#start.line + line,
			column: before + units
		};
	}
};
// src/model/chunk.ts
/** What people call the content with this provenance: its path or object, with the archive members that lead to it. */
function contentName({ contentId, members }) {
	return [contentId.replace(/^(?:\d{1,9}\/)*(?:file|blob|message):/, ""), ...members].join("!");
}
// src/detect/fold/name.ts
/** A name as a number, so that telling names apart makes no strings: two of them may share one, which does no harm. */
function nameOf(text) {
	let name = 7;
	for (let at = 0; at < text.length; at++) name = nameWith(name, text.charCodeAt(at));
	return name;
}
/** The number of a name with one more character. */
function nameWith(name, character) {
	return Math.imul(name, 31) + character | 0;
}
/** The tokens of a script, as columns of numbers: objects would cost more than reading them. */
var Tokens = class {
	count = 0;
	kinds;
	starts;
	ends;
	/** Of a word its name, of a sign its characters: see `signOf`. */
	codes;
	/** Of a bracket or the head of a template the token that closes it, of that the one that opens it; else -1. */
	partners;
	/** @param room - tokens that are expected */
	constructor(room) {
		this.kinds = new Uint8Array(room);
		this.starts = new Int32Array(room);
		this.ends = new Int32Array(room);
		this.codes = new Int32Array(room);
		this.partners = new Int32Array(room);
	}
	/** Adds a token; its index. */
	add(kind, start, end, code) {
		const index = this.count++;
		if (index === this.kinds.length) this.#grow();
		this.kinds[index] = kind;
		this.starts[index] = start;
		this.ends[index] = end;
		this.codes[index] = code;
		this.partners[index] = -1;
		return index;
	}
	isSign(index, code) {
		return this.kinds[index] === 4 && this.codes[index] === code;
	}
	isWord(index, name) {
		return this.kinds[index] === 1 && this.codes[index] === name;
	}
	#grow() {
		const room = 2 * this.kinds.length + 16;
		const kinds = new Uint8Array(room);
		kinds.set(this.kinds);
		this.kinds = kinds;
		this.starts = larger(this.starts, room);
		this.ends = larger(this.ends, room);
		this.codes = larger(this.codes, room);
		this.partners = larger(this.partners, room);
	}
};
function larger(column, room) {
	const copy = new Int32Array(room);
	copy.set(column);
	return copy;
}
/** The code of a sign of up to three characters. */
function signOf(text) {
	let code = 0;
	for (let at = text.length - 1; at >= 0; at--) code = code << 8 | text.charCodeAt(at);
	return code;
}
// src/detect/fold/before-operand.ts
/** Words behind which an operand follows, or a statement. */
const beforeOperand = new Set("return typeof case in of delete void throw new else do instanceof yield await default extends import export from as".split(" ").map(nameOf));
/** Words whose parentheses hold a condition rather than arguments. */
const beforeCondition = new Set("if while for with switch".split(" ").map(nameOf));
/** Signs behind which no operand follows. */
const behindOperand = new Set([
	"]",
	".",
	"?.",
	"++",
	"--"
].map(signOf));
const closeParenthesis$2 = signOf(")");
/** Whether an operand or a statement may follow a token, so that a slash behind it opens a pattern. */
function isBeforeOperand(tokens, index) {
	if (index < 0) return true;
	const kind = tokens.kinds[index];
	const code = tokens.codes[index];
	if (kind === 1) return beforeOperand.has(code);
	if (kind !== 4) return kind === 7 || kind === 8;
	if (code === closeParenthesis$2) {
		const opening = tokens.partners[index];
		return opening > 0 && tokens.kinds[opening - 1] === 1 && beforeCondition.has(tokens.codes[opening - 1]);
	}
	return !behindOperand.has(code);
}
// src/detect/fold/bindings.ts
/** What names stand for at a point of a script, read from top to bottom. */
var Bindings = class {
	#byName = /* @__PURE__ */ new Map();
	#changes = [];
	#onEnd;
	/** @param onEnd - is told of each binding that nothing can be added to any more */
	constructor(onEnd) {
		this.#onEnd = onEnd;
	}
	/** The state now, for `restore`. */
	get mark() {
		return this.#changes.length;
	}
	get(name) {
		return this.#byName.get(name);
	}
	valueOf(name) {
		return this.#byName.get(name)?.value ?? null;
	}
	/** Makes a name of its own for the block that is open. */
	declare(name, value, start) {
		this.#changes.push({
			name,
			before: this.#byName.get(name)
		});
		this.#byName.set(name, {
			value,
			start,
			end: -1
		});
	}
	/** Has a name of an outer block stand for nothing that is known, in the block that is open. */
	hide(name) {
		if (this.#byName.has(name)) this.declare(name, null, -1);
	}
	/** Gives a name that there is another value; one that there is not becomes one of the block that is open. */
	assign(name, value, start) {
		const binding = this.#byName.get(name);
		if (binding === void 0) {
			this.declare(name, value, start);
			return;
		}
		this.#onEnd(binding);
		binding.value = value;
		binding.start = start;
		binding.end = -1;
	}
	/** Closes blocks: the names that they made go. */
	restore(mark) {
		while (this.#changes.length > mark) {
			const { name, before } = this.#changes.pop();
			this.#onEnd(this.#byName.get(name));
			if (before === void 0) this.#byName.delete(name);
			else this.#byName.set(name, before);
		}
	}
};
// src/detect/fold/blocks.ts
const arrow$1 = signOf("=>");
const openBrace$5 = signOf("{");
const closeParenthesis$1 = signOf(")");
/** Opens and closes the blocks of a script: names that a block makes are its own, parameters hide names of outer ones. */
var Blocks = class {
	#tokens;
	#bindings;
	#open = [];
	constructor(tokens, bindings) {
		this.#tokens = tokens;
		this.#bindings = bindings;
	}
	/** Called for each token in turn that may open a block or may be behind one. */
	reach(index) {
		for (let top = this.#open.at(-1); top !== void 0 && top.end <= index; top = this.#open.at(-1)) {
			this.#bindings.restore(top.mark);
			this.#open.pop();
		}
		const { kinds, codes, partners } = this.#tokens;
		if (kinds[index] !== 4) return;
		if (codes[index] === openBrace$5 && partners[index] > index) {
			this.#open.push({
				mark: this.#bindings.mark,
				end: partners[index]
			});
			this.#hideParameters(index - 1);
		} else if (codes[index] === arrow$1 && !this.#tokens.isSign(index + 1, openBrace$5)) {
			this.#open.push({
				mark: this.#bindings.mark,
				end: this.#bodyEnd(index + 1)
			});
			this.#hideParameters(index);
		}
	}
	/** Where the expression ends that a function without braces gives, as far as brackets and commas tell. */
	#bodyEnd(from) {
		const limit = this.#open.at(-1)?.end ?? this.#tokens.count;
		let at = from;
		for (let steps = 0; at < limit && steps < maxBodyTokens; steps++) {
			if (this.#tokens.kinds[at] === 4 && endsOfBody.has(this.#tokens.codes[at])) break;
			at = Math.max(at, this.#tokens.partners[at]) + 1;
		}
		return at;
	}
	/** Hides the parameters of a function whose body starts behind a token: `)`, an arrow or a word. */
	#hideParameters(before) {
		const { kinds, codes, partners } = this.#tokens;
		const last = before > 0 && this.#tokens.isSign(before, arrow$1) ? before - 1 : before;
		if (last < 0) return;
		if (last !== before && kinds[last] === 1) this.#bindings.hide(codes[last]);
		else if (this.#tokens.isSign(last, closeParenthesis$1) && partners[last] >= 0) {
			const open = partners[last];
			const end = open > 0 && kinds[open - 1] === 1 && beforeCondition.has(codes[open - 1]) ? open : Math.min(last, open + maxParameterTokens);
			for (let index = open + 1; index < end; index++) if (kinds[index] === 1) this.#bindings.hide(codes[index]);
		}
	}
};
/** A longer body is taken to end here: what comes after it sees names that are not its own. */
const maxBodyTokens = 200;
/** Parameters further on are not looked at. */
const maxParameterTokens = 200;
const endsOfBody = new Set([
	",",
	";",
	")",
	"]",
	"}"
].map(signOf));
/** Longer lists are not followed. */
const maxItems = 4096;
function isText$1(value) {
	return value !== null && typeof value === "object" && value.kind === "text";
}
function isList(value) {
	return value !== null && typeof value === "object" && value.kind === "list";
}
function isFields(value) {
	return value !== null && typeof value === "object" && value.kind === "fields";
}
/** A text that stands in the script as it is. */
function literalText(text) {
	return text.length > 16384 ? null : {
		kind: "text",
		text,
		isWhole: true,
		seams: []
	};
}
/** A text that was made of another one, or of numbers. */
function madeText(text) {
	return text.length > 16384 ? null : {
		kind: "text",
		text,
		isWhole: true,
		seams: null
	};
}
function listOf(items) {
	return items.length > maxItems ? null : {
		kind: "list",
		items
	};
}
/** Values as one text, one behind the other; null where nothing of it would be known, or too much. */
function joinedText(values) {
	let text = "";
	let isWhole = true;
	const seams = [];
	for (const value of values) {
		if (text !== "") seams.push(text.length);
		if (isText$1(value)) {
			addSeams(seams, value, text.length);
			isWhole &&= value.isWhole;
			text += value.text;
		} else if (typeof value === "number") text += String(value);
		else {
			isWhole = false;
			text += "\ufffc";
		}
		if (text.length > 16384) return null;
	}
	return {
		kind: "text",
		text,
		isWhole,
		seams
	};
}
function addSeams(seams, { text, seams: own }, offset) {
	if (own === null) for (let at = 1; at < text.length; at++) seams.push(offset + at);
	else own.forEach((seam) => seams.push(offset + seam));
}
// src/detect/fold/cursor.ts
/** Real bundles take less than one step a token. */
const maxSteps = 4e6;
const comma$4 = signOf(",");
/** Where in a script expressions are being read, and how much more may be done. */
var Cursor = class {
	/** The token at hand. */
	at = 0;
	/** Whether something was followed that is more than literals joined by `+`. */
	hasFollowed = false;
	steps;
	content;
	tokens;
	bindings;
	constructor(content, tokens, bindings) {
		this.content = content;
		this.tokens = tokens;
		this.bindings = bindings;
		this.steps = Math.min(maxSteps, 1e5 + 10 * tokens.count);
	}
	/** The kind of the token at hand; 0: there is none. */
	get kind() {
		return this.at < this.tokens.count ? this.tokens.kinds[this.at] : 0;
	}
	/** The sign at hand; 0: there is none. */
	get sign() {
		return this.kind === 4 ? this.tokens.codes[this.at] : 0;
	}
	/** The token that closes what opens at hand; -1: nothing does. */
	get partner() {
		return this.at < this.tokens.count ? this.tokens.partners[this.at] : -1;
	}
	/** Passes over a token, or over what it opens. */
	pass() {
		this.at = Math.max(this.at, this.partner) + 1;
	}
	/** Passes over what stands before the next comma, and over that; no farther than to the bracket that closes. */
	passComma(close) {
		while (this.at < close && this.sign !== comma$4 && this.steps-- > 0) this.pass();
		this.at++;
	}
	/** Whether an item of a list ends at hand. */
	isAtItemEnd(close) {
		return this.at === close || this.sign === comma$4;
	}
	/** A value that was made, for what making it costs. */
	charge(value) {
		if (isText$1(value)) this.steps -= (value.seams?.length ?? value.text.length) + (value.text.length >> 4);
		else if (isList(value)) this.steps -= value.items.length;
		return value;
	}
};
// src/detect/fold/literals.ts
const backslash$1 = 92;
/** What escapes of one letter say; line breaks behind a backslash say nothing. */
const letters$1 = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b",
	f: "\f",
	v: "\v",
	"0": "\0",
	"\n": ""
};
/** The text of a literal, given without its quotes. */
function literalValue(content, start, end) {
	const text = content.toString("utf8", start, end);
	return content.subarray(start, end).includes(backslash$1) ? text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|([^]))/g, unescaped) : text;
}
function unescaped(_, byte, unit, point, letter = "") {
	const digits = byte ?? unit ?? point;
	if (digits === void 0) return letters$1[letter] ?? letter;
	const code = Number.parseInt(digits, 16);
	return code > 1114111 ? "" : String.fromCodePoint(code);
}
/** The value of a number's literal; `NaN` for what is none, such as `10n`. */
function numberValue(content, start, end) {
	return Number(content.toString("latin1", start, end).replaceAll("_", ""));
}
/** The pattern of a literal; null: it has a flag that changes what it is tried on. */
function patternValue(content, start, end) {
	const text = content.toString("latin1", start, end);
	const close = text.lastIndexOf("/");
	const flags = text.slice(close + 1);
	return /^[gu]*$/.test(flags) ? {
		kind: "pattern",
		source: text.slice(1, close),
		isGlobal: flags.includes("g")
	} : null;
}
// src/detect/fold/containers.ts
const comma$3 = signOf(",");
const colon$1 = signOf(":");
const spread = signOf("...");
/** The values between two brackets; the token at hand is the one that opens. */
function readArguments(cursor, read) {
	const close = cursor.partner;
	const values = [];
	cursor.at++;
	while (cursor.at < close && cursor.steps > 0) {
		const isSpread = cursor.sign === spread;
		cursor.at += isSpread ? 1 : 0;
		const value = read();
		const known = cursor.isAtItemEnd(close) ? value : null;
		if (isSpread && isList(known)) known.items.forEach((item) => values.push(item));
		else if (isSpread && isText$1(known) && known.isWhole) Array.from(known.text, (character) => values.push(literalText(character)));
		else values.push(known);
		cursor.passComma(close);
	}
	cursor.at = Math.max(cursor.at, close + 1);
	return values;
}
/** The fields between two braces; the token at hand is the one that opens. */
function readFields(cursor, read) {
	const { tokens, partner: close } = cursor;
	const byName = /* @__PURE__ */ new Map();
	cursor.at++;
	while (cursor.at < close && cursor.steps > 0) {
		const key = cursor.at;
		const name = fieldName(cursor, key);
		if (name !== null && tokens.isSign(key + 1, colon$1)) {
			cursor.at = key + 2;
			const value = read();
			byName.set(name, cursor.isAtItemEnd(close) ? value : null);
		} else if (name !== null && (key + 1 === close || tokens.isSign(key + 1, comma$3))) byName.set(name, cursor.bindings.valueOf(name));
		cursor.passComma(close);
	}
	cursor.at = close + 1;
	return {
		kind: "fields",
		byName
	};
}
function fieldName({ tokens, content }, index) {
	switch (tokens.kinds[index]) {
		case 1: return tokens.codes[index];
		case 2: return nameOf(literalValue(content, tokens.starts[index] + 1, tokens.ends[index] - 1));
		default: return null;
	}
}
/** The text of a template literal that holds expressions; the token at hand is its head. */
function readTemplate(cursor, read) {
	const { kinds, starts, ends } = cursor.tokens;
	const tail = cursor.partner;
	const values = [];
	while (cursor.at <= tail) {
		const piece = cursor.at;
		const marks = piece === tail ? 1 : 2;
		values.push(literalText(literalValue(cursor.content, starts[piece] + 1, ends[piece] - marks)));
		cursor.at++;
		if (piece === tail) return cursor.charge(joinedText(values));
		const value = read();
		const end = cursor.at;
		while (cursor.at < tail && kinds[cursor.at] !== 8) {
			cursor.pass();
			cursor.steps--;
		}
		values.push(cursor.at === end ? value : null);
	}
	cursor.at = Math.max(cursor.at, tail + 1);
	return null;
}
// src/detect/fold/known-functions.ts
/** Functions that every browser has, by the name that scripts call them by. */
const functions = {
	"String.fromCharCode": (args) => fromCodes(args, (codes) => String.fromCharCode(...codes)),
	"String.fromCodePoint": (args) => fromCodes(args, (codes) => String.fromCodePoint(...codes)),
	String: ([value = null]) => typeof value === "number" ? madeText(String(value)) : isText$1(value) ? value : null,
	"Array.from": ([value = null]) => isList(value) ? value : null,
	atob: ([value = null]) => decoded(value, (text) => Buffer.from(text, "base64").toString("latin1")),
	decodeURIComponent: ([value = null]) => decoded(value, decodeURIComponent),
	decodeURI: ([value = null]) => decoded(value, decodeURIComponent),
	unescape: ([value = null]) => decoded(value, decodeURIComponent)
};
/** What calls a function by its name; null: that is no function that we know. */
function knownFunction(name) {
	const plain = name.replace(/^(?:window|self|globalThis)\./, "");
	return Object.hasOwn(functions, plain) ? functions[plain] : null;
}
const starts = new Set([
	"window",
	"self",
	"globalThis",
	...Object.keys(functions).map((name) => name.split(".")[0])
].map(nameOf));
/** Whether a name may be the first of a function that is known. */
function isKnownFunctionStart(name) {
	return starts.has(name);
}
function fromCodes(args, make) {
	const codes = args.filter((code) => typeof code === "number");
	return codes.length === args.length && codes.every((code) => code >= 0 && code <= 1114111 && Number.isInteger(code)) && codes.length > 0 ? madeText(make(codes)) : null;
}
function decoded(value, decode) {
	if (!isText$1(value) || !value.isWhole) return null;
	try {
		return madeText(decode(value.text));
	} catch {
		return null;
	}
}
// src/detect/fold/words.ts
const openParenthesis$6 = signOf("(");
const openBrace$4 = signOf("{");
/** What may stand between the word `function` and its parentheses: a star and a name. */
const maxNameTokens = 2;
/** What is written at a word's token. */
function wordAt$1({ starts, ends }, content, index) {
	return content.toString("latin1", starts[index], ends[index]);
}
/** The token behind a function, given the one behind its word. */
function behindFunction(tokens, index) {
	let at = index;
	while (at < index + maxNameTokens && at < tokens.count && !tokens.isSign(at, openParenthesis$6)) at++;
	const body = Math.max(at, tokens.partners[at] ?? -1) + 1;
	return tokens.isSign(body, openBrace$4) ? Math.max(body, tokens.partners[body]) + 1 : body;
}
/** Whether a line break stands before a token. */
function isOnNextLine({ starts, ends, count }, content, index) {
	if (index === 0 || index >= count) return true;
	for (let at = ends[index - 1]; at < starts[index]; at++) if (content[at] === 10) return true;
	return false;
}
// src/detect/fold/known-call.ts
const dot$4 = signOf(".");
const openParenthesis$5 = signOf("(");
/** The call that starts with a word, such as `String.fromCharCode.apply(null, codes)`; null: it calls something else, or nothing. */
function knownCallAt(tokens, content, index) {
	let last = index;
	while (last < index + 6 && tokens.isSign(last + 1, dot$4)) last += 2;
	if (last + 1 >= tokens.count || !tokens.isSign(last + 1, openParenthesis$5)) return null;
	const method = last >= index + 4 ? wordAt$1(tokens, content, last) : "";
	const isApplied = method === "apply" || method === "call";
	const end = tokens.ends[isApplied ? last - 2 : last];
	const called = knownFunction(content.toString("latin1", tokens.starts[index], end));
	return called && {
		called,
		open: last + 1,
		argumentsOf: (args) => given(method, args)
	};
}
function given(method, args) {
	const [, list = null] = args;
	if (method === "apply") return isList(list) ? list.items : [null];
	return method === "call" ? args.slice(1) : args;
}
// src/detect/fold/callback.ts
const arrow = signOf("=>");
const comma$2 = signOf(",");
const dot$3 = signOf(".");
const openParenthesis$4 = signOf("(");
const openBrace$3 = signOf("{");
const functionWord$1 = nameOf("function");
const returnWord = nameOf("return");
const stringWord = nameOf("String");
/** The function that is written at a token and gives one expression; null: what stands there is something else. */
function callbackAt(tokens, content, from) {
	if (tokens.isWord(from, stringWord)) {
		const called = knownFunction(!tokens.isSign(from + 1, dot$3) ? "String" : `String.${wordAt$1(tokens, content, from + 2)}`);
		return called && {
			kind: "known",
			called
		};
	}
	const { kinds, codes, partners } = tokens;
	const isFunction = tokens.isWord(from, functionWord$1);
	const first = isFunction ? from + (kinds[from + 1] === 1 ? 2 : 1) : from;
	const parameters = [];
	let body = first + 1;
	if (tokens.isSign(first, openParenthesis$4)) {
		body = partners[first] + 1;
		for (let index = first + 1; index < body - 1; index++) if (kinds[index] === 1) parameters.push(codes[index]);
		else if (!tokens.isSign(index, comma$2)) return null;
	} else if (kinds[first] === 1) parameters.push(codes[first]);
	if (!isFunction && !tokens.isSign(body++, arrow)) return null;
	if (tokens.isSign(body, openBrace$3)) {
		if (!tokens.isWord(body + 1, returnWord)) return null;
		body += 2;
	}
	return {
		kind: "written",
		parameters,
		body
	};
}
// src/detect/fold/list-methods.ts
/** Whether a method of a list that takes no function gives something that may be known. */
function isListMethod(name) {
	return /^(?:join|reverse|toReversed|concat|slice|at|flat|toString)$/.test(name);
}
/** What a method of a list gives. */
function callList(list, name, args) {
	const { items } = list;
	const [first, second] = args;
	switch (name) {
		case "join": return joined(items, first);
		case "toString": return joined(items, literalText(","));
		case "reverse":
		case "toReversed": return listOf(items.toReversed());
		case "concat": return listOf([...items, ...flat(args)]);
		case "flat": return listOf(flat(items));
		case "slice": return listOf(items.slice(numberOr(first, 0), typeof second === "number" ? second : void 0));
		case "at": return items.at(numberOr(first, 0)) ?? null;
		default: return null;
	}
}
function numberOr(value, otherwise) {
	return typeof value === "number" ? value : otherwise;
}
function flat(values) {
	return values.flatMap((value) => isList(value) ? value.items : [value]);
}
function joined(items, separator) {
	const between = separator === void 0 ? literalText(",") : separator;
	if (!isText$1(between) || !between.isWhole) return null;
	return joinedText(between.text === "" ? items : items.flatMap((item, index) => index === 0 ? [item] : [between, item]));
}
// src/detect/fold/text-methods.ts
/** What methods of texts give; all others give something that is not known. */
const methods = {
	replace: (text, [what, by]) => replaced(text, what, by, false),
	replaceAll: (text, [what, by]) => replaced(text, what, by, true),
	split: (text, [by]) => split(text, by),
	slice: (text, args) => madeText(text.slice(...range(args))),
	substring: (text, args) => madeText(text.substring(...range(args))),
	substr: (text, args) => {
		const [start, length] = range(args);
		const from = start < 0 ? Math.max(0, text.length + start) : start;
		return madeText(text.slice(from, length === void 0 ? void 0 : from + length));
	},
	charAt: (text, [at]) => madeText(text.charAt(asNumber(at))),
	at: (text, [at]) => madeText(text.at(asNumber(at)) ?? ""),
	charCodeAt: (text, [at]) => text.charCodeAt(asNumber(at)),
	codePointAt: (text, [at]) => text.codePointAt(asNumber(at)) ?? null,
	toLowerCase: (text) => madeText(text.toLowerCase()),
	toUpperCase: (text) => madeText(text.toUpperCase()),
	repeat: (text, [count]) => {
		const times = asNumber(count);
		return times >= 0 && times * text.length <= 16384 ? madeText(text.repeat(times)) : null;
	}
};
/** Methods that give the text itself, or as good as. */
const sameText = /* @__PURE__ */ new Set([
	"toString",
	"valueOf",
	"trim",
	"trimStart",
	"trimEnd",
	"normalize"
]);
/** Whether a method of a text gives something that may be known. */
function isTextMethod(name) {
	return name === "concat" || sameText.has(name) || Object.hasOwn(methods, name);
}
/** What a method of a text gives. */
function callText(text, name, args) {
	if (name === "concat") return joinedText([text, ...args]);
	if (sameText.has(name)) return text;
	return text.isWhole && Object.hasOwn(methods, name) ? methods[name](text.text, args) : null;
}
function asNumber(value) {
	return typeof value === "number" ? value : 0;
}
function range([start, end]) {
	return typeof end === "number" ? [asNumber(start), end] : [asNumber(start)];
}
function replaced(text, what, by, isAll) {
	if (what === void 0 || by === void 0 || by === null || !isText$1(by) || !by.isWhole || by.text.includes("$")) return null;
	const found = what === null || typeof what === "number" ? null : what;
	if (found?.kind === "pattern") {
		const pattern = regExpOf(found);
		return pattern === null ? null : madeText(text.replace(pattern, by.text));
	}
	if (found?.kind !== "text" || !found.isWhole) return null;
	return madeText(isAll ? text.replaceAll(found.text, by.text) : text.replace(found.text, by.text));
}
function split(text, by) {
	if (by === null || typeof by !== "object" || text.length > 16384) return null;
	const separator = by.kind === "pattern" ? regExpOf(by) : by.kind === "text" && by.isWhole ? by.text : null;
	return separator === null ? null : listOf(text.split(separator).map(literalText));
}
/** One atom, perhaps repeated: whatever a script names, such a pattern takes time linear in the text. */
const plainPattern = /^(?:\\[dDwWsS]|\\[^\w\s]|\[[^\]\\[]{1,64}\]|[\w !"#%&',:;<=>@`~-])\+?$/;
/** Characters that stand for themselves. */
const plainCharacters = /^[\w !"#%&',:;<=>@`~-]{1,64}$/;
function regExpOf({ source, isGlobal }) {
	if (!plainPattern.test(source) && !plainCharacters.test(source)) return null;
	try {
		return new RegExp(source, isGlobal ? "g" : "");
	} catch {
		return null;
	}
}
// src/detect/fold/members.ts
const dot$2 = signOf(".");
const optionalDot = signOf("?.");
const openParenthesis$3 = signOf("(");
const openBracket$3 = signOf("[");
/** What is asked of a value at the cursor: its fields, items and methods. */
function readMembers(value, cursor, read) {
	let known = value;
	for (;;) {
		const { kind, sign } = cursor;
		cursor.steps--;
		if ((sign === dot$2 || sign === optionalDot) && cursor.tokens.kinds[cursor.at + 1] === 1) known = readMember(known, cursor, read);
		else if (kind !== 6 && cursor.partner <= cursor.at) break;
		else if (sign === openBracket$3) known = readItem(known, cursor, read);
		else if (sign === openParenthesis$3 || kind === 6 || kind === 7) {
			known = null;
			cursor.pass();
		} else break;
	}
	return known;
}
function readMember(value, cursor, read) {
	const { tokens, content } = cursor;
	const index = cursor.at + 1;
	cursor.at += 2;
	if (value === null) return null;
	if (isFields(value)) {
		cursor.hasFollowed = true;
		return value.byName.get(tokens.codes[index]) ?? null;
	}
	const name = wordAt$1(tokens, content, index);
	if (cursor.sign !== openParenthesis$3) return name === "length" ? lengthOf(value) : null;
	if (typeof value === "number") return name === "toString" ? numberText(value, readArguments(cursor, read)) : null;
	if (isText$1(value) && isTextMethod(name)) {
		cursor.hasFollowed = true;
		return cursor.charge(callText(value, name, readArguments(cursor, read)));
	}
	if (!isList(value)) return null;
	if (isListMethod(name)) {
		cursor.hasFollowed ||= name !== "join";
		return cursor.charge(callList(value, name, readArguments(cursor, read)));
	}
	return cursor.charge(callWithFunction(value, name, cursor, read));
}
function lengthOf(value) {
	if (isList(value)) return value.items.length;
	return isText$1(value) && value.isWhole ? value.text.length : null;
}
function numberText(value, [radix = 10]) {
	return typeof radix === "number" && radix >= 2 && radix <= 36 ? literalText(value.toString(radix)) : null;
}
function readItem(value, cursor, read) {
	const close = cursor.partner;
	if (value === null) {
		cursor.pass();
		return null;
	}
	cursor.at++;
	const key = read();
	cursor.hasFollowed = true;
	const isWhole = cursor.at === close;
	cursor.at = Math.max(cursor.at, close + 1);
	return isWhole ? itemOf(value, key) : null;
}
function itemOf(value, key) {
	if (isFields(value)) return (isText$1(key) ? value.byName.get(nameOf(key.text)) : null) ?? null;
	if (typeof key !== "number") return null;
	const character = isText$1(value) && value.isWhole ? value.text[key] : void 0;
	return isList(value) ? value.items[key] ?? null : character === void 0 ? null : literalText(character);
}
/** `map` and `reduce` with a function that is written there, or one that every browser has. */
function callWithFunction({ items }, name, cursor, read) {
	const open = cursor.at;
	const close = cursor.partner;
	const call = (name === "map" || name === "reduce") && close > open ? callback(open + 1, cursor, read) : null;
	let result = null;
	if (call !== null && name === "map") result = listOf(items.map((item, index) => call([item, index])));
	else if (call !== null && items.length > 0) result = items.reduce((all, item) => call([all, item]));
	cursor.at = Math.max(open, close) + 1;
	cursor.hasFollowed = true;
	return result;
}
/** A function that is written at a token, to be called; null: what stands there is something else. */
function callback(from, cursor, read) {
	const { bindings, tokens, content } = cursor;
	const found = callbackAt(tokens, content, from);
	if (found === null || found.kind === "known") return found && (([item = null]) => found.called([item]));
	return (args) => {
		const { mark } = bindings;
		found.parameters.forEach((name, index) => bindings.declare(name, args[index] ?? null, -1));
		cursor.at = found.body;
		const value = read();
		bindings.restore(mark);
		return value;
	};
}
// src/detect/fold/operators.ts
/** The binary operators that are followed, and how tightly they bind. */
const levels = new Map([
	["|", 1],
	["^", 2],
	["&", 3],
	["<<", 4],
	[">>", 4],
	[">>>", 4],
	["+", 5],
	["-", 5],
	["*", 6],
	["/", 6],
	["%", 6]
].map(([text, level]) => [signOf(text), level]));
const plus = signOf("+");
/** How tightly an operator binds; 0: it is none that is followed. */
function levelOf(sign) {
	return levels.get(sign) ?? 0;
}
/** What an operator other than `+` gives. */
function calculated(sign, left, right) {
	if (typeof left !== "number" || typeof right !== "number") return null;
	switch (sign) {
		case signOf("|"): return left | right;
		case signOf("^"): return left ^ right;
		case signOf("&"): return left & right;
		case signOf("<<"): return left << right;
		case signOf(">>"): return left >> right;
		case signOf(">>>"): return left >>> right;
		case signOf("-"): return left - right;
		case signOf("*"): return left * right;
		case signOf("/"): return left / right;
		default: return left % right;
	}
}
/** What values joined by `+` give, from left to right: numbers are added until the first text. */
function sum(values) {
	const first = values.findIndex(isText$1);
	const head = first === -1 ? values : values.slice(0, first);
	const total = head.every((value) => typeof value === "number") ? head.reduce((all, value) => all + value, 0) : null;
	if (first === -1) return total;
	const rest = values.slice(first);
	return joinedText(first === 0 ? rest : [total, ...rest]);
}
// src/detect/fold/evaluator.ts
const minus = signOf("-");
const openParenthesis$2 = signOf("(");
const openBracket$2 = signOf("[");
const openBrace$2 = signOf("{");
const unarySigns = new Set([
	"!",
	"~",
	"++",
	"--",
	"+"
].map(signOf));
const unaryWords = new Set("typeof void new delete yield".split(" ").map(nameOf));
const awaiting = nameOf("await");
const functionWord = nameOf("function");
/** Binds tighter than each operator between two operands. */
const unaryLevel = 7;
/** Expressions in expressions further in are not followed. */
const maxDepth = 64;
/** Reads expressions of a script, and says what is known of their values. Nothing is run. */
var Evaluator = class {
	#cursor;
	#depth = 0;
	#read = () => this.#binary(1);
	constructor(cursor) {
		this.#cursor = cursor;
	}
	/** The value of the operands that start at a token, as far as operators join them that are followed. */
	expression(from) {
		this.#cursor.at = from;
		this.#cursor.hasFollowed = false;
		return this.#read();
	}
	/** The values between the brackets that open at a token. */
	argumentsAt(open) {
		this.#cursor.at = open;
		return readArguments(this.#cursor, this.#read);
	}
	#binary(minLevel) {
		const cursor = this.#cursor;
		if (this.#depth >= maxDepth || cursor.steps <= 0) {
			cursor.pass();
			return null;
		}
		this.#depth++;
		let left = this.#unary();
		for (let { sign } = cursor; levelOf(sign) >= minLevel; {sign} = cursor) left = sign === plus ? this.#sum(left) : this.#calculate(left, sign);
		this.#depth--;
		return left;
	}
	#sum(first) {
		const values = [first];
		while (this.#cursor.sign === plus) {
			this.#cursor.at++;
			values.push(this.#binary(levelOf(plus) + 1));
		}
		return this.#cursor.charge(sum(values));
	}
	#calculate(left, sign) {
		this.#cursor.at++;
		return calculated(sign, left, this.#binary(levelOf(sign) + 1));
	}
	#unary() {
		const cursor = this.#cursor;
		const { sign } = cursor;
		const name = cursor.kind === 1 ? cursor.tokens.codes[cursor.at] : 0;
		cursor.steps--;
		if (sign === minus || name === awaiting) {
			cursor.at++;
			const value = this.#binary(unaryLevel);
			return sign !== minus ? value : typeof value === "number" ? -value : null;
		}
		if (unarySigns.has(sign) || unaryWords.has(name)) {
			cursor.at++;
			this.#binary(unaryLevel);
			return null;
		}
		return readMembers(this.#primary(), cursor, this.#read);
	}
	#primary() {
		const cursor = this.#cursor;
		const { at, content, kind, tokens } = cursor;
		const start = tokens.starts[at];
		const end = tokens.ends[at];
		switch (kind) {
			case 2:
			case 6:
				cursor.hasFollowed ||= kind === 6;
				cursor.at++;
				return literalText(literalValue(content, start + 1, end - 1));
			case 7:
				cursor.hasFollowed = true;
				return readTemplate(cursor, this.#read);
			case 3:
				cursor.at++;
				return numberValue(content, start, end);
			case 5:
				cursor.at++;
				return patternValue(content, start, end);
			case 1: return this.#word(at);
			default: return this.#opened();
		}
	}
	#word(index) {
		const cursor = this.#cursor;
		const { tokens, content, bindings } = cursor;
		const name = tokens.codes[index];
		cursor.at++;
		if (name === functionWord) {
			cursor.at = behindFunction(tokens, cursor.at);
			return null;
		}
		const call = knownCallAt(tokens, content, index);
		if (call !== null) {
			cursor.hasFollowed = true;
			cursor.at = call.open;
			return cursor.charge(call.called(call.argumentsOf(readArguments(cursor, this.#read))));
		}
		const value = bindings.valueOf(name);
		cursor.hasFollowed ||= value !== null;
		return value;
	}
	/** What brackets hold where an operand may stand. */
	#opened() {
		const cursor = this.#cursor;
		const { partner: close, sign, at } = cursor;
		if (close <= at) return null;
		if (sign === openBracket$2) return listOf(readArguments(cursor, this.#read));
		if (sign === openBrace$2) return readFields(cursor, this.#read);
		if (sign !== openParenthesis$2) return null;
		cursor.at++;
		const value = this.#read();
		const isWhole = cursor.at === close;
		cursor.at = close + 1;
		cursor.hasFollowed = true;
		return isWhole ? value : null;
	}
};
// src/detect/fold/read-tokens.ts
const digits = "0123456789";
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
const wordStarts = byteSet(Buffer.from(letters)).fill(1, 128);
const wordBytes = byteSet(Buffer.from(letters + digits)).fill(1, 128);
const digitBytes = byteSet(Buffer.from(digits));
const numberBytes = byteSet(Buffer.from(`${letters}${digits}.`));
const lineFeed = 10;
const backslash = 92;
const backtick = 96;
const slash = 47;
const star = 42;
const dollar = 36;
const dot$1 = 46;
const openBrace$1 = 123;
const closeBrace = 125;
const openParenthesis$1 = 40;
const closeParenthesis = 41;
const openBracket$1 = 91;
const closeBracket = 93;
/** So many brackets that nothing closes are taken for mistakes of the reader. */
const maxUnclosed = 4;
/** Signs of more than one character that matter here; all others are read one by one. */
const longSigns = [
	">>>",
	"...",
	"+=",
	"++",
	"--",
	"=>",
	"==",
	"!=",
	"<=",
	">=",
	"<<",
	">>",
	"**",
	"&&",
	"||",
	"??",
	"?.",
	"-=",
	"*="
];
const signsByFirst = Map.groupBy(longSigns.map((text) => Buffer.from(text)), ([first]) => first);
const longStarts = byteSet(longSigns.map((text) => text.charCodeAt(0)));
/**
* Reads a script's tokens. Comments are left out, and what is no token of any kind.
*
* It never fails: a quote that nothing closes on its line, such as an apostrophe in a text, is passed over.
*/
function readTokens(content, start, end) {
	const tokens = new Tokens(Math.ceil((end - start) / 3) + 16);
	/** Open brackets and templates. */
	const open = [];
	/** Up to where nothing closes a quote, a pattern or a template of the kind: what is looked for once is not again. */
	const unclosed = /* @__PURE__ */ new Map();
	let at = start;
	while (at < end) {
		const byte = content[at];
		if (byte <= 32) at++;
		else if (wordStarts[byte] === 1) at = readWord(at);
		else if (isQuote(byte)) at = readString(at);
		else if (byte === backtick) at = readTemplate(at, true);
		else if (byte === slash) at = readSlash(at);
		else if (digitBytes[byte] === 1 || byte === dot$1 && digitBytes[content[at + 1]] === 1) at = readNumber(at);
		else at = readSign(at, byte);
	}
	return tokens;
	function readWord(from) {
		let name = 7;
		let to = from;
		while (to < end && wordBytes[content[to]] === 1) {
			name = nameWith(name, content[to]);
			to++;
		}
		tokens.add(1, from, to, name);
		return to;
	}
	function readNumber(from) {
		let to = from + 1;
		while (to < end && numberBytes[content[to]] === 1) to++;
		tokens.add(3, from, to, 0);
		return to;
	}
	function readString(from) {
		const last = tokens.count - 1;
		if (last >= 0 && tokens.kinds[last] === 1 && tokens.ends[last] === from && !isBeforeString(last)) return from + 1;
		const to = stringEnd(from, content[from]);
		if (to === -1) return from + 1;
		tokens.add(2, from, to, 0);
		return to;
	}
	function stringEnd(from, quote) {
		if (from < (unclosed.get(quote) ?? 0)) return -1;
		let to = from + 1;
		while (to < end && content[to] !== lineFeed) {
			if (content[to] === quote) return to + 1;
			to += content[to] === backslash ? 2 : 1;
		}
		unclosed.set(quote, to);
		return -1;
	}
	/** Whether a word may stand right before a quote that opens: `return"\u2026"`, `b'\u2026'`. */
	function isBeforeString(index) {
		const from = tokens.starts[index];
		const length = tokens.ends[index] - from;
		return beforeOperand.has(tokens.codes[index]) || length <= 2 && literalPrefixes[content[from]] === 1 && literalPrefixes[content[from + length - 1]] === 1;
	}
	/** Reads a template literal up to its end or its next expression. */
	function readTemplate(from, isFirst) {
		for (let to = from + 1; to < end && !unclosed.has(backtick); to++) {
			const byte = content[to];
			if (byte === backtick) {
				if (isFirst) tokens.add(6, from, to + 1, 0);
				else close(tokens.add(9, from, to + 1, 0), 7);
				return to + 1;
			}
			if (byte === backslash) to++;
			else if (byte === dollar && content[to + 1] === openBrace$1) {
				const index = tokens.add(isFirst ? 7 : 8, from, to + 2, 0);
				if (isFirst) open.push(index);
				return to + 2;
			}
		}
		unclosed.set(backtick, end);
		if (!isFirst) open.pop();
		return from + 1;
	}
	function readSlash(from) {
		if (content[from + 1] === slash) {
			const to = content.indexOf(lineFeed, from);
			return to === -1 ? end : to;
		}
		if (content[from + 1] === star) {
			const to = content.indexOf("*/", from + 2);
			return to === -1 ? end : to + 2;
		}
		const to = isBeforeOperand(tokens, tokens.count - 1) ? patternEnd(from) : -1;
		if (to === -1) {
			tokens.add(4, from, from + 1, slash);
			return from + 1;
		}
		tokens.add(5, from, to, 0);
		return to;
	}
	function patternEnd(from) {
		if (from < (unclosed.get(slash) ?? 0)) return -1;
		let isInClass = false;
		let to = from + 1;
		while (to < end && content[to] !== lineFeed) {
			const byte = content[to];
			if (byte === slash && !isInClass) return wordEnd(to + 1);
			isInClass = byte === openBracket$1 || isInClass && byte !== closeBracket;
			to += byte === backslash ? 2 : 1;
		}
		unclosed.set(slash, to);
		return -1;
	}
	function wordEnd(from) {
		let to = from;
		while (to < end && wordBytes[content[to]] === 1) to++;
		return to;
	}
	function readSign(from, byte) {
		switch (byte) {
			case openParenthesis$1:
			case openBracket$1:
			case openBrace$1:
				open.push(tokens.add(4, from, from + 1, byte));
				return from + 1;
			case closeBrace:
				if (tokens.kinds[open.at(-1) ?? -1] === 7) return readTemplate(from, false);
				close(tokens.add(4, from, from + 1, byte), openBrace$1);
				return from + 1;
			case closeParenthesis:
				close(tokens.add(4, from, from + 1, byte), openParenthesis$1);
				return from + 1;
			case closeBracket:
				close(tokens.add(4, from, from + 1, byte), openBracket$1);
				return from + 1;
		}
		const long = longStarts[byte] === 1 ? longSignAt(from, byte) : void 0;
		const to = from + (long?.length ?? 1);
		tokens.add(4, from, to, long === void 0 ? byte : signOf(long.toString("latin1")));
		return to;
	}
	function longSignAt(from, first) {
		return signsByFirst.get(first)?.find((text) => content[from + 1] === text[1] && (text.length < 3 || content[from + 2] === text[2]));
	}
	/** Joins a closing token to the one that opened, past some that nothing closed; one that fits nothing closes nothing. */
	function close(index, opening) {
		for (let depth = open.length - 1; depth >= Math.max(0, open.length - maxUnclosed); depth--) {
			const top = open[depth];
			if (tokens.codes[top] === opening || tokens.kinds[top] === opening) {
				open.length = depth;
				tokens.partners[top] = index;
				tokens.partners[index] = top;
				return;
			}
		}
	}
}
// src/detect/fold/expression-end.ts
const equals$1 = signOf("=");
const ends = new Set([
	",",
	";",
	")",
	"]",
	"}",
	":"
].map(signOf));
/** Words of TypeScript behind a value. */
const typing = new Set(["as", "satisfies"].map(nameOf));
/** So far a type may reach. */
const maxTypeTokens = 16;
/** Whether an expression may end before a token, with nothing that changes its value. */
function isExpressionEnd(tokens, content, index) {
	const { kinds, codes, count } = tokens;
	if (index >= count) return true;
	switch (kinds[index]) {
		case 8:
		case 9: return true;
		case 4: return ends.has(codes[index]);
		case 1: return typing.has(codes[index]) || isOnNextLine(tokens, content, index);
		default: return isOnNextLine(tokens, content, index);
	}
}
/** The token behind the type that follows a colon, as far as types are short. */
function behindType(tokens, content, colon) {
	let at = colon + 1;
	while (at < colon + maxTypeTokens && !tokens.isSign(at, equals$1) && !isExpressionEnd(tokens, content, at)) at = Math.max(at, tokens.partners[at] ?? -1) + 1;
	return at;
}
// src/detect/fold/telling-text.ts
/** Whether a text says more than the parts that it is made of, as where two of them make up a word. */
function isTelling({ text, seams }) {
	if (text.length < 16 || seams?.length === 0) return false;
	const all = seams ?? Array.from({ length: text.length - 1 }, (_, index) => index + 1);
	return hasTellingSeam(Buffer.from(text, "latin1"), all, true);
}
/** A text as a script would have it, so that rules which need quotes match; what is not known stays outside of them. */
function asLiteral({ text }) {
	const quote = text.includes("\"") ? "'" : "\"";
	return quote + text.replaceAll("\ufffc", `${quote} + value + ${quote}`) + quote;
}
// src/detect/fold/fold-script.ts
const equals = signOf("=");
const plusEquals = signOf("+=");
const dot = signOf(".");
const comma$1 = signOf(",");
const colon = signOf(":");
const openParenthesis = signOf("(");
const openBracket = signOf("[");
const openBrace = signOf("{");
const joining = new Set([
	"+",
	".",
	"?.",
	"[",
	"("
].map(signOf));
const declaring = new Set([
	"const",
	"let",
	"var"
].map(nameOf));
const push = nameOf("push");
/** A text that is put together farther apart has its place where it ends. */
const maxSpread = 2e3;
/** Most bytes of texts that one script may give. */
const maxFoldedBytes = 8388608;
/**
* Finds the texts that a script puts together of parts which stand in it: by `+`, `+=`, `concat`, template literals, `join`,
* from codes of characters, reversed, through names and their fields.
*
* Read once from top to bottom, without a syntax tree: what a name stands for is what it was given last. Nothing is run.
*/
function foldScript(content, { start, end }) {
	return new ScriptFolder(content, readTokens(content, start, end)).segments();
}
var ScriptFolder = class {
	#content;
	#tokens;
	#bindings;
	#blocks;
	#cursor;
	#evaluator;
	#found = [];
	#foundBytes = 0;
	/** The operands up to here are parts of an expression that was read, at the depth of brackets that it stands at. */
	#read = {
		end: 0,
		depth: 0
	};
	#depth = 0;
	/** The token of a name that is declared there. */
	#declaredAt = -1;
	constructor(content, tokens) {
		this.#content = content;
		this.#tokens = tokens;
		this.#bindings = new Bindings((binding) => this.#tellAdded(binding));
		this.#blocks = new Blocks(tokens, this.#bindings);
		this.#cursor = new Cursor(content, tokens, this.#bindings);
		this.#evaluator = new Evaluator(this.#cursor);
	}
	segments() {
		const { count } = this.#tokens;
		for (let index = 0; index < count;) {
			if (this.#cursor.steps <= 0 || this.#foundBytes > maxFoldedBytes) {
				this.#found.push(decodeLimit);
				return this.#found;
			}
			index = this.#step(index);
		}
		this.#bindings.restore(0);
		return this.#found;
	}
	/** Reads what starts at a token; the token to go on at. */
	#step(index) {
		const { kinds, codes } = this.#tokens;
		switch (kinds[index]) {
			case 1: return this.#word(index);
			case 2:
			case 6: return this.#isJoined(index + 1) ? this.#operand(index) : index + 1;
			case 7: {
				const next = this.#operand(index);
				this.#depth += next === index + 1 ? 1 : 0;
				return next;
			}
			case 9:
				this.#depth--;
				return index + 1;
			case 4: return this.#sign(index, codes[index]);
			default: return index + 1;
		}
	}
	#sign(index, code) {
		const partner = this.#tokens.partners[index];
		this.#blocks.reach(index);
		if (partner === -1) return index + 1;
		if (partner < index) {
			this.#depth--;
			return index + 1;
		}
		const next = code !== openBrace && this.#isJoined(partner + 1) ? this.#operand(index) : index + 1;
		this.#depth += next === index + 1 ? 1 : 0;
		return next;
	}
	#isJoined(index) {
		return this.#tokens.kinds[index] === 4 && index < this.#tokens.count && joining.has(this.#tokens.codes[index]);
	}
	/** Whether a token is part of an expression that was read, rather than of a function or list in it. */
	#wasRead(index) {
		return index < this.#read.end && this.#depth === this.#read.depth;
	}
	#startsOperand(index) {
		return isBeforeOperand(this.#tokens, index - 1) || isOnNextLine(this.#tokens, this.#content, index);
	}
	#word(index) {
		const name = this.#tokens.codes[index];
		if (declaring.has(name)) {
			this.#declare(index + 1);
			return index + 1;
		}
		const isDeclared = index === this.#declaredAt;
		if (!isDeclared && !this.#startsOperand(index)) return index + 1;
		const { kinds, codes } = this.#tokens;
		const next = kinds[index + 1] === 4 && index + 1 < this.#tokens.count ? codes[index + 1] : 0;
		if (isDeclared || next === equals) return this.#assignment(index, name, isDeclared);
		if (next === plusEquals) return this.#addition(index, name);
		if (next === dot && kinds[index + 2] === 1 && kinds[index + 3] === 4) {
			if (codes[index + 3] === equals) return this.#fieldAssignment(index, name);
			if (codes[index + 3] === openParenthesis && codes[index + 2] === push) {
				this.#push(index, name);
				return index + 3;
			}
		}
		return (this.#bindings.valueOf(name) !== null || isKnownFunctionStart(name)) && joining.has(next) ? this.#operand(index) : index + 1;
	}
	/** Notes which name is declared behind a word like `const`; those that are taken out of something are not known. */
	#declare(index) {
		const { kinds, codes, partners } = this.#tokens;
		const partner = partners[index] ?? -1;
		if (kinds[index] === 1) this.#declaredAt = index;
		else if (partner > index && (codes[index] === openBrace || codes[index] === openBracket)) {
			for (let at = index + 1; at < Math.min(partner, index + 200); at++) if (kinds[at] === 1) this.#bindings.hide(codes[at]);
		}
	}
	#assignment(index, name, isDeclared) {
		const at = this.#tokens.isSign(index + 1, colon) ? behindType(this.#tokens, this.#content, index + 1) : index + 1;
		const start = this.#tokens.starts[index];
		if (!this.#tokens.isSign(at, equals)) {
			this.#bindings.declare(name, null, start);
			this.#declaredAt = this.#tokens.isSign(at, comma$1) ? at + 1 : -1;
			return index + 1;
		}
		const read = this.#readAt(at + 1);
		const value = read.isWhole ? read.value : null;
		if (isDeclared) {
			this.#bindings.declare(name, value, start);
			this.#declaredAt = this.#tokens.isSign(read.end, comma$1) ? read.end + 1 : -1;
		} else this.#bindings.assign(name, value, start);
		return this.#behind(at + 1, read);
	}
	#addition(index, name) {
		const binding = this.#bindings.get(name);
		const read = this.#readAt(index + 2);
		if (binding !== void 0 && isText$1(binding.value)) {
			const start = this.#tokens.starts[index];
			const last = this.#tokens.ends[read.end - 1];
			const sum = this.#cursor.charge(joinedText([binding.value, read.isWhole ? read.value : null]));
			if (sum === null) this.#tellAdded(binding);
			binding.value = sum;
			binding.start = last - binding.start > maxSpread ? start : binding.start;
			binding.end = last;
		}
		return this.#behind(index + 2, read);
	}
	#fieldAssignment(index, name) {
		const read = this.#readAt(index + 4);
		const owner = this.#bindings.valueOf(name);
		const fields = isFields(owner) ? owner : {
			kind: "fields",
			byName: /* @__PURE__ */ new Map()
		};
		fields.byName.set(this.#tokens.codes[index + 2], read.isWhole ? read.value : null);
		if (owner !== fields) this.#bindings.assign(name, fields, this.#tokens.starts[index]);
		return this.#behind(index + 4, read);
	}
	#push(index, name) {
		const binding = this.#bindings.get(name);
		if (binding !== void 0 && isList(binding.value)) {
			const added = this.#evaluator.argumentsAt(index + 3);
			binding.value = this.#cursor.charge(listOf([...binding.value.items, ...added]));
		}
	}
	/** Reads the expression that starts at an operand, if one does. */
	#operand(index) {
		if (this.#wasRead(index) || !this.#startsOperand(index)) return index + 1;
		return Math.max(index + 1, this.#behind(index, this.#readAt(index)));
	}
	/** Reads the expression at a token and tells of it; what is told has no seams any more. */
	#readAt(index) {
		const read = this.#evaluator.expression(index);
		const end = Math.min(this.#cursor.at, this.#tokens.count);
		this.#read = {
			end,
			depth: this.#depth
		};
		const isWhole = isExpressionEnd(this.#tokens, this.#content, end);
		if (!isText$1(read) || !isTelling(read)) return {
			value: read,
			end,
			isWhole
		};
		if (this.#cursor.hasFollowed && end > index) {
			const range = {
				start: this.#tokens.starts[index],
				end: this.#tokens.ends[end - 1]
			};
			this.#tell(range, asLiteral(read));
		}
		return {
			value: {
				...read,
				seams: []
			},
			end,
			isWhole
		};
	}
	/** Where to go on: behind an expression all of which is known, else in it, where more may stand. */
	#behind(start, { value, end, isWhole }) {
		return (typeof value === "number" || isText$1(value) && value.isWhole) && isWhole && end > start ? end : start;
	}
	#tell(range, text) {
		const bytes = Buffer.from(text);
		this.#foundBytes += bytes.length;
		this.#found.push({
			range,
			bytes,
			decodings: ["concatenation"]
		});
	}
	/** Tells of a text that was added to, under the name that it has. */
	#tellAdded({ value, start, end }) {
		if (end !== -1 && isText$1(value) && isTelling(value)) {
			const name = /^[\w$]*/.exec(this.#content.toString("latin1", start, Math.min(start + 200, end)))[0];
			this.#tell({
				start,
				end
			}, `${name} = ${asLiteral(value)}`);
		}
	}
};
// src/detect/fold/script-parts.ts
const tag = /<script\b[^<>]{0,2000}>/gi;
const closing = /<\/script/gi;
const lessThan = 60;
/** What scripts have and most other texts have not. */
const marks = [
	"<script",
	"function",
	"=>",
	"const ",
	"var ",
	"let ",
	"import ",
	"+=",
	"this.",
	"window."
];
/** Whether a text may be a script, or a page that holds one. */
function mayHoldScript(content) {
	return marks.some((mark) => content.includes(mark));
}
/** The parts of a text that are scripts: all of it, or what stands in the script elements of a page. */
function scriptParts(content) {
	if (content.subarray(0, 64).toString("latin1").trimStart().charCodeAt(0) !== lessThan) return [{
		start: 0,
		end: content.length
	}];
	const text = content.toString("latin1");
	const parts = [];
	tag.lastIndex = 0;
	for (let open = tag.exec(text); open !== null; open = tag.exec(text)) {
		closing.lastIndex = tag.lastIndex;
		const end = closing.exec(text)?.index ?? text.length;
		parts.push({
			start: tag.lastIndex,
			end
		});
		tag.lastIndex = end;
	}
	return parts;
}
// src/detect/fold/folded-stretches.ts
/** What websites ship has names of any form. */
const address = /^https?:\/\//;
const scriptFile = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?|php)$/i;
/**
* The texts that scripts in a content put together of parts.
*
* Not in history, where contents have no names: a name in a script may stand far from what it was given, so that each
* version would have to be read whole.
*/
function* foldedStretches({ provenance }, content) {
	const name = contentName(provenance);
	if (!scriptFile.test(name) && !(address.test(name) && mayHoldScript(content))) return;
	for (const part of scriptParts(content)) for (const segment of foldScript(content, part)) yield {
		segment,
		window: segment.range
	};
}
// src/detect/judge/is-listed.ts
const comma = /["'`]\s{0,4},\s{0,4}["'`]$/;
const listedBefore = /["'`]\s{0,9},\s{0,20}["'`][\w$.]{0,40}$/;
const listedBehind = /^\s{0,9},\s{0,20}["'`]/;
const name = /^[\w$.:/-]{1,80}$/;
/** Keys that stand behind their names in a list, as page state writes them, are longer than names and have no marks. */
const key = /^(?=(?:\D*\d){3})[A-Za-z0-9]{20,}$/;
const secretWord$1 = /passw|pwd|secret|token/i;
/**
* Whether a value is but the next name in a list of names: `["id", "password", "isAdmin", "role"]`, as editors have of the
* words of a language, and source maps of all names in a script.
*
* @param named - the match up to its value
*/
function isListed(value, named, { before, after }) {
	return comma.test(named) && listedBefore.test(before) && name.test(value) && !key.test(value) && (listedBehind.test(after) || secretWord$1.test(value));
}
// src/model/is-counted.ts
/** Two characters that stand beside each other in a row, in either order: `ab`, `ba`, `90`. */
const steps = new Set([
	"01234567890",
	"abcdefghijklmnopqrstuvwxyz",
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm"
].flatMap((row) => Array.from(row.slice(1), (char, index) => [row[index] + char, char + row[index]]).flat()));
/** Keys in PEM are longer, and nobody types so much. */
const mostCountedLength = 1e3;
/**
* Whether most of a text counts up or down, or follows a row of keys: `abcdef1234567890`, `abc123def456`, `1a2b3c4d5e6f`,
* `qwertyuiopasdfgh`. Signs and case count for nothing; texts of less than 16 or more than 1,000 never do.
*
* Of random texts of 16 hexadecimal digits one in two thousand does, of 24 letters and digits one in a hundred thousand.
*/
function isCounted(text) {
	const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	if (plain.length < 16 || plain.length > mostCountedLength) return false;
	return shareOfRuns(plain, 4, [1, 2]) >= .5 || shareOfRuns(plain, 3, [1]) >= .75;
}
/**
* How much of a text is in runs along a row, from 0 to 1.
*
* @param strides - 1: the run's characters follow each other; 2: one of another run is between them
*/
function shareOfRuns(text, leastLength, strides) {
	return new Set(strides.flatMap((stride) => inRunsOf(text, leastLength, stride))).size / text.length;
}
/** Where characters stand that are in runs. */
function inRunsOf(text, leastLength, stride) {
	const found = [];
	for (let first = 0; first < stride; first++) {
		let run = [];
		for (let at = first; at < text.length; at += stride) {
			run.push(at);
			if (!steps.has(text[at] + text[at + stride])) {
				found.push(...run.length >= leastLength ? run : []);
				run = [];
			}
		}
	}
	return found;
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
// src/detect/judge/is-weak.ts
/** What people type when any password will do: a stock word, a row of keys or a count, perhaps one after the other. */
const forms$1 = [
	new RegExp(`^(?:my|new|old|user)?[-_.]?(?:abcd?|admin|anything|bar|baz|demo|foo|guest|hello|letmein|pass(?:word|wd|phrase)?|p[a4@](?:ss|\\\$\\\$)w[o0]rd|pwd|qwerty|root|s[e3]cr[e3]t|something|test(?:ing|er)?|user|welcome|whatever|wrong|abcdefg?h?i?j?|asdf(?:gh(?:jkl?)?)?|azerty|qwert[yz]?|qwerty|zxcv(?:bnm?)?|1qaz2wsx|1q2w3e4r){1,3}[-_.]?(?:(?:0?123|0?1234|0?12345)\\d{0,6}|\\d{0,4})$`),
	/^[a-z]{0,12}[-_.]?0?123456\d{0,4}$/,
	/^(?:0?12345\d{0,5}|\d?98765\d{0,5}|654321|(\d{1,3})\1+)$/
];
/**
* Whether a text is one of those that stand for a password in tests and examples, though some are in use.
*
* A text with capitals or signs is none: it was made to satisfy somebody's policy.
*/
function isWeak(text) {
	return forms$1.some((form) => form.test(text));
}
// src/detect/judge/word-likeness.ts
/**
* How much more often a letter (row) is followed by another (column) in words than in random text: 0 to 9, on a scale
* of logarithms on which 5 is as often. Counted in 10,000 words of documentation and source code, most of them English.
*/
const pairs = [
	"37871361714978070889653352",
	"62326100630721600452600030",
	"81538208607632930648610130",
	"64359320810423620562531130",
	"85896653412879464998365751",
	"50226610700512610543500030",
	"50307145600424420651410010",
	"71127100600222620434410020",
	"65877660003779861688160406",
	"20004000100000200020200000",
	"31027200500202210052210000",
	"82359310803722830155520070",
	"85138100701351670153500030",
	"73788592714435730389550030",
	"45762451414779670977756320",
	"81338224600721760856600030",
	"00000000000000000000600000",
	"83569351805565840687542050",
	"60649327804543672279713051",
	"82539327901543840876513260",
	"56545440500668260777000201",
	"60208000600100410020000000",
	"50015003500204410431000000",
	"21324100300120150124000300",
	"10113100300234250043101000",
	"30006000300000200010000011"
];
const firstLetter = 97;
/** How much a run of letters looks like a word: random letters are mostly below 5, words above. 0 where there are no two letters. */
function wordLikeness(letters) {
	const text = letters.toLowerCase();
	let sum = 0;
	for (let at = 1; at < text.length; at++) {
		const row = pairs[text.charCodeAt(at - 1) - firstLetter];
		sum += Number(row?.charAt(text.charCodeAt(at) - firstLetter) ?? 0);
	}
	return text.length < 2 ? 0 : sum / (text.length - 1);
}
// src/detect/judge/is-words.ts
/** Abbreviations that are spoken like words and look like none. */
const abbreviations = /^(?:api|app|aws|cfg|cls|config|ctx|db|dev|dn|dns|env|ftp|gcp|gpg|hmac|html?|https?|id|ip|json|jwt|key|ldap|md|mfa|msg|my|mysql|nats|oauth|obj|otp|passwd|pem|pg|php|pwd?|rsa|sasl|sha|smtp|sql|src|ssh|ssl|sso|str|svc|tls|tmp|ui|uri|url|usr|utf|uuid|vm|vpn|wp|ws|www|x|xml|yaml)$/i;
/** Random text of six letters passes for a word about once in ten times, of ten letters once in a hundred. */
const wordLike = 5.2;
/**
* Whether a text is made of words, as names, labels and code are: letters that follow each other as they do in words,
* parted by case or punctuation, with few digits.
*/
function isWords(text) {
	const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
	const letters = text.replaceAll(/[^A-Za-z]/g, "").length;
	const digits = text.replaceAll(/\D/g, "").length;
	const wordLetters = parts.filter(isWord).reduce((sum, part) => sum + part.length, 0);
	return letters > 0 && digits <= text.length / 3 && wordLetters >= letters * leastShare(text);
}
/** A name of several parts may hold a part that nobody but its author can read. */
function leastShare(text) {
	return /^[A-Za-z]+(?:[-_.:/ ][A-Za-z]+)+$|^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+$/.test(text) ? .5 : .7;
}
function isWord(part) {
	return abbreviations.test(part) || part.length >= 3 && wordLikeness(part) >= wordLike;
}
// src/detect/judge/placeholder.ts
/** Words that people write where a secret belongs, long enough not to stand in random text by chance. */
const words = /example|changeme|change[-_ ]me|change[-_ ]?this|placeholder|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]|y[o0]ur[-_ ]|my[-_](?:secret|password|token|key)|not[-_ ]?(?:a[-_ ])?(?:real|secret)|(?:enter|put|paste|add)[-_ ].{0,20}(?:here|key|token)|goes[-_ ]?here|random[-_ ]?(?:chars|characters|(?:[a-z]{1,20}[-_ ]){0,5}string)|deadbeef.{0,8}deadbeef/i;
/** Shorter ones, which count at the start or the end of a word alone. */
const shortWords = /(?:^|[^a-z0-9])(?:dummy|fake|fixme|foobar|lorem|sample|todo)|(?:dummy|fake|fixme|foobar|lorem|sample|todo)(?:$|[^a-z0-9])/i;
/** Names of settings, which say what belongs there: `password`, `my_pass`, `MAIL_PASSWORD`. */
const settings = /^(?:[a-z]{1,12}[-_. ]){0,5}(?:admin|bad|correct|db|email|ftp|incorrect|invalid|ldap|mail|my|mysql|new|old|postgres|redis|root|secret|smtp|some|super|test|the|top|user|very|wrong|your){0,3}(?:api[-_.]?key|credentials?|passphrase|password|passwd|passwort|pass|pwd|secret|token)s?$/i;
/** What a description says in the place of one: `passwd-on-proxy`. */
const descriptions = /^(?:my[-_])?(?:passphrase|password|passwd|pass|secret|token)[-_](?:at|for|from|in|of|on|to|with)[-_][a-z]{2,12}(?:[-_][a-z]{2,12}){0,3}$/i;
/** What people call one of their own: `myhuginnpassword`. */
const own = /^my[-_]?[a-z]{3,20}[-_]?(?:passphrase|password|passwd|secret|token|key)$/i;
/** The parts of an address, in the place of one: `pass@host`, `user:password`, `name@domain.com`. */
const addresses = /^(?:(?:user(?:name)?|login|name|e?mail|pass(?:word|wd)?|host(?:name)?|domain|server|port)(?:[@.:_-]|$)){2,5}(?:com|net|org)?$/i;
/** Where a secret is kept, instead of it: `file:///run/secrets/key`, `../session/redis.md#password`, `/run/secrets/key`. */
const pointers = /^(?:file:\/{2,3}|~\/|(?:\.{1,2}\/)+)(?:[\w.@+-]+\/)*[\w.@+-]+(?:#[\w-]+)?\/?$|^\/(?:[a-z][a-z0-9._-]*\/)+[a-z0-9._-]+$/;
/** Names of variables: `testJwtSecret`, `keyPassphrase`. */
const variables = /^[a-z]{2,12}(?:[A-Z][A-Za-z]{0,20})?(?:Key|Passphrase|Password|Passwd|Secret|Token|Cred|Creds|Credentials)$/;
/** Text that is filled in elsewhere: variables, templates, calls. */
const templates = [
	/^\$[A-Za-z_]\w*(?:(?:->|::).*|\[['"]?\w{1,40}['"]?\].*|(?:[.:][A-Za-z_]\w*)*)?$/,
	/^(?:[-+]{1,2}[a-z]?|["'\\]{1,4})?\$[A-Z_][A-Z0-9_]{2,}[}"'\\]{0,4}$|^\.\*\/|^(?:exit|failed|missing|provided|result|return|unset|value)$|<\/[a-z]{1,10}>?$/,
	/^[A-Za-z_][\w.]{0,60}\[(?:\d{1,3}|['"]?[A-Za-z_]\w{0,40}['"]?)\]$/,
	/^\$[{(]|\$\{[A-Za-z_][^}]{0,100}\}|\$\([A-Za-z][^)]{1,100}\)|^#\{\w/,
	/^%[A-Za-z_][\w.]*%$|^%%\w+%%$|^%[{(]\w+[)}]|^@@(?:\w+|[^@\s]{1,200}@@)$|^@[\w.-]+@$|^([#_%!])\1{1,2}[A-Z][A-Z0-9_ .-]*\1{2,3}$/,
	/\{\{.{0,100}\}\}|^<[^>]{1,100}>$|^\[[^\]]{1,100}\]$|^\{[^}]{0,100}\}$|^<%=|^<%.*%>$/
];
/** In base64url underscores are data: between letters they mask nothing. */
const masks = /\*{3,}|x{5,}|\.{3,}|(?:^|[^A-Za-z0-9_])_{5,}|_{5,}(?:$|[^A-Za-z0-9_])|(?<!-)-{5,}[^-\s]{0,40}$|^(.)\1*$/i;
/** Keys have runs too, as `AAAAAAAAAA` for zeros in base64: what is mostly one character is none. */
const leastRunShare = .3;
/**
* Whether the text stands for a secret rather than being one: `your-api-key`, `${TOKEN}`, `xxxxxxxx`, `AKIA\u2026EXAMPLE`.
*/
function isPlaceholder(secret) {
	const text = secret.startsWith("-----BEGIN") ? bodyOf(secret) : asTyped(secret);
	return templates.some((form) => form.test(text)) || masks.test(text) || isMostlyOneRun(text) || !hasPlainCharacters(text) || text.length <= 200 && isSpelt(text);
}
function isMostlyOneRun(text) {
	return text.match(/(.)\1{7,}/g)?.some((run) => run.length >= text.length * leastRunShare) ?? false;
}
function isSpelt(text) {
	return [
		words,
		shortWords,
		settings,
		own,
		descriptions,
		variables,
		addresses,
		pointers
	].some((form) => form.test(text));
}
/** URLs and forms write signs as `%40`. A text with other uses of the sign stays as it is. */
function asTyped(text) {
	return /%[0-9A-F]{2}/i.test(text) && !/%(?![0-9A-F]{2})/i.test(text) ? text.replaceAll(/%([2-7][0-9A-F])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : text;
}
/** A PEM block without its header lines, whose dashes would look like a mask. */
function bodyOf(pem) {
	return pem.replaceAll(/-----[A-Za-z0-9 ]{1,60}-----/g, "");
}
/** People and generators write secrets in ASCII; text in other scripts is meant to be read. */
function hasPlainCharacters(value) {
	return value.replaceAll(/[^!-~]/g, "").length >= value.length / 2;
}
// src/detect/judge/basic-credentials.ts
const shown = /^[\x20-\x7e]+$/;
const sampleUser = /^(?:a?bc|abcd?|admin|alice|ba[rz]|bob|client(?:[-_]?id)?|domain|foo|id|jane|joe|john|key|login|me|name|proxyuser|root|test|token|user(?:name)?|usr|you)$/i;
/** What no service would take for a password any more. */
const leastPasswordLength = 4;
/** Names of users are shorter than keys that stand in their place, with no password or any. */
const leastKeyLength$1 = 16;
/**
* How sure one can be of HTTP Basic credentials (RFC 7617) by what they say when decoded; null: they open nothing.
*
* User and password are judged as those in URLs are: a sample user with a plain word is a sample, a placeholder with another
* user's name is hardly a password. What is no text stays as sure as the rule is: it may be a token of a server's own.
*
* @param confidence - the rule's own
*/
function rateBasicCredentials(encoded, confidence) {
	const text = Buffer.from(encoded, "base64").toString("latin1");
	if (!shown.test(text)) return confidence;
	if (text.startsWith("{\"")) return null;
	const colon = text.indexOf(":");
	const user = text.slice(0, Math.max(0, colon));
	const password = text.slice(colon + 1);
	const isSampleUser = user === "" || sampleUser.test(user) || user.length > 3 && isPlaceholder(user);
	const isKey = password.length < leastPasswordLength && (user.length >= leastKeyLength$1 || password === "");
	if (colon === -1 || isKey && !isSampleUser || !isStandIn(password, isSampleUser)) return confidence;
	return isSampleUser ? null : "low";
}
function isStandIn(password, isSampleUser) {
	const isWord = /^[A-Za-z]{1,12}$/.test(password) || isWords(password) && !/\d/.test(password);
	return password.length < leastPasswordLength || isPlaceholder(password) || isWeak(password.toLowerCase()) || isSampleUser && isWord;
}
// src/detect/judge/encoded-text.ts
const digits32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const printable = /^[ -~]+$/;
/** What a text of 8 to 200 characters in base64 says, where that is printable; null: it is none. */
function textOfBase64(value) {
	if (!/^[A-Za-z0-9+/]{6,200}={0,2}$/.test(value) || value.length % 4 !== 0) return null;
	const text = Buffer.from(value, "base64").toString("latin1");
	return printable.test(text) ? text : null;
}
/** What a text of 16 to 200 characters in base32 (RFC 4648) says, where that is printable; null: it is none. */
function textOfBase32(value) {
	if (!/^[A-Z2-7]{16,200}={0,6}$/.test(value)) return null;
	const bytes = value.replaceAll(/[A-Z2-7]/g, (digit) => digits32.indexOf(digit).toString(2).padStart(5, "0")).match(/[01]{8}/g) ?? [];
	const text = String.fromCharCode(...bytes.map((byte) => parseInt(byte, 2)));
	return printable.test(text) ? text : null;
}
// src/detect/judge/holds-count.ts
const counts = /abcdefg?h?0?1234|0123456789|1234567890|0987654321|012345abcdef|abcdefghij|qwertyuiop|asdfghjkl|poiuytrewq|lkjhgfdsa/i;
/** Whether a count, or a row of keys, stands in a text that is so long that no chance brings it about. The rest may be a secret nevertheless. */
function holdsCount(text) {
	return counts.test(text);
}
// src/detect/judge/is-about.ts
/** What a name ends with that calls its value something about a secret: `password_file`, `tokenUrl`, `secret-name`. */
const attribute = /(?:adapter|arn|\balg|[a-z_-]alg|algorithm|class|column|count|credentials?[-_]?id|encoder|encrypted|endpoint|expir(?:y|es|ation)(?:_utc|at)?|field|file(?:name)?|format|hash(?:er)?|hint|key[-_]?id|kind|label|len(?:gth)?|level|limit|max|method|min|message|mode|name|page|path|pattern|placeholder|policy|prefix|prompt|provider|regex|reset|scheme|size|source|spec|state|status|strength|suffix|text|title|ttl|type|ur[il]|usage|validator|version)s?\W{0,40}$/i;
/** Keys that open nothing: of tables, caches, lists, keyboards, and those that are public. */
const harmlessKey = /(?:arrow|cache|cookie|ctrl|dedup|enter|esc|event|foreign|gpg|group|hash|host|hot|idempotency|index|known|lookup|map|input|meta|metric|more|object|output|order|partition|pgp|press|primary|public|query|range|registry|result|route|row|search|shard|shift|short|site|sort|state|storage|store|tab|translation|unique|websocket)[-_]keys?\W{0,40}$/i;
/** Tokens that open nothing: they tell one form, page or request from another, or are public. */
const harmlessToken = /(?:antiforgery|authenticity|cancel(?:l?ation)?|csrf|csrfmiddleware|continuation|next|page|public|sync|verification|xsrf)[-_]?token\W{0,40}(?:value\W{1,4})?$/i;
/** Words that only begin like one: `passenger`, `passport_control`, `tokenizer`. */
const otherWord = /(?:pass(?:enger|ion|ive|port|through)|tokeni[sz])\w{0,20}\W{0,40}$/i;
/** Calls between a name and its value that look a value up or make one of another, whose argument is no secret: `getenv("`. */
const lookup = /(?:\b(?:t|_|__|compile|i18n|gettext|translate|env|getenv|hash\w{0,12}|param\w{0,6}|header|lookup|require|import|query\w{0,12}|select\w{0,12}|find\w{0,12}|from_\w{0,12}|prompt|input|format|sprintf|printf|errorf?|warn|info|log|print(?:ln)?|assert\w{0,12})|\bget\w{0,20}|\.get\w{0,20}|[a-z]By[A-Z]\w{0,20}|exists|contains|equals?|matches|includes|startsWith|endsWith|has|is)\([ \t]{0,4}b?\\{0,2}["']?$/;
/** Whether a name, with what stands between it and its value, says that the value tells about a secret only. */
function isAbout(name) {
	return [
		attribute,
		harmlessKey,
		harmlessToken,
		otherWord,
		lookup
	].some((form) => form.test(name));
}
// src/detect/judge/is-made-up-key.ts
/** A count from one, of three digits or more: in random text one run of digits in a thousand is. */
const count = /^0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?$/;
const numbered = /^[a-z]+(?:[-_][a-z]+)*[-_]?\d+$/i;
const alphabet = /^abc(?:d(?:ef?)?)?$/i;
const mostLetters = 5;
/** Whether a short key is what people type for one in a test: words and a count, `zone_abc123`, `1234token`, `F-AC-1234`, `unittest3`. */
function isMadeUpKey(value) {
	if (numbered.test(value) && isWords(value.replaceAll(/[^A-Za-z]/g, ""))) return true;
	const numbers = value.match(/\d+/g) ?? [];
	const names = value.match(/[A-Za-z]+/g) ?? [];
	return numbers.length > 0 && numbers.every((number) => count.test(number)) && names.every((name) => name.length <= mostLetters || alphabet.test(name) || isWords(name));
}
// src/detect/judge/is-no-value.ts
/** What stands in the place of a secret without being one: paths, addresses, versions, dates, format strings, references. */
const forms = [
	/^(?:https?|ftp|file|urn|data|arn|jdbc|git|ssh|op|env|keyring|ssm|secretsmanager|vault|kms|classpath):/i,
	/^(?:\.{1,2}\/|[A-Za-z]:\\|~\/|\/(?:[a-z0-9._@-]+\/?)+$)/,
	/^(?:[~^<>=v]|[<>]=)?\s?\d{1,4}(?:\.(?:\d{1,9}|[x*])){1,20}(?:[-+][\w.]{1,20})?(?:$|\s?\|)/,
	/^-?0x[0-9a-f]{1,16}$/i,
	/^(?:\\u[0-9a-f]{4})+$/i,
	/^\d{4}-\d{2}-\d{2}(?:$|[T ])/,
	/^\d{1,6}\/[a-z]{1,6}(?:\/[a-z]{1,8})?$/,
	/^[^A-Za-z0-9%]*(?:%[-+#]?\d{0,3}[dsvxq][^A-Za-z0-9%]*)+$/,
	/^[a-z][a-z0-9-]{0,30}(?:\.[a-z][a-z0-9-]{0,30}){1,3}(?:\/[A-Za-z][\w.-]{0,60}){2,8}$/,
	/^[a-z]+(?:-[a-z]+){1,5}-\d{1,4}(?:\.\d{1,6}){1,3}$/,
	/^dev-[a-z][\w.-]{0,30}$/,
	/^[a-z][\w.-]{0,60}:\d{2,5}\//,
	/^[ACMNOUX][A-Z2-7]{55}$/,
	/^[a-z][a-z.-]{0,20}@$/,
	/^\$\d{1,2}$|%\(\w+\)|#\{\w+\}|^[\w\s./:-]*\{(?:\d?|[A-Za-z_][\w.]{0,40})\}[\w\s./:{}-]*$/,
	/^(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:js|ts|py|rb|go|java|php|html?|css|json|ya?ml|xml|txt|md|png|jpg|svg|pem|key|crt|cer|der|p12|pfx|jks|gpg|asc|enc|cpp|sh|conf|cfg|ini|toml|env|properties|log|bak|sql|db)(?:\?[\w=&.-]{1,20})?$/i,
	/^(?:true|false|null|nil|none|undefined|void|string|str|int|integer|bool|boolean|bytes?|object|any|float|n?varchar2?|self|this|default|required|optional|disabled|enabled|empty|unknown|auto|yes|no|on|off)$/i,
	/^[\w.$>:-]{1,80}\(.*\)$|[a-z]{3}\(\)|^\(?\w*\)? ?=> ?|^!!?[a-z]+(?:[A-Z][a-z]+)*$/,
	/^(?:ENC[[(]|\{cipher\}|(?:\{[A-Z0-9-]{2,12}\})?\$[a-z0-9-]{1,16}\$)/i
];
/** Whether a value cannot be a secret in the clear, whatever its name says. */
function isNoValue(value) {
	return forms.some((form) => form.test(value));
}
// src/detect/judge/is-reference.ts
/** `Session.Secret = sessionSecret`: letters of one word or more, as programs name variables. */
const variable = /^[A-Za-z_$][A-Za-z_$]{5,60}$/;
const property = /^[A-Za-z]{1,20}\d{0,2}(?:\.[A-Za-z_][A-Za-z0-9_]{0,60}){1,5}$/;
const mostDigits = 5;
/** Whether what stands behind a name without quotes is code: `oidc.AlgorithmA128KW`, or what follows a comma. */
function isReference(value, named) {
	if (/["'`]\s{0,4}$/.test(named)) return false;
	return /["'`]\s{0,4},\s{0,4}$/.test(named) || property.test(value) && areNames(value);
}
function areNames(value) {
	const letters = value.replaceAll(/\d/g, "");
	return value.length - letters.length <= mostDigits && isWords(letters);
}
/** Whether a value of a known kind is a plain word without quotes behind a quoted name: a variable, or prose as in `'jwt_secret': failed`. */
function isBareWord(value, match) {
	const at = match.lastIndexOf(value);
	return /^[a-z]{3,20}$/.test(value) && /["']\]?[ \t]{0,4}:[ \t]{0,4}$/.test(match.slice(Math.max(0, at - 10), Math.max(0, at)));
}
/**
* Whether a value is but the name that stands before it, or the end of that: a variable, or a word for what belongs there.
*
* @param match - the name, the value, and what is between them
*/
function repeatsName(value, match) {
	if (!variable.test(value)) return false;
	return lettersOf(match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-200)).endsWith(lettersOf(value));
}
function lettersOf(text) {
	return text.replaceAll(/[^A-Za-z]/g, "").toLowerCase();
}
// src/detect/judge/generic-value.ts
const passwordName = /pass(?:word|wd|phrase|code)?s?['"`\\\]\s]{0,6}(?:[:=]|=>|,|$)|pwd|passw/i;
const technical = /^(?:aes|base|http|ipv|md|oauth|rsa|sha|tls|utf|v|x)[-_]?\d/i;
/** A name of several words that holds the word itself: `SignInPasswordRequiredV2`. */
const isNameOfOne = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,8}(?:Password|Passphrase)(?:[A-Z][a-z]+){1,8}[A-Z]?\d{1,3}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Names of values that tell requests apart and open nothing. */
const isPassing = /request|idempoten|csrf|xsrf|page|next|continuation|cancel|correlation/i;
/** The key in Google's description of otpauth URLs, as tests repeat and cut it. */
const sampleKey = /^JBSWY3DP(?:EHPK3PX|$)/;
/** What answers a path in Ruby on Rails: `hooks#create`. */
const route = /^[a-z_/]{3,40}#[a-z_]{3,40}$/;
/** Keys of records and columns, which are short, are named like those that are secret. */
const plainKey = /[a-z0-9]{3,20}[_-]key\W{0,20}$/i;
const secretWord = /pass|secret|token|credential|auth|(?:access|admin|api|app|application|client|consumer|crypt|deploy|encryption|hmac|jwt|license|master|private|service|session|shared|sign(?:ing)?|storage|webhook)[_. -]?key/i;
/** Of shorter ones, random text decodes to letters too often. */
const leastEncodedLength = 12;
/** Words of other languages are less like those that were counted. */
const leastForeignLikeness = 4.4;
const leastKeyLength = 16;
const hex = /^[0-9a-f]+$/i;
/**
* How sure one can be that a value is a secret when only its name says so; null: it is none.
*
* Assumes that keys are random and that passwords are at least not a plain word: a value of words alone
* is more often a label, a translation or a variable than a password in use.
*/
function rateGenericValue(value, match, around) {
	const name = match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-200);
	if (isNoValue(value) || holdsCount(value) || isAbout(name) || isListed(value, name, around)) return null;
	if (isReference(value, name)) return null;
	return passwordName.test(name) ? ratePassword(value, name) : rateKey(value, name);
}
function ratePassword(value, name) {
	if (/\s/.test(value) || value.length < 5 || value.length > 128) return null;
	const areWords = isWords(value);
	if (areWords && (!/\d/.test(value) || isNameOfOne.test(value))) return null;
	if (isWeak(value) || /^\d+$/.test(value) || isLabel(value, name)) return "low";
	return areWords ? rateWordsWithDigits(value) : "medium";
}
/** What forms call a password in other languages: `"Password": "Wagwoord"`, `"Password": "Jelsz\u00f3"`. */
function isLabel(value, name) {
	const isWord = /^[A-Z][a-z]+$/.test(value) && wordLikeness(value) >= leastForeignLikeness;
	return /["']\s{0,4}(?:[:=]|=>)/.test(name) && (isWord || /[^\0-\x7f]/.test(value) && !/\d/.test(value));
}
/** `Summer2024!` and `hunter2` are passwords; `sha256_password` and `oauth2` are names. */
function rateWordsWithDigits(value) {
	return /[!@#$%^&*+?=]|^[A-Z][A-Za-z]+[-_.]?\d+[a-z]?$|^[a-z]+\d{1,4}$/.test(value) && !technical.test(value) ? "medium" : "low";
}
function rateKey(value, name) {
	if (uuid.test(value)) return isPassing.test(name) ? null : /auth|key|secret|token/i.test(name) ? "medium" : "low";
	if (isWords(value) || !/[A-Za-z]/.test(value) || isEncodedWords(value) || sampleKey.test(value) || route.test(value)) return null;
	if (textOfBase32(value) !== null) return "low";
	if (value.length < leastKeyLength) return rateShortKey(value, name);
	if (hex.test(value)) return /\d/.test(value) && shannonEntropy(value) > 2.7 ? "medium" : null;
	return shannonEntropy(value) > 3.3 ? "medium" : "low";
}
/** Shorter than what services hand out: what people type, like a password, or a value of a test. */
function rateShortKey(value, name) {
	if (!(/\d/.test(value) && shannonEntropy(value) > 2.5) && (!/secret\W{0,8}$/i.test(name) || /^[A-Z][a-z]+$/.test(value))) return null;
	const isNamed = secretWord.test(name) || !plainKey.test(name);
	return isMadeUpKey(value) || isWeak(value) || technical.test(value) || !isNamed ? "low" : "medium";
}
/** Tests write what they expect in base64, as headers have it: `a-git-token`, `alice:secret`, `abcdef123456`. */
function isEncodedWords(value) {
	const text = textOfBase64(value);
	return text !== null && value.length >= leastEncodedLength && (isWords(text) || holdsCount(text) || isCounted(text));
}
// src/detect/judge/given-as.ts
const example = /\b(?:examples?|e\.g\.|for instance|sample)["'`]?(?:[ \t]{0,4}[:=]|,)?[ \t]{0,4}["'`]?$/i;
const userBefore = /([\w.+-]{2,64})(?:[:/]|["'`]\s{0,4},\s{0,8}[bru]?["'`])$/;
/**
* How sure one still is of a secret by what stands right before it, as far as one was by its text.
*
* What a text itself calls an example, as API descriptions do, is likely one. A password that is its user's name is that of a
* test or of a set-up for one machine: `postgres://app:app@db`.
*
* @param before - the text up to the secret
*/
function rateByWhatIsBefore(secret, before, confidence) {
	if (userBefore.exec(before)?.[1] === secret) return "low";
	return example.test(before) ? confidence === "high" ? "medium" : "low" : confidence;
}
// src/detect/judge/judge.ts
/** Longer texts in base64 are objects, in which a placeholder may be one field of many. */
const mostEncodedLength = 64;
/** How sure the rule can be of a match, judged by the text alone; null: it is no secret. */
function judge(rule, secret, match, around = nothing) {
	if (rule.entropy > 0 && shannonEntropy(secret) <= rule.entropy && !isToldAsCounted(rule, secret)) return null;
	if (!rule.dropsPlaceholders) return rule.confidence;
	const text = secret.length <= mostEncodedLength ? textOfBase64(secret) : null;
	if (isPlaceholder(secret) || text !== null && isPlaceholder(text) || repeatsName(secret, match)) return null;
	if (!rule.isGeneric && isBareWord(secret, match)) return null;
	const { before, after } = around();
	const rated = rule.isGeneric ? rateGenericValue(secret, match, {
		before,
		after
	}) : rateKnown(rule, secret, text);
	if (rated === null) return null;
	const at = Math.max(0, match.lastIndexOf(secret));
	return rateByWhatIsBefore(secret, before + match.slice(0, at), rated);
}
/**
* A value of a known kind that counts up is reported nevertheless: it may be what somebody typed to see what becomes of it.
* Short ones are passwords of examples.
*
* @param text - what the value says where it is in base64
*/
function rateKnown({ confidence, format }, secret, text) {
	if (format === "basic-credentials") return rateBasicCredentials(secret, confidence);
	if (isCounted(secret)) return confidence === "low" ? "low" : "medium";
	if (isWeak(text ?? secret)) return "low";
	return secret.length < 16 && holdsCount(secret) ? null : confidence;
}
/** Counts have as little entropy as their steps are few. */
function isToldAsCounted({ isGeneric, dropsPlaceholders }, secret) {
	return !isGeneric && dropsPlaceholders && isCounted(secret);
}
function nothing() {
	return {
		before: "",
		after: ""
	};
}
// src/detect/pattern-search.ts
/** Prepares to find the matches of a rule in a text, of which it may be known where the rule's keywords start. */
function matchFinder(rule, text, keywords) {
	const { pattern, keywordLead } = rule;
	if (pattern === null) return () => null;
	return keywords === null || keywordLead === null ? everywhere(regExpOf$1(pattern), text) : atKeywords(ledRegExpOf(pattern, keywordLead), keywordLead, text, keywords);
}
function everywhere(regExp, text) {
	return (from) => {
		regExp.lastIndex = from;
		const found = regExp.exec(text);
		return found && {
			index: found.index,
			groups: found
		};
	};
}
/** Tries only the few places before each keyword where a match that holds it may start. */
function atKeywords(led, lead, text, keywords) {
	let next = 0;
	let tried = 0;
	return (from) => {
		for (; next < keywords.length; next++) {
			const keyword = keywords[next];
			const first = Math.max(keyword - lead, from, tried);
			led.lastIndex = first;
			const found = first > keyword ? null : led.exec(text);
			if (found !== null) {
				const [all, ...groups] = found;
				return {
					index: found.index + all.length - groups[0].length,
					groups
				};
			}
			tried = keyword + 1;
		}
		return null;
	};
}
// src/detect/pattern-match.ts
const withIndices = /* @__PURE__ */ new WeakMap();
/** Group positions are asked for once a match is there: collecting them always would slow every attempt. */
function groupRange(regExp, text, index, group) {
	let located = withIndices.get(regExp);
	if (located === void 0) {
		located = new RegExp(regExp.source, `${regExp.flags.replace("g", "")}dy`);
		withIndices.set(regExp, located);
	}
	located.lastIndex = index;
	const indices = located.exec(text)?.indices?.[group];
	return indices === void 0 ? null : {
		start: indices[0],
		end: indices[1]
	};
}
/**
* All matches of the rule between two byte offsets.
*
* @param keywords - where those of the rule's keywords start that the sieve let through; null: unknown
*/
function* patternMatches(rule, text, window, keywords = null) {
	const { pattern } = rule;
	if (pattern === null) return;
	const { text: string, byteAt, indicesOf } = text.window(window.start, window.end);
	const next = matchFinder(rule, string, keywords && indicesOf(keywords));
	for (let found = next(0); found !== null;) {
		const { index, groups } = found;
		const group = secretGroupOf(rule, groups);
		const whole = trimmed(string, {
			start: index,
			end: index + groups[0].length
		});
		const secret = widened(string, (group > 0 ? groupRange(regExpOf$1(pattern), string, index, group) : null) ?? whole);
		const resume = Math.max(secret.end, index + 1);
		if (secret.end > secret.start) yield {
			match: bytesOf(widened(string, whole), byteAt),
			secret: bytesOf(secret, byteAt)
		};
		found = next(resume);
	}
}
function secretGroupOf(rule, groups) {
	if (rule.secretGroup > 0) return rule.secretGroup;
	const group = groups.findIndex((text, index) => index > 0 && text !== void 0 && text !== "");
	return Math.max(0, group);
}
/** Without line ends at either side: they belong to the surroundings. */
function trimmed(text, range) {
	let { start, end } = range;
	while (start < end && (text[start] === "\n" || text[start] === "\r")) start++;
	while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
	return {
		start,
		end
	};
}
/** With all of the characters that it cuts in two: patterns count code units. An empty range stays empty. */
function widened(text, { start, end }) {
	return start === end ? {
		start,
		end
	} : {
		start: start - (isInPair(text, start) ? 1 : 0),
		end: end + (isInPair(text, end) ? 1 : 0)
	};
}
/** Whether the index is the second half of a surrogate pair. */
function isInPair(text, index) {
	const unit = text.charCodeAt(index);
	return unit >= 56320 && unit <= 57343 && index > 0;
}
function bytesOf(range, byteAt) {
	return {
		start: byteAt(range.start),
		end: byteAt(range.end)
	};
}
// src/detect/windows.ts
/** How far each rule looks, which is the same for all texts; told when it is first asked, as most rules never are. */
function ruleReaches(rules) {
	const known = [];
	return (ruleIndex) => known[ruleIndex] ??= ruleReach(rules[ruleIndex]);
}
function ruleReach(rule) {
	return {
		aroundKeyword: reachAroundKeyword(rule),
		head: decidingHead(rule, 1)
	};
}
/**
* The stretches of a text in which each rule's pattern must be tried: those around keywords, joined where they meet, of
* which something is touched.
*/
var Windows = class {
	#byRule = /* @__PURE__ */ new Map();
	#chunkLength;
	#unitBytes;
	#reachOf;
	constructor(chunkLength, unitBytes, reachOf) {
		this.#chunkLength = chunkLength;
		this.#unitBytes = unitBytes;
		this.#reachOf = reachOf;
	}
	/** Notes that a keyword of the rule stands at the place, none before those that are known. */
	add(ruleIndex, place, keywordLength, isTouched) {
		const known = this.#byRule.get(ruleIndex);
		const units = this.#reachOf(ruleIndex).aroundKeyword;
		if (units === null) {
			if (known === void 0) this.addWhole(ruleIndex, 0);
			return;
		}
		const reach = units * this.#unitBytes;
		const start = Math.max(0, place - reach);
		const end = Math.min(this.#chunkLength, place + keywordLength + reach);
		const last = known?.at(-1);
		if (last !== void 0 && start <= last.end) {
			last.end = Math.max(last.end, end);
			last.isTouched ||= isTouched;
			last.keywords.push(place);
			return;
		}
		const window = {
			start,
			end,
			isTouched,
			keywords: [place]
		};
		if (known === void 0) this.#byRule.set(ruleIndex, [window]);
		else known.push(window);
	}
	/**
	* Notes that the rule must be tried everywhere, which for a pattern that starts with the text is its first bytes.
	*
	* @param keptHead - so many bytes at the start of the text are as they were when the rule was tried before
	*/
	addWhole(ruleIndex, keptHead) {
		const end = this.#reachOf(ruleIndex).head * this.#unitBytes;
		if (keptHead <= end) {
			const whole = {
				start: 0,
				end: Math.min(end, this.#chunkLength),
				isTouched: true,
				keywords: null
			};
			this.#byRule.set(ruleIndex, [whole]);
		}
	}
	/** The stretches of each rule, in order and apart. */
	*entries() {
		for (const [ruleIndex, windows] of this.#byRule) {
			const touched = windows.filter(({ isTouched }) => isTouched);
			if (touched.length > 0) yield [ruleIndex, touched];
		}
	}
};
// src/detect/text-search.ts
/** Prepares the search: each pattern in windows around the places of its keywords, then judgement. */
function textSearch(rules, probes, heads, watch) {
	const reachOf = ruleReaches(rules);
	/** 1 for the rules that have a touched place in the text at work. */
	const isAtWork = new Uint8Array(rules.length);
	function* hits(searched, limit, onWindow) {
		for (const [ruleIndex, windows] of windowsIn(searched)?.entries() ?? []) {
			if (watch.beforeRule?.(ruleIndex) === false) continue;
			for (const hit of hitsOf(rules[ruleIndex], searched, windows, onWindow)) {
				if (!limit.allows(ruleIndex)) break;
				yield hit;
			}
		}
		watch.afterRules?.();
	}
	/** Null where no rule has to look: most versions of a text touch no keyword. */
	function windowsIn({ text, places }) {
		const { length } = text.bytes;
		const isHead = places.keptHead <= heads.decidingBytes && heads.mayMatch(text.bytes, 0, length);
		const atWork = rulesAtWork(places);
		if (!isHead && atWork.length === 0) return null;
		const windows = new Windows(length, text.maxUnitBytes, reachOf);
		if (isHead) heads.indices.forEach((rule) => windows.addWhole(rule, places.keptHead));
		for (let index = 0; atWork.length > 0 && index < places.count; index++) {
			const probe = probeAt(places, index);
			const rule = probes.ruleIndexOf(probe);
			if (rule !== void 0 && isAtWork[rule] === 1) {
				const length = probes.keywordLengthOf(probe);
				windows.add(rule, placeAt(places, index), length, isTouchedAt(places, index));
			}
		}
		atWork.forEach((rule) => {
			isAtWork[rule] = 0;
		});
		return windows;
	}
	/** Most versions of a text touch few rules: the places of all others need no window. */
	function rulesAtWork(places) {
		const found = [];
		for (let index = 0; index < places.count; index++) {
			const rule = isTouchedAt(places, index) ? probes.ruleIndexOf(probeAt(places, index)) : void 0;
			if (rule !== void 0 && isAtWork[rule] === 0) {
				isAtWork[rule] = 1;
				found.push(rule);
			}
		}
		return found;
	}
	return hits;
}
function* hitsOf(rule, { text, lines }, windows, onWindow) {
	for (const window of windows) {
		onWindow?.(rule, window);
		for (const { match, secret } of patternMatches(rule, text, window, window.keywords)) {
			if (!isWithin(match, window, text)) continue;
			const confidence = judge(rule, text.read(secret), text.read(match), () => around(text, match, window));
			const parts = confidence === null ? null : findParts(rule, text, lines, secret);
			if (confidence !== null && parts !== null) yield {
				rule,
				match,
				secret,
				parts,
				confidence,
				window
			};
		}
	}
}
/** What stands around a match in its window: the search depends on nothing beyond that. */
function around(text, match, window) {
	return {
		before: text.read({
			start: Math.max(window.start, match.start - 64),
			end: match.start
		}),
		after: text.read({
			start: match.end,
			end: Math.min(window.end, match.end + 64)
		})
	};
}
/**
* Whether a match leaves room for its boundaries in the window. Each that holds a keyword of the window does: it is as wide
* as the longest match and two characters more. Others only look like matches, without what stands beside them.
*/
function isWithin(match, window, { bytes, maxUnitBytes }) {
	const margin = 2 * maxUnitBytes;
	return (window.start === 0 || match.start >= window.start + margin) && (window.end === bytes.length || match.end <= window.end - margin);
}
// src/detect/text-candidates.ts
/** Prepares the search of texts: as they are stored, then what is decoded from them. */
function textCandidates({ rules }, finder, heads, options) {
	const search = textSearch(rules, finder.probes, heads, options);
	const teller = {
		probeCount: finder.probes.count,
		find(bytes) {
			const text = finder.bring(bytes);
			return text === null ? null : finder.find(text);
		}
	};
	function* candidates(chunk, places, kind, onWindow, isQuiet) {
		const text = new ChunkText(chunk.bytes, kind);
		const lines = once(() => new LineIndex(text, chunk.start));
		const stored = once(() => ({
			chunk,
			text,
			lines: lines()
		}));
		const limit = new HitLimit((rule) => options.onMatchLimit?.(rule));
		for (const hit of search({
			text,
			lines,
			places
		}, limit, onWindow)) yield {
			candidate: describeHit(hit, text, stored(), asStored, limit.lineContext),
			match: hit.match,
			dependency: dependencyOf(hit.rule, hit.match, hit.window, lines())
		};
		const depth = options.maxDecodeDepth;
		for (const stretches of [encodedStretches(text.bytes, places, finder.probes.count, isQuiet), foldedStretches(chunk, text.bytes)]) for (const decoded of decodedTexts(text.bytes, stretches, depth, teller, options.onDecodeLimit)) yield* decodedCandidates(decoded, stored, limit);
	}
	function* decodedCandidates(decoded, stored, limit) {
		const { places } = decoded;
		if (places === null) {
			options.onDecodeLimit?.();
			return;
		}
		const inner = new ChunkText(decoded.bytes);
		const innerLines = once(() => new LineIndex(inner, stored().chunk.start));
		for (const hit of search({
			text: inner,
			lines: innerLines,
			places
		}, limit)) if (hit.match.end > decoded.decoded.start && hit.match.start < decoded.decoded.end) yield describeDecoded(hit, decoded, inner, stored(), limit);
	}
	return candidates;
}
function describeDecoded(hit, decoded, inner, stored, limit) {
	const candidate = describeHit(hit, inner, stored, decoded.originalOf, limit.lineContext);
	const match = decoded.originalOf(hit.match);
	const { chunk, lines } = stored;
	return {
		candidate: {
			...candidate,
			decoded: [...chunk.decoded, ...decoded.decodings]
		},
		match,
		dependency: dependencyOf(hit.rule, match, decoded.dependency, lines)
	};
}
function asStored(range) {
	return range;
}
// src/core/contract.ts
/** Numbers that the core, its twins and their callers agree on: this file is compiled into each of them. */
/** How many bytes `inflate` wants for its tables. They are its own: nobody else may write there. */
const inflateTableBytes = 32768;
/** How many bytes `readTree` wants for the entries that it knows, all 0 at first. They are its own. */
const knownEntriesBytes = 12582912;
/** How many random bytes the key of hashes has. */
const hashKeyBytes = 8416;
/** How many bytes these buckets take, all 0 at first. */
const quietTableBytes = 1048576;
// src/detect/version/known-quiet.ts
const hashBytes = 8;
/** So many parts of one text are remembered. */
const maxParts = 256;
/** Tells parts of a text from places of keywords, which are numbered from 0. */
const partsFrom = 1073741824;
const kindNumbers = {
	ascii: 0,
	"utf-8": 1,
	other: 2
};
/**
* What was looked at in versions of texts and held nothing, so that it need not be looked at again in others: keywords with
* all in their reach, and encoded text with all that what it says depends on.
*
* By hashes, like the pieces without places: see `src/core/README.md`.
*/
var KnownQuiet = class {
	#core;
	#hashes = 0;
	#isReady = false;
	#parts = 0;
	#isWhole = true;
	constructor(core) {
		this.#core = core;
	}
	/** Reserves what is needed; only versions repeat each other so much that remembering pays. */
	prepare() {
		if (this.#isReady) return;
		this.#isReady = true;
		const [pieces = 0, places = 0, key = 0, hashes = 0] = [
			quietTableBytes,
			quietTableBytes,
			hashKeyBytes,
			maxParts * hashBytes
		].map((size) => this.#core.reserve(size));
		if (pieces !== 0 && places !== 0 && key !== 0 && hashes !== 0) {
			this.#core.bytes().set(crypto.getRandomValues(new Uint8Array(hashKeyBytes)), key);
			this.#core.exports.setUpQuiet(pieces, places, key);
			this.#hashes = hashes;
		}
	}
	/** Untouches the places of a version, found just before at `pairs`, of which it is known that nothing is around them. */
	settle({ text, kind }, pairs, count) {
		this.#core.exports.settlePlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
	}
	/** Begins a text of which it will be told whether it held anything. */
	begin() {
		this.#parts = 0;
		this.#isWhole = true;
	}
	/** Whether part of the text is known to say nothing that a decoder of this kind would find. */
	isQuiet({ text, kind }, encoded, { start, end }) {
		if (this.#hashes === 0 || end - start > 8192 || this.#parts === maxParts) return false;
		const { exports } = this.#core;
		const what = partsFrom + 4 * encoded + kindNumbers[kind];
		const hash = this.#hashes + this.#parts * hashBytes;
		const isKnown = exports.isKnownPart(text.at, text.length, start, end, what, hash) === 1;
		this.#parts += isKnown ? 0 : 1;
		return isKnown;
	}
	/** Something in the text is not looked at: nothing of it is remembered. */
	leaveOut() {
		this.#isWhole = false;
	}
	/** Remembers all of the text that was looked at since `begin`, as nothing was found. */
	end({ text, kind }, pairs, count) {
		if (this.#hashes === 0 || !this.#isWhole) return;
		const { exports } = this.#core;
		exports.rememberPlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
		for (let part = 0; part < this.#parts; part++) exports.rememberPart(this.#hashes + part * hashBytes);
	}
};
// src/core/slots.ts
const smallestBits = 8;
/**
* Memory of the core that is given back and used again, the last first, so that it is still in the processor's cache.
*
* Sizes are rounded up to powers of two, so that no slot is ever split or joined.
*/
var Slots = class {
	#core;
	#free = Array.from({ length: 32 }, () => []);
	constructor(core) {
		this.#core = core;
	}
	/** Where a slot for so many bytes starts; SIMD may overrun it by 64. 0: there is no room left. */
	take(size) {
		const bits = sizeBits(size);
		return this.#free[bits].pop() ?? this.#core.reserve(2 ** bits);
	}
	/** Gives back what `take` gave for the size. */
	give(slot, size) {
		this.#free[sizeBits(size)].push(slot);
	}
};
function sizeBits(size) {
	return Math.max(smallestBits, 32 - Math.clz32(Math.max(size, 1) - 1));
}
// src/detect/version/copied-runs.ts
const triple = 3;
/** The runs that a version copied from its base: triples of start, start in the base and length, ascending in the version. */
var CopiedRuns = class {
	#triples;
	#length;
	#baseLength;
	constructor(triples, length, baseLength) {
		this.#triples = triples;
		this.#length = length;
		this.#baseLength = baseLength;
	}
	/** Where the byte at an offset of the base was copied to, and whether a range around it came with it. */
	placesOf(offset, range) {
		const places = [];
		for (let run = 0; run < this.#triples.length; run += triple) {
			const baseStart = this.#triples[run + 1];
			if (offset >= baseStart && offset < baseStart + this.#triples[run + 2]) places.push({
				shift: this.#triples[run] - baseStart,
				isWhole: this.#holds(run, range)
			});
		}
		return places;
	}
	#holds(run, { start, end }) {
		const at = this.#triples[run];
		const baseStart = this.#triples[run + 1];
		const size = this.#triples[run + 2];
		const opens = start > baseStart || start === 0 && baseStart === 0 && at === 0;
		const endsBoth = baseStart + size === this.#baseLength && at + size === this.#length;
		return opens && (end < baseStart + size || endsBoth && end === this.#baseLength);
	}
};
// src/detect/version/carried-candidates.ts
/**
* Touches the places of candidates that cannot be carried to a version, since something they depend on has changed: what
* is left of them is looked at again.
*/
function touchWhatChanged(held, runs, places, ruleIdOf) {
	for (const { candidate, match, dependency } of held) for (const { shift, isWhole } of runs.placesOf(match.start, dependency)) if (!isWhole) touchWithin(moved(dependency, shift), candidate.ruleId, places, ruleIdOf);
}
/** Touches all places in a range where the rule or any decoder has to look. */
function touchWithin({ start, end }, ruleId, places, ruleIdOf) {
	for (let index = firstPlaceFrom(places, start); index < places.count && placeAt(places, index) < end; index++) if ((ruleIdOf(probeAt(places, index)) ?? ruleId) === ruleId) touch(places, index);
}
/**
* The candidates of the base that the version has too, once for each place where they stand now.
*
* @param tried - what was looked at again, as it is stored: candidates of it are not carried, since they were found anew
* @param linesBefore - line feeds before an offset of the version
*/
function carriedCandidates(held, runs, tried, provenance, linesBefore) {
	return held.flatMap(({ candidate, match, dependency }) => {
		const windows = candidate.decoded.length === 0 ? tried.get(candidate.ruleId) : void 0;
		return runs.placesOf(match.start, dependency).filter(({ shift, isWhole }) => isWhole && !isIn(windows, match.start + shift)).map(({ shift }) => {
			const { region } = candidate;
			return {
				candidate: movedCandidate(candidate, shift, linesBefore(region.byteOffset + shift) - (region.startLine - 1), provenance),
				match: moved(match, shift),
				dependency: moved(dependency, shift)
			};
		});
	});
}
function isIn(windows, offset) {
	return windows?.some(({ start, end }) => offset >= start && offset < end) ?? false;
}
function movedCandidate(candidate, shift, lineShift, provenance) {
	return {
		...candidate,
		provenance,
		region: movedRegion(candidate.region, shift, lineShift),
		parts: candidate.parts.map((part) => ({
			...part,
			region: movedRegion(part.region, shift, lineShift)
		}))
	};
}
function moved({ start, end }, shift) {
	return {
		start: start + shift,
		end: end + shift
	};
}
function movedRegion(region, shift, lineShift) {
	return {
		...region,
		startLine: region.startLine + lineShift,
		endLine: region.endLine + lineShift,
		byteOffset: region.byteOffset + shift
	};
}
// src/detect/version/text-kind.ts
/** The kind of a text. Where its base is valid in its kind, only what was not copied has to be looked at. */
function textKind({ exports }, { at, length }, base) {
	const baseKind = base?.version.kind ?? "other";
	const copies = base?.copies ?? {
		at: 0,
		count: 0
	};
	if (baseKind === "ascii" && exports.isAsciiVersion(at, length, copies.at, copies.count) === 1) return "ascii";
	if (exports.isAscii(at, length) === 1) return "ascii";
	return (baseKind === "other" ? exports.isUtf8(at, length) : exports.isUtf8Version(at, length, copies.at, copies.count)) === 1 ? "utf-8" : "other";
}
// src/detect/version/version-search.ts
const pairBytes = 8;
const none$1 = [];
/** Searches versions of texts: only what is not as it was in the version before, and what depends on it. */
function versionSearch(finder, textCandidates, heads, quiet, rules) {
	const { core } = finder;
	const slots = new Slots(core);
	let memory = core.bytes();
	let buffer = Buffer.from(memory.buffer);
	function search(newVersion) {
		const { text, base } = newVersion;
		const kind = textKind(core, text, base);
		const carrier = base?.version.kind === kind ? base : null;
		const carried = carrier === null ? null : finder.carry(carrier.version, carrier.copies, text);
		quiet.prepare();
		const brief = carried ?? finder.findAmongVersions(text);
		if (brief === null) return {
			candidates: searchWhole(newVersion),
			version: null
		};
		if (finder.touchedCount > 0) quiet.settle({
			text,
			kind
		}, finder.pairs, brief.count);
		const isQuiet = finder.touchedCount === 0 && !mayMatchHead(text, brief.keptHead);
		const version = remember(text, kind, brief.count);
		const before = carried === null || carrier === null ? null : carrier;
		if (isQuiet && (before === null || before.version.held.length === 0)) return {
			candidates: [],
			version
		};
		quiet.begin();
		const held = heldIn(newVersion, kind, finder.keep(brief), before);
		if (version !== null && held.length === 0 && (before?.version.held.length ?? 0) === 0) quiet.end(version, version.pairs, version.count);
		if (held.length > 1e3) {
			if (version !== null) forget(version);
			return {
				candidates: searchWhole(newVersion),
				version: null
			};
		}
		return {
			candidates: final(held),
			version: version && {
				...version,
				held
			}
		};
	}
	function forget({ pairs, count }) {
		slots.give(pairs, count * pairBytes);
	}
	/** Keeps the places that were just found. */
	function remember(text, kind, count) {
		const slot = slots.take(count * pairBytes);
		if (slot === 0) return null;
		finder.copyPairs(count, slot);
		return {
			text,
			kind,
			pairs: slot,
			count,
			held: none$1
		};
	}
	function heldIn(newVersion, kind, places, before) {
		const { text, start } = newVersion;
		const chunk = chunkOf(newVersion);
		const held = before?.version.held ?? none$1;
		if (before === null || held.length === 0) {
			const isQuiet = (encoded, range) => quiet.isQuiet({
				text,
				kind
			}, encoded, range);
			return [...textCandidates(chunk, places, kind, void 0, isQuiet)];
		}
		const runs = runsOf(before.copies, text, before.version.text);
		touchWhatChanged(held, runs, places, (probe) => finder.ruleIdOf(probe));
		const tried = /* @__PURE__ */ new Map();
		const again = {
			...places,
			keptHead: 0
		};
		const found = hasTouched(places) || mayMatchHead(text, 0) ? [...textCandidates(chunk, again, kind, ({ id }, window) => addTo(tried, id, window))] : [];
		return withoutTwins([...carriedCandidates(held, runs, tried, chunk.provenance, (offset) => core.exports.countLines(text.at, offset - start.byteOffset)), ...found]);
	}
	function final(held) {
		const all = held.map(({ candidate }) => candidate);
		return withRequired(all, all, rules());
	}
	function searchWhole(whole) {
		return final([...textCandidates(chunkOf(whole), finder.find(whole.text), null)]);
	}
	function searchOnce(whole) {
		const brief = finder.findBriefly(whole.text);
		if (brief === null) return searchWhole(whole);
		return brief.count === 0 && !mayMatchHead(whole.text, 0) ? [] : final([...textCandidates(chunkOf(whole), finder.keep(brief), null)]);
	}
	/** Whether there may be something at the start of a text that no keyword calls, and that was not there before. */
	function mayMatchHead({ at, length }, keptHead) {
		return keptHead <= heads.decidingBytes && heads.mayMatch(coreBuffer(), at, length);
	}
	function coreBuffer() {
		if (memory !== core.bytes()) {
			memory = core.bytes();
			buffer = Buffer.from(memory.buffer);
		}
		return buffer;
	}
	function runsOf(copies, text, base) {
		return new CopiedRuns(new Uint32Array(core.bytes().buffer, copies.at, 3 * copies.count).slice(), text.length, base.length);
	}
	function chunkOf({ text: { at, length }, start, provenance }) {
		return {
			bytes: coreBuffer().subarray(at, at + length),
			provenance: provenance(),
			fresh: [],
			start,
			decoded: []
		};
	}
	return {
		search,
		searchOnce,
		forget
	};
}
function addTo(tried, rule, window) {
	const known = tried.get(rule);
	if (known === void 0) tried.set(rule, [window]);
	else known.push(window);
}
/** What is encoded around a change is decoded whole: some of what it says may have been carried. */
function withoutTwins(held) {
	const seen = /* @__PURE__ */ new Set();
	return held.filter(({ candidate }) => seen.size !== seen.add(JSON.stringify(candidate)).size);
}
function hasTouched(places) {
	for (let index = 0; index < places.count; index++) if (isTouchedAt(places, index)) return true;
	return false;
}
// src/detect/detector.ts
/** Applies rules to chunks: to the text as it is stored, then to what is decoded from it. */
function createDetector(ruleSet, options, core = createCore(), prebuiltSieve = null) {
	const rules = once(() => new Map(ruleSet.rules.map((rule) => [rule.id, rule])));
	const finder = new PlaceFinder(core, ruleSet.rules, prebuiltSieve);
	const heads = new HeadRules(ruleSet.rules, finder.probes);
	const quiet = new KnownQuiet(core);
	const candidates = textCandidates(ruleSet, finder, heads, toldTo(quiet, options));
	return {
		search(chunk) {
			const text = finder.bring(chunk.bytes);
			if (text === null) throw new RangeError("a chunk is larger than the memory of the core");
			const isFresh = (offset) => chunk.fresh.some((range) => offset >= range.start && offset < range.end);
			const found = [];
			/** What another chunk reports, but may be required by what this one does. */
			const others = [];
			for (const { candidate, match } of candidates(chunk, finder.find(text), null)) (isFresh(match.start) ? found : others).push(candidate);
			return found.length === 0 ? found : withRequired(found, [...found, ...others], rules());
		},
		versions: versionSearch(finder, candidates, heads, quiet, rules)
	};
}
/** The options, with all that is left out of a text told to what remembers where nothing is. */
function toldTo(quiet, options) {
	return {
		...options,
		beforeRule(rule) {
			const isWanted = options.beforeRule?.(rule) !== false;
			if (!isWanted) quiet.leaveOut();
			return isWanted;
		},
		onDecodeLimit() {
			quiet.leaveOut();
			options.onDecodeLimit?.();
		}
	};
}
// src/detect/path-candidates.ts
/** A UTF-8 mark is left out of the text, which then starts after it. */
const markBytes$1 = 3;
const region = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1,
	byteOffset: 0,
	byteLength: 0
};
const none = [];
/**
* A candidate without text for each rule about paths alone, once a content and archive member: triage, which knows the
* paths, keeps those that the rule is about.
*/
function pathCandidates({ provenance, start, decoded }, rules) {
	if (!(start.byteOffset === 0 || start.byteOffset === markBytes$1) || decoded.at(-1) === "utf-16") return [];
	return rules.map(({ id, confidence }) => ({
		ruleId: id,
		secret: "",
		prefix: "",
		match: "",
		confidence,
		provenance,
		region,
		decoded,
		parts: none,
		lines: "",
		marks: none
	}));
}
/** The rules that ask for no more than a path. */
function pathRules(rules) {
	return rules.filter((rule) => rule.pattern === null && rule.path !== null && !rule.skipReport);
}
// src/detect/threads/progress.ts
const noRule = -1;
/** What a worker thread is at: it writes, and the thread that watches it reads, even while the worker is stuck. */
var Progress = class {
	buffer;
	/** The entry at work, the rule or `noRule`, and how many steps were begun so far. */
	#cells;
	constructor(buffer = new SharedArrayBuffer(12)) {
		this.buffer = buffer;
		this.#cells = new Int32Array(buffer);
	}
	/** Begins a step: a rule on an entry, or what has to be done between rules. */
	begin(entry, rule) {
		Atomics.store(this.#cells, 0, entry);
		Atomics.store(this.#cells, 1, rule ?? noRule);
		Atomics.add(this.#cells, 2, 1);
	}
	get steps() {
		return Atomics.load(this.#cells, 2);
	}
	get at() {
		const rule = Atomics.load(this.#cells, 1);
		return {
			entry: Atomics.load(this.#cells, 0),
			rule: rule === noRule ? null : rule
		};
	}
};
// src/detect/threads/task-search.ts
/** Prepares the search of tasks. */
function taskSearch(setup, core) {
	const progress = new Progress(setup.progress);
	let setAside = /* @__PURE__ */ new Set();
	const isSetAside = (rule) => setAside.size > 0 && setAside.has(`${entry} ${rule}`);
	let omissions = [];
	let candidates = [];
	let entry = 0;
	const detector = createDetector(setup.ruleSet, {
		maxDecodeDepth: setup.maxDecodeDepth,
		beforeRule(rule) {
			progress.begin(entry, rule);
			return !isSetAside(rule);
		},
		afterRules: () => progress.begin(entry, null),
		onDecodeLimit: () => omissions.push({
			entry,
			reason: "decode-limit",
			rule: null
		}),
		onMatchLimit: (rule) => omissions.push({
			entry,
			reason: "match-limit",
			rule
		})
	}, core, setup.sieve);
	const aboutPaths = pathRules(setup.ruleSet.rules);
	const search = {
		detector,
		begin(index) {
			entry = index;
			progress.begin(entry, null);
			return !isSetAside(null);
		},
		add(found) {
			for (const candidate of found) candidates.push(candidate);
		},
		addPaths(entry) {
			if (aboutPaths.length > 0) search.add(pathCandidates(entry(), aboutPaths));
		},
		run(task, work) {
			setAside = new Set(task.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
			omissions = [];
			candidates = [];
			const told = work();
			return {
				candidates,
				omissions,
				told
			};
		},
		batch: (batch) => search.run(batch, () => {
			for (const [index, { offset, length, ...chunk }] of batch.entries.entries()) {
				search.addPaths(() => chunk);
				if (search.begin(index)) search.add(detector.search({
					...chunk,
					bytes: new Uint8Array(batch.buffer, offset, length)
				}));
			}
			return null;
		})
	};
	return search;
}
// src/sources/git/pack/object-ids.ts
/** The number of the object whose id stands at `at`; -1 where the store has none. Of several copies the first. */
function findObject(table, bytes, at) {
	const { ids, idBytes, starts } = table;
	const prefix = wordAt(bytes, at) >>> table.prefixShift;
	const rank = rankOf(ids, starts[prefix], starts[prefix + 1], bytes, at, idBytes);
	return rank === -1 ? -1 : table.numbers[rank];
}
/** The first rank in [from, to) of ascending ids at which an id stands; -1: it is not among them. */
function rankOf(ids, from, to, id, at, idBytes) {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = low + high >>> 1;
		if (compareIds(ids, middle * idBytes, id, at, idBytes) < 0) low = middle + 1;
		else high = middle;
	}
	return low < to && compareIds(ids, low * idBytes, id, at, idBytes) === 0 ? low : -1;
}
/** The id of an object in hexadecimal digits. */
function oidAt(table, number) {
	const at = table.ids.byteOffset + table.ranks[number] * table.idBytes;
	return Buffer.from(table.ids.buffer, at, table.idBytes).toString("hex");
}
/** Negative, zero or positive, as the one id sorts before, with or after the other. */
function compareIds(left, leftAt, right, rightAt, idBytes) {
	const difference = (wordAt(left, leftAt) >>> 0) - (wordAt(right, rightAt) >>> 0);
	return difference === 0 ? compareRest(left, leftAt, right, rightAt, idBytes) : difference;
}
/** What differs behind the first four bytes, which mostly differ themselves. */
function compareRest(left, leftAt, right, rightAt, idBytes) {
	for (let index = 4; index < idBytes; index++) {
		const difference = left[leftAt + index] - right[rightAt + index];
		if (difference !== 0) return difference;
	}
	return 0;
}
/** The first four bytes of an id as a number, perhaps a negative one. */
function wordAt(bytes, at) {
	return bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
}
// src/sources/git/graph/commit-text.ts
const newline$2 = 10;
const space = 32;
const greaterThan = 62;
const digitZero = 48;
const authorLine = Buffer.from("author ");
const committerLine = Buffer.from("committer ");
/**
* The seconds in the committer line of a commit, as git reads them: 0 where the lines are not as they should be.
*
* @param start - where the lines of the parents end
*/
function committerDate(bytes, start, end) {
	if (!startsWith(bytes, start, authorLine)) return 0;
	const committer = bytes.indexOf(newline$2, start) + 1;
	const lineEnd = bytes.indexOf(newline$2, committer);
	if (committer === 0 || lineEnd < 0 || lineEnd >= end || !startsWith(bytes, committer, committerLine)) return 0;
	let at = Math.max(bytes.lastIndexOf(greaterThan, lineEnd), committer) + 1;
	while (bytes[at] === space) at++;
	let seconds = 0;
	for (let digit = bytes[at] - digitZero; digit >= 0 && digit < 10; digit = bytes[at] - digitZero) {
		seconds = seconds * 10 + digit;
		at++;
	}
	return seconds;
}
/** Whether a word stands at `start`. */
function startsWith(bytes, start, word) {
	for (let index = 0; index < word.length; index++) if (bytes[start + index] !== word[index]) return false;
	return true;
}
/** Fills `target` from hexadecimal digits; false where there are other letters. */
function readHex(bytes, start, target) {
	let all = 0;
	for (let index = 0; index < target.length; index++) {
		const high = hexValues[bytes[start + 2 * index]];
		const low = hexValues[bytes[start + 2 * index + 1]];
		all |= high | low;
		target[index] = high << 4 | low;
	}
	return all < 16;
}
/** By byte: the value of a hexadecimal digit; 255: it is none. */
const hexValues = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
for (let value = 0; value < 16; value++) {
	const digit = value.toString(16);
	hexValues[digit.charCodeAt(0)] = value;
	hexValues[digit.toUpperCase().charCodeAt(0)] = value;
}
// src/sources/git/graph/word-list.ts
/** Unsigned 32-bit numbers, appended one by one or many at once. */
var WordList = class {
	#words = /* @__PURE__ */ new Uint32Array(1024);
	#length = 0;
	get length() {
		return this.#length;
	}
	push(word) {
		if (this.#length === this.#words.length) this.#words = enlarged(this.#words, this.#length + 1);
		this.#words[this.#length++] = word;
	}
	/** Appends `count` words from `start` on. */
	append(words, start, count) {
		const length = this.#length + count;
		if (length > this.#words.length) this.#words = enlarged(this.#words, length);
		for (let index = 0; index < count; index++) this.#words[this.#length + index] = words[start + index];
		this.#length = length;
	}
	/** All of them, in an array of their own that can be transferred. */
	toArray() {
		return this.#words.slice(0, this.#length);
	}
};
/** The same numbers with room for `length`, and for as many again as there were. */
function enlarged(words, length) {
	const copy = new Uint32Array(Math.max(length, words.length * 2));
	copy.set(words);
	return copy;
}
// src/sources/git/graph/name-table.ts
/** Numbers names, so that a name that a thousand trees have is kept once. */
var NameTable = class {
	#bytes = /* @__PURE__ */ new Uint8Array(65536);
	#starts = /* @__PURE__ */ new Uint32Array(1024);
	#hashes = /* @__PURE__ */ new Uint32Array(1024);
	#count = 0;
	/** The number of the name that is filed there, and one more; 0: none. */
	#slots = /* @__PURE__ */ new Uint32Array(2048);
	/** The number of the name that stands in `bytes`; equal names have equal hashes. */
	numberOf(bytes, start, length, hash) {
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const number = this.#slots[slot] - 1;
			if (number < 0) return this.#add(bytes.subarray(start, start + length), hash, slot);
			if (this.#hashes[number] === hash && this.#is(number, bytes, start, length)) return number;
			slot = slot + 1 & mask;
		}
	}
	names() {
		const starts = this.#starts.slice(0, this.#count + 1);
		return {
			bytes: this.#bytes.slice(0, starts[this.#count]),
			starts
		};
	}
	#is(number, bytes, start, length) {
		const own = this.#starts[number];
		let same = this.#starts[number + 1] - own === length ? 0 : -1;
		while (same >= 0 && same < length) same = this.#bytes[own + same] === bytes[start + same] ? same + 1 : -1;
		return same === length;
	}
	#add(name, hash, slot) {
		const number = this.#count++;
		const start = this.#starts[number];
		if (start + name.length > this.#bytes.length) {
			const bytes = new Uint8Array((start + name.length) * 2);
			bytes.set(this.#bytes);
			this.#bytes = bytes;
		}
		this.#bytes.set(name, start);
		this.#starts[number + 1] = start + name.length;
		this.#hashes[number] = hash;
		this.#slots[slot] = number + 1;
		if (this.#count + 1 === this.#starts.length) this.#grow();
		return number;
	}
	#grow() {
		this.#starts = enlarged(this.#starts, 0);
		this.#hashes = enlarged(this.#hashes, 0);
		this.#slots = new Uint32Array(this.#slots.length * 2);
		const mask = this.#slots.length - 1;
		for (let number = 0; number < this.#count; number++) {
			let slot = this.#hashes[number] & mask;
			while (this.#slots[slot] !== 0) slot = slot + 1 & mask;
			this.#slots[slot] = number + 1;
		}
	}
};
// src/sources/git/graph/tree-records.ts
/** Stands for an object that the store has not, or need not have. */
const noObject$1 = 4294967295;
/** Collects the trees of one thread. */
var TreeCollection = class {
	suspects = new WordList();
	#objects = new WordList();
	#bases = new WordList();
	#fresh = new WordList();
	#freshEnds = new WordList();
	#killed = new WordList();
	#killedEnds = new WordList();
	#children = new WordList();
	#names = new WordList();
	#nameTable = new NameTable();
	get edgeCount() {
		return this.#children.length;
	}
	addEdge(child, name, isTree) {
		this.#children.push(child);
		this.#names.push(name * 2 + (isTree ? 1 : 0));
	}
	nameOf(bytes, start, length, hash) {
		return this.#nameTable.numberOf(bytes, start, length, hash);
	}
	addFresh(words, start, count) {
		this.#fresh.append(words, start, count);
	}
	addKilled(words, start, count) {
		this.#killed.append(words, start, count);
	}
	/** Adds a tree that has the edges which were added since the last, and gives its number. */
	addTree(object, base) {
		this.#objects.push(object);
		this.#bases.push(base === null ? 0 : base + 1);
		this.#freshEnds.push(this.#fresh.length);
		this.#killedEnds.push(this.#killed.length);
		return this.#objects.length - 1;
	}
	records() {
		return {
			objects: this.#objects.toArray(),
			bases: this.#bases.toArray(),
			fresh: this.#fresh.toArray(),
			freshEnds: this.#freshEnds.toArray(),
			killed: this.#killed.toArray(),
			killedEnds: this.#killedEnds.toArray(),
			children: this.#children.toArray(),
			names: this.#names.toArray(),
			nameTexts: this.#nameTable.names(),
			suspects: this.suspects.toArray()
		};
	}
};
// src/sources/git/graph/commit-recorder.ts
const newline$1 = 10;
const treeLine = Buffer.from("tree ");
const parentLine = Buffer.from("parent ");
/** Records commits in one thread: each once, whatever copies there are of it. */
var CommitRecorder = class {
	#ids;
	#id;
	#objects = new WordList();
	#trees = new WordList();
	#parents = new WordList();
	#parentEnds = new WordList();
	#suspects = new WordList();
	#dates = [];
	constructor(ids) {
		this.#ids = ids;
		this.#id = new Uint8Array(ids.idBytes);
	}
	/** Records a commit, the text of which stands in `bytes`. */
	record(object, bytes, start, length) {
		const end = start + length;
		const tree = this.#objectIn(bytes, start, end, treeLine);
		if (tree === null) {
			this.fail(object);
			return;
		}
		let at = start + treeLine.length + this.#idLineBytes();
		let parent = this.#objectIn(bytes, at, end, parentLine);
		while (parent !== null) {
			this.#parents.push(parent);
			at += parentLine.length + this.#idLineBytes();
			parent = this.#objectIn(bytes, at, end, parentLine);
		}
		this.#objects.push(object);
		this.#trees.push(tree);
		this.#parentEnds.push(this.#parents.length);
		this.#dates.push(committerDate(bytes, at, end));
	}
	/** Notes a commit that cannot be read. */
	fail(object) {
		this.#suspects.push(object);
	}
	records() {
		return {
			objects: this.#objects.toArray(),
			trees: this.#trees.toArray(),
			dates: Float64Array.from(this.#dates),
			parents: this.#parents.toArray(),
			parentEnds: this.#parentEnds.toArray(),
			suspects: this.#suspects.toArray()
		};
	}
	/** Hexadecimal digits and the line's end. */
	#idLineBytes() {
		return 2 * this.#id.length + 1;
	}
	/** The object that a line of a word and an id names; null: it is no such line. */
	#objectIn(bytes, start, end, word) {
		const digits = start + word.length;
		const lineEnd = digits + 2 * this.#id.length;
		if (!(lineEnd < end && bytes[lineEnd] === newline$1 && startsWith(bytes, start, word)) || !readHex(bytes, digits, this.#id)) return null;
		const object = findObject(this.#ids, this.#id, 0);
		return object < 0 ? noObject$1 : object;
	}
};
// src/sources/git/graph/tree-memory.ts
const headBytes = 8;
const slotBytes = 8;
const unknownBytes = 16;
/** Mode, space, name and NUL of an entry take no less. */
const minHeadBytes = 4;
const initialEntries = 4096;
/** The core's memory for reading trees. */
var TreeMemory = class {
	/** The entries that are known already; 0: there is no room for them. */
	known;
	/** Where the edges of fresh entries, those of killed entries, and the unknown entries go. */
	fresh = 0;
	killed = 0;
	unknown = 0;
	#core;
	#minEntryBytes;
	#slots;
	#entries = 0;
	#words = /* @__PURE__ */ new Uint32Array(0);
	constructor(core, idBytes) {
		this.#core = core;
		this.#minEntryBytes = minHeadBytes + idBytes;
		this.#slots = new Slots(core);
		this.known = core.reserve(knownEntriesBytes);
	}
	/** All of the core's memory as the numbers that it wrote: those at a place start at a quarter of it. */
	words() {
		const { buffer } = this.#core.bytes();
		if (buffer !== this.#words.buffer) this.#words = new Uint32Array(buffer);
		return this.#words;
	}
	/** Makes room for reading a tree of so many bytes, and gives where its table goes; 0: there is not enough. */
	takeTable(length) {
		const entries = Math.ceil(length / this.#minEntryBytes);
		return this.known !== 0 && (entries <= this.#entries || this.#growLists(entries)) ? this.#slots.take(this.#tableBytes(length)) : 0;
	}
	giveTable(table, length) {
		this.#slots.give(table, this.#tableBytes(length));
	}
	/** Copying takes two entries at a time, and so a slot behind the last. */
	#tableBytes(length) {
		return headBytes + (Math.ceil(length / this.#minEntryBytes) + 2) * slotBytes;
	}
	#growLists(entries) {
		const grown = Math.max(entries, this.#entries * 2, initialEntries);
		this.fresh = this.#core.reserve(grown * 4);
		this.killed = this.#core.reserve(grown * 4);
		this.unknown = this.#core.reserve(grown * unknownBytes);
		const hasRoom = this.fresh !== 0 && this.killed !== 0 && this.unknown !== 0;
		this.#entries = hasRoom ? grown : 0;
		return hasRoom;
	}
};
// src/sources/git/graph/tree-visitor.ts
/** The upper bits of a mode say what an entry is. */
const kindShift = 12;
const kindMask = 15;
const treeKind = 4;
const fileKind = 8;
const linkKind = 10;
const unknownWords = 4;
/** Records the trees of a store in one thread: see `TreeRecords`. */
var TreeVisitor = class {
	#core;
	#ids;
	#copies;
	#memory;
	#trees = new TreeCollection();
	#unread = [];
	/** @param copies - where the copied runs of the last delta stand */
	constructor(core, ids, copies) {
		this.#core = core;
		this.#ids = ids;
		this.#copies = copies;
		this.#memory = new TreeMemory(core, ids.idBytes);
	}
	visit(object, text, length, base, copyCount) {
		const memory = this.#memory;
		const isMade = base !== null && base.state.table !== 0 && copyCount >= 0;
		const table = memory.takeTable(length);
		const freshCount = table === 0 ? -1 : this.#core.exports.readTree(text, length, this.#ids.idBytes, this.#copies, copyCount, isMade ? base.state.table : 0, table, memory.known, memory.fresh, memory.killed, memory.unknown, this.#trees.edgeCount);
		if (!(table !== 0 && this.#addEdges())) this.#trees.suspects.push(object);
		if (freshCount < 0) {
			this.fail(object);
			if (table !== 0) memory.giveTable(table, length);
			return {
				number: this.#trees.addTree(object, null),
				table: 0,
				length
			};
		}
		const words = memory.words();
		this.#trees.addFresh(words, memory.fresh >> 2, freshCount);
		this.#trees.addKilled(words, memory.killed >> 2, this.#core.exports.killedCount.value);
		return {
			number: this.#trees.addTree(object, isMade ? base.state.number : null),
			table,
			length
		};
	}
	leave({ table, length }) {
		if (table !== 0) this.#memory.giveTable(table, length);
	}
	fail(object) {
		this.#trees.suspects.push(object);
		this.#unread.push(object);
	}
	/** The objects that turned out to be no trees, or cannot be read, since this was last asked. */
	takeUnread() {
		return this.#unread.splice(0);
	}
	records() {
		return this.#trees.records();
	}
	/** Adds an edge for each unknown entry, and gives whether the store has all that they name. */
	#addEdges() {
		const bytes = this.#core.bytes();
		const count = this.#core.exports.unknownCount.value;
		const words = this.#memory.words();
		const start = this.#memory.unknown >> 2;
		const end = start + count * unknownWords;
		let isComplete = true;
		for (let at = start; at < end; at += unknownWords) {
			const kind = words[at] >> kindShift & kindMask;
			const name = words[at + 1];
			const length = words[at + 2];
			const isHere = kind === treeKind || kind === fileKind || kind === linkKind;
			const child = isHere ? findObject(this.#ids, bytes, name + length + 1) : -1;
			isComplete &&= !isHere || child >= 0;
			const number = this.#trees.nameOf(bytes, name, length, words[at + 3]);
			this.#trees.addEdge(child < 0 ? noObject$1 : child, number, kind === treeKind);
		}
		return isComplete;
	}
};
// src/model/region.ts
/** The first byte of a file. */
const fileStart = {
	byteOffset: 0,
	line: 1,
	column: 1
};
/** Tells a tar by its first header: its magic or, in older tars, its checksum. */
function isTar(bytes) {
	return bytes.length >= 512 && (hasMagic(bytes) || isOldHeader(bytes));
}
/** Reads a header block; `null` when it is none. */
function tarHeader(block) {
	const size = numberField(block, 124, 12);
	if (block.length < 512 || size === null || !hasChecksum(block)) return null;
	const name = textField(block, 0, 100);
	const prefix = textField(block, 257, 6) === "ustar" ? textField(block, 345, 155) : "";
	return {
		name: prefix === "" ? name : `${prefix}/${name}`,
		type: String.fromCharCode(block[156] ?? 0),
		size
	};
}
function hasMagic(bytes) {
	return bytes[257] === 117 && bytes[258] === 115 && bytes[259] === 116 && bytes[260] === 97 && bytes[261] === 114;
}
function isOldHeader(bytes) {
	for (let index = 148; index < 156; index += 1) {
		const byte = bytes[index] ?? 0;
		if (!(isOctal(byte) || byte === 32 || byte === 0 && index > 153)) return false;
	}
	const block = Buffer.from(bytes.buffer, bytes.byteOffset, 512);
	return block[0] !== 0 && tarHeader(block) !== null;
}
function hasChecksum(block) {
	let unsigned = 0;
	let signed = 0;
	for (let index = 0; index < 512; index += 1) {
		const byte = index >= 148 && index < 156 ? 32 : block[index] ?? 0;
		unsigned += byte;
		signed += byte << 24 >> 24;
	}
	const declared = numberField(block, 148, 8);
	return declared === unsigned || declared === signed;
}
/** Octal digits, or from GNU tar and star on big-endian binary marked by the highest bit. */
function numberField(block, start, length) {
	if (block[start] === 128) {
		const value = block.subarray(start + 1, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
		return Number.isSafeInteger(value) ? value : null;
	}
	const digits = textField(block, start, length).trim();
	return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : null;
}
function textField(block, start, length) {
	const field = block.subarray(start, start + length);
	const end = field.indexOf(0);
	return field.toString("utf8", 0, end === -1 ? length : end);
}
function isOctal(byte) {
	return byte >= 48 && byte <= 55;
}
// src/sources/content/archive-format.ts
/**
* Magic numbers by first byte, from the formats' specifications: zip (APPNOTE.TXT 4.3.7, 4.3.16, 8.5.4), gzip with the
* only method that exists (RFC 1952), bzip2 with its first block's, xz, 7z, rar 4 and 5, zstd (RFC 8878).
*/
const magics = /* @__PURE__ */ new Map([
	[80, [
		["zip", [
			80,
			75,
			3,
			4
		]],
		["zip", [
			80,
			75,
			5,
			6
		]],
		["zip", [
			80,
			75,
			7,
			8
		]]
	]],
	[31, [["gzip", [
		31,
		139,
		8
	]]]],
	[66, [
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57
	].map((level) => bzip2Magic(level))],
	[253, [["unsupported", [
		253,
		55,
		122,
		88,
		90,
		0
	]]]],
	[55, [["unsupported", [
		55,
		122,
		188,
		175,
		39,
		28
	]]]],
	[82, [["unsupported", [
		82,
		97,
		114,
		33,
		26,
		7,
		0
	]], ["unsupported", [
		82,
		97,
		114,
		33,
		26,
		7,
		1,
		0
	]]]],
	[40, [["unsupported", [
		40,
		181,
		47,
		253
	]]]]
]);
/** Tells an archive by its first bytes; names mean nothing. `null`: not an archive. */
function archiveFormat(bytes) {
	return (magics.get(bytes[0] ?? -1)?.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte)))?.[0] ?? (isTar(bytes) ? "tar" : null);
}
function bzip2Magic(level) {
	return ["unsupported", [
		66,
		90,
		104,
		level,
		49,
		65,
		89,
		38,
		83,
		89
	]];
}
// src/sources/content/text-encoding.ts
/** How much of a content `textEncoding` looks at. */
const encodingSampleBytes = 4096;
/** Text in Western languages shows a NUL this early when it is UTF-16. */
const nulWithinBytes = 64;
const minPairs = 8;
/** Tells the encoding by the byte order mark or, without one, by NULs that alternate with ASCII. */
function textEncoding(bytes) {
	const [first, second, third] = bytes;
	if (first === 239 && second === 187 && third === 191) return "utf-8-marked";
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	return hasNul(bytes) ? alternation(bytes) : null;
}
function hasNul(bytes) {
	const end = Math.min(bytes.length, nulWithinBytes);
	for (let index = 0; index < end; index += 1) if (bytes[index] === 0) return true;
	return false;
}
/** Half of the pairs is enough: a wrong guess costs time only, since the bytes as stored are searched as well. */
function alternation(bytes) {
	const pairs = Math.floor(Math.min(bytes.length, encodingSampleBytes) / 2);
	let little = 0;
	let big = 0;
	for (let pair = 0; pair < pairs; pair += 1) {
		const first = bytes[2 * pair] ?? 0;
		const second = bytes[2 * pair + 1] ?? 0;
		little += second === 0 && isText(first) ? 1 : 0;
		big += first === 0 && isText(second) ? 1 : 0;
	}
	if (pairs < minPairs || 2 * Math.max(little, big) < pairs) return null;
	return little >= big ? "utf-16le" : "utf-16be";
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 9 || byte === 10 || byte === 13;
}
/** Where the text of a content starts that has the mark before it. */
const markedStart = {
	...fileStart,
	byteOffset: 3
};
/** Tells the form by the first bytes of a content. */
function textForm(bytes) {
	if (archiveFormat(bytes) !== null) return "other";
	const encoding = textEncoding(bytes);
	if (encoding === null) return "plain";
	return encoding === "utf-8-marked" ? "marked" : "other";
}
// src/sources/content/piece-cutter.ts
/** Content up to this size is one chunk. */
const pieceBytes = 8 * 2 ** 20;
// src/sources/git/message.ts
const newline = 10;
/** Where the message of a commit or tag object starts that stands in `bytes`; its end when it has none. */
function messageStart(bytes, start = 0, end = bytes.length) {
	for (let at = start + 1; at < end; at++) if (bytes[at] === newline && bytes[at - 1] === newline) return at + 1;
	return end;
}
// src/sources/git/object-chunks.ts
/** The content id of a blob. */
function blobId(oid) {
	return `blob:${oid}`;
}
/** The content id of the message in a commit or tag object. */
function messageId(oid) {
	return `message:${oid}`;
}
// src/sources/git/pack/packed-objects.ts
/** What is to be done with a packed object. */
const objectState = {
	/** It is the copy to be searched. */
	owned: 0,
	/** Another copy is searched; this one may still be the base of a delta. */
	duplicate: 1,
	/** It cannot be taken, and no other object is built on it here. */
	unreadable: 2
};
// src/sources/git/pack/without-mark.ts
/** Rewrites copied runs in place as if neither text had its UTF-8 mark. */
function withoutMark(core, { at, count }) {
	const runs = new Uint32Array(core.bytes().buffer, at, 3 * count);
	let kept = 0;
	for (let run = 0; run < runs.length; run += 3) {
		const [start = 0, from = 0, length = 0] = runs.subarray(run, run + 3);
		const cut = Math.max(0, 3 - Math.min(start, from));
		if (length > cut) {
			runs.set([
				start + cut - 3,
				from + cut - 3,
				length - cut
			], 3 * kept);
			kept++;
		}
	}
	return {
		at,
		count: kept
	};
}
// src/sources/git/pack/blob-visitor.ts
/** Has blobs searched, each as a version of the one that it was made from. */
var BlobVisitor = class {
	#core;
	#store;
	#search;
	#tally;
	#copies;
	#maxFileSize;
	/** @param copies - where the walk leaves the copied runs */
	constructor(core, store, search, tally, copies, maxFileSize) {
		this.#core = core;
		this.#store = store;
		this.#search = search;
		this.#tally = tally;
		this.#copies = copies;
		this.#maxFileSize = maxFileSize;
	}
	visit(object, text, length, base, copyCount) {
		if (this.#store.objects.states[object] !== objectState.owned) return {
			version: null,
			isMarked: false
		};
		const form = textForm(this.#core.bytes().subarray(text, text + length));
		if (form === "other" || length > this.#maxFileSize) {
			this.#tally.left.push(object);
			return {
				version: null,
				isMarked: false
			};
		}
		this.#tally.blobs++;
		this.#tally.bytes += length;
		const isMarked = form === "marked";
		const start = isMarked ? markedStart : fileStart;
		return {
			version: this.#search.version(object, {
				text: {
					at: text + start.byteOffset,
					length: length - start.byteOffset
				},
				start,
				provenance: () => ({
					contentId: blobId(oidAt(this.#store.ids, object)),
					members: []
				}),
				base: this.#baseOf(base, isMarked, copyCount)
			}),
			isMarked
		};
	}
	leave({ version }) {
		if (version !== null) this.#search.forget(version);
	}
	fail(object) {
		if (this.#store.objects.states[object] === objectState.owned) this.#tally.left.push(object);
	}
	#baseOf(base, isMarked, copyCount) {
		const version = base?.state.version ?? null;
		if (version === null || base?.state.isMarked !== isMarked || copyCount < 0) return null;
		const copies = {
			at: this.#copies,
			count: copyCount
		};
		return {
			version,
			copies: isMarked ? withoutMark(this.#core, copies) : copies
		};
	}
};
// src/sources/git/pack/pack-fault.ts
/** Why a pack, an index or a loose object cannot be taken; whoever opened it hands its objects to git instead. */
var PackFault = class extends Error {
	name = "PackFault";
};
/** The reason in what was thrown over a file: a fault found in it, or what the system said. Anything else is a bug. */
function faultReason(error) {
	if (error instanceof PackFault) return error.message;
	if (error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error) return `it cannot be read (${error.code})`;
	throw error;
}
// src/sources/git/pack/plain-file.ts
const maxReadBytes = 1 << 30;
/**
* Opens a file that may be anything: what is no regular file, such as a pipe that nobody writes to, is refused.
*
* @throws PackFault, or what the system says
*/
function openPlainFile(path) {
	const descriptor = openSync(path, constants$1.O_RDONLY | (constants$1.O_NONBLOCK ?? 0));
	const close = () => closeSync(descriptor);
	const found = fstatSync(descriptor);
	if (!found.isFile()) {
		close();
		throw new PackFault("it is not a regular file");
	}
	return {
		size: found.size,
		descriptor,
		[Symbol.dispose]: close
	};
}
/** Fills `target` with the bytes at `position`, and gives how many there are: fewer only at the end of the file. */
function readAt(file, target, position) {
	let filled = 0;
	while (filled < target.length) {
		const length = Math.min(target.length - filled, maxReadBytes);
		const count = readSync(file.descriptor, target, filled, length, position + filled);
		if (count === 0) break;
		filled += count;
	}
	return filled;
}
// src/sources/git/pack/pack-reader.ts
const blockBytes = 65536;
const blockCount = 256;
const cacheBytes = blockBytes * blockCount;
/** Objects that take more of a pack are left to git. */
const maxLongBytes = 16777216;
const noBlock = -1;
/**
* Brings parts of packs into the core's memory, which they would not fit in as a whole.
*
* The cache is a window on the pack modulo its size: a block has one place, beside the one that follows it in the
* pack, so that what spans blocks stands in one piece. What would wrap around its end is read into a buffer of its own.
*/
var PackReader = class {
	#core;
	#paths;
	#files = /* @__PURE__ */ new Map();
	#cache;
	/** By place in the cache: the pack and the block that stand there. */
	#packAt = new Int32Array(blockCount).fill(noBlock);
	#blockAt = new Float64Array(blockCount).fill(noBlock);
	#longBuffer = 0;
	/** @param paths - of the packs, in the order of the store */
	constructor(core, paths) {
		this.#core = core;
		this.#paths = paths;
		this.#cache = core.reserve(cacheBytes);
		if (this.#cache === 0) throw new Error("the core has no room for packs");
	}
	/** The bytes from `offset` on, with 64 more behind them that may be anything. */
	read(pack, offset, length) {
		try {
			return offset % cacheBytes + length <= cacheBytes ? this.#readCached(pack, offset, length) : this.#readLong(pack, offset, length);
		} catch (error) {
			return {
				kind: "broken",
				reason: faultReason(error)
			};
		}
	}
	#readCached(pack, offset, length) {
		const lastBlock = Math.floor((offset + length - 1) / blockBytes);
		for (let block = Math.floor(offset / blockBytes); block <= lastBlock; block++) {
			const place = block % blockCount;
			if (this.#blockAt[place] !== block || this.#packAt[place] !== pack) this.#load(pack, block, place, offset + length);
		}
		return {
			kind: "bytes",
			at: this.#cache + offset % cacheBytes
		};
	}
	/** Loads a block, which at the end of a pack is shorter but must reach `neededEnd`. */
	#load(pack, block, place, neededEnd) {
		const at = this.#cache + place * blockBytes;
		const start = block * blockBytes;
		this.#blockAt[place] = noBlock;
		const count = readAt(this.#file(pack), this.#core.bytes().subarray(at, at + blockBytes), start);
		if (start + count < Math.min(neededEnd, start + blockBytes)) throw new PackFault("the pack is shorter than its index says");
		if (count === blockBytes) {
			this.#packAt[place] = pack;
			this.#blockAt[place] = block;
		}
	}
	#readLong(pack, offset, length) {
		if (length > maxLongBytes) return {
			kind: "too-large",
			reason: "it takes too much of its pack"
		};
		this.#longBuffer ||= this.#core.reserve(maxLongBytes);
		if (this.#longBuffer === 0) return {
			kind: "too-large",
			reason: "the core has no room for it"
		};
		const target = this.#core.bytes().subarray(this.#longBuffer, this.#longBuffer + length);
		if (readAt(this.#file(pack), target, offset) < length) throw new PackFault("the pack is shorter than its index says");
		return {
			kind: "bytes",
			at: this.#longBuffer
		};
	}
	#file(pack) {
		const known = this.#files.get(pack);
		if (known !== void 0) return known;
		const file = openPlainFile(this.#paths[pack]);
		this.#files.set(pack, file);
		return file;
	}
	[Symbol.dispose]() {
		this.#files.forEach((file) => file[Symbol.dispose]());
		this.#files.clear();
	}
};
// src/sources/git/pack/family-walk.ts
const maxCopies = 131072;
const copyBytes = 12;
const noObject = -1;
/** Reads delta families in the memory of the core: each object once, after the one that it is made from. */
var FamilyWalk = class {
	/** Where the copied runs of the last delta stand: triples of start, start in the base and length. */
	copies;
	#core;
	#store;
	#reader;
	#slots;
	#tables;
	#pack = null;
	#packIndex = 0;
	/** How long the text is that was made last: numbers cost less than an object for each of very many. */
	#madeLength = 0;
	constructor(core, store) {
		this.#core = core;
		this.#store = store;
		this.#reader = new PackReader(core, store.packs.map(({ path }) => path));
		this.#slots = new Slots(core);
		this.#tables = core.reserve(inflateTableBytes);
		this.copies = core.reserve(maxCopies * copyBytes);
	}
	/** Visits a root and all that is built on it, depth first. */
	walk(root, visitor) {
		const { nextSibling } = this.#store.families;
		const levels = [];
		this.#enter(root, null, visitor, levels);
		for (let level = levels.at(-1); level !== void 0; level = levels.at(-1)) {
			const child = level.nextChild;
			if (child === noObject) {
				this.#drop(levels.pop(), visitor);
				continue;
			}
			level.nextChild = nextSibling[child];
			const isLast = level.nextChild === noObject;
			const before = levels.length;
			this.#enter(child, level, visitor, levels);
			if (isLast && levels.length > before) {
				levels[before - 1] = levels.pop();
				this.#drop(level, visitor);
			}
		}
	}
	#enter(object, base, visitor, levels) {
		const text = this.#store.objects.states[object] === objectState.unreadable ? 0 : this.#make(object, base);
		if (text === 0) {
			this.#failAll(object, visitor);
			return;
		}
		const length = this.#madeLength;
		const copyCount = base === null ? -1 : this.#core.exports.copyCount.value;
		const state = visitor.visit(object, text, length, base, copyCount);
		levels.push({
			text,
			length,
			state,
			nextChild: this.#store.families.firstChild[object]
		});
	}
	#drop(level, visitor) {
		this.#slots.give(level.text, level.length);
		visitor.leave(level.state);
	}
	/**
	* Where the text of an object starts, of `#madeLength` bytes; 0: it cannot be read, or is larger than a piece and left
	* to git, which delivers it in pieces.
	*/
	#make(object, base) {
		const size = this.#store.objects.sizes[object];
		if (size > pieceBytes) return 0;
		const stored = this.#slots.take(size);
		if (stored === 0) return 0;
		if (!this.#inflate(object, stored, size)) {
			this.#slots.give(stored, size);
			return 0;
		}
		if (base === null) {
			this.#madeLength = size;
			return stored;
		}
		const made = this.#apply(base, stored, size);
		this.#slots.give(stored, size);
		return made;
	}
	#inflate(object, target, size) {
		const { objects } = this.#store;
		const pack = this.#packOf(object);
		const length = objects.dataLengths[object];
		const bytes = this.#reader.read(this.#packIndex, objects.dataStarts[object], length);
		if (bytes.kind !== "bytes") return false;
		const used = this.#core.exports.inflate(this.#tables, bytes.at, bytes.at + length, target, size);
		return used > 0 && (used === length || !pack.isGapless);
	}
	#apply(base, delta, deltaLength) {
		const { exports } = this.#core;
		const length = exports.deltaResultSize(delta, deltaLength);
		if (length < 0 || length > pieceBytes) return 0;
		const text = this.#slots.take(length);
		if (text === 0) return 0;
		if (exports.applyDelta(base.text, base.length, delta, deltaLength, text, length, this.copies, maxCopies) !== 0) {
			this.#slots.give(text, length);
			return 0;
		}
		this.#madeLength = length;
		return text;
	}
	/** An object cannot be read, so neither can what is built on it. */
	#failAll(object, visitor) {
		const { firstChild, nextSibling } = this.#store.families;
		const open = [object];
		for (let failed = open.pop(); failed !== void 0; failed = open.pop()) {
			visitor.fail(failed);
			for (let child = firstChild[failed]; child !== noObject; child = nextSibling[child]) open.push(child);
		}
	}
	/** The pack of an object, which is the one of `#packIndex` then. */
	#packOf(object) {
		const { packs } = this.#store;
		if (this.#pack === null || object < this.#pack.firstNumber || object >= this.#pack.firstNumber + this.#pack.count) {
			this.#packIndex = packs.findIndex(({ firstNumber, count }) => object >= firstNumber && object < firstNumber + count);
			this.#pack = packs[this.#packIndex];
		}
		return this.#pack;
	}
	[Symbol.dispose]() {
		this.#reader[Symbol.dispose]();
	}
};
// src/sources/git/pack/message-visitor.ts
const commitOpening = Buffer.from("tree ");
const tagOpening = Buffer.from("object ");
/** Has the messages of commits and tags searched, and commits recorded, or one of the two. */
var MessageVisitor = class {
	#core;
	#store;
	#search;
	#tally;
	#commits;
	#kind;
	/**
	* @param search - null: their messages are not searched
	* @param commits - null: they are not recorded
	*/
	constructor(core, store, search, tally, commits, kind) {
		this.#core = core;
		this.#store = store;
		this.#search = search;
		this.#tally = tally;
		this.#commits = commits;
		this.#kind = kind;
	}
	visit(object, text, length) {
		if (this.#store.objects.states[object] !== objectState.owned) return null;
		const bytes = this.#core.bytes();
		if (!this.#isWhatItSays(bytes, text)) {
			this.fail(object);
			return null;
		}
		this.#commits?.record(object, bytes, text, length);
		if (this.#search === null) return null;
		const end = text + length;
		const from = messageStart(bytes, text, end);
		if (textForm(bytes.subarray(from, end)) !== "plain") {
			this.#tally.left.push(object);
			return null;
		}
		this.#tally.bytes += length;
		this.#tally.commits += this.#kind === "commits" ? 1 : 0;
		if (from < end) this.#search.once(object, {
			text: {
				at: from,
				length: end - from
			},
			start: fileStart,
			provenance: () => ({
				contentId: messageId(oidAt(this.#store.ids, object)),
				members: []
			})
		});
		return null;
	}
	leave() {}
	/** A pack may be damaged where it says what an object is: git tells what it really is. */
	#isWhatItSays(bytes, text) {
		return startsWith(bytes, text, this.#kind === "tags" ? tagOpening : commitOpening);
	}
	fail(object) {
		if (this.#store.objects.states[object] === objectState.owned) this.#tally.left.push(object);
	}
};
// src/sources/git/pack/pack-thread.ts
/** Reads packs in a thread: has blobs and messages searched, and records commits and trees. */
function packThread(core, { store, maxFileSize }, search) {
	const walk = new FamilyWalk(core, store);
	const trees = new TreeVisitor(core, store.ids, walk.copies);
	const commits = new CommitRecorder(store.ids);
	function read(part) {
		if (part.kind === "records") return {
			commits: commits.records(),
			trees: trees.records()
		};
		const tally = {
			blobs: 0,
			commits: 0,
			bytes: 0,
			left: new Array()
		};
		const walkAll = (visitor) => part.roots.forEach((root) => walk.walk(root, visitor));
		switch (part.kind) {
			case "blobs":
				walkAll(new BlobVisitor(core, store, search, tally, walk.copies, maxFileSize));
				break;
			case "trees":
				walkAll(trees);
				trees.takeUnread().forEach((object) => tally.left.push(object));
				break;
			case "commit-records":
				walkAll(new MessageVisitor(core, store, null, tally, commits, "commits"));
				break;
			case "messages":
				walkAll(new MessageVisitor(core, store, search, tally, null, "commits"));
				break;
			case "commits":
			case "tags": walkAll(new MessageVisitor(core, store, search, tally, part.kind === "commits" ? commits : null, part.kind));
		}
		return {
			...tally,
			left: Uint32Array.from(tally.left)
		};
	}
	return { read };
}
// src/search-tasks.ts
/** The part of the pipeline that does tasks: chunks come in, or packs are read here, and candidates go out. */
function searchTasks(setup) {
	const core = createCore();
	const search = taskSearch(setup, core);
	const { versions } = search.detector;
	const addPaths = (text) => search.addPaths(() => ({
		...text,
		provenance: text.provenance(),
		fresh: [],
		decoded: []
	}));
	const packSearch = {
		version(object, text) {
			const isWanted = search.begin(object);
			addPaths(text);
			const found = isWanted ? versions.search(text) : {
				candidates: [],
				version: null
			};
			search.add(found.candidates);
			return found.version;
		},
		once(object, text) {
			const isWanted = search.begin(object);
			addPaths(text);
			if (isWanted) search.add(versions.searchOnce(text));
		},
		forget: (version) => versions.forget(version)
	};
	let packs = null;
	return {
		prepare(reading) {
			packs = packThread(core, reading, packSearch);
		},
		run(task, asker) {
			asker.answer(task.kind === "batch" ? search.batch(task) : search.run(task, () => packs.read(task.part)));
		}
	};
}
// src/search-worker.ts
/** Does the tasks that are posted to a thread, and posts what came of them. */
function serve(port, setup) {
	const server = searchTasks({
		...setup,
		ruleSet: setup.ruleSet ?? searchedRuleSet()
	});
	port.on("message", (message) => {
		if (message.kind === "setup") server.prepare(message.setup);
		else server.run(message, { answer: (result) => port.postMessage(result, []) });
	});
}
export { serve };
