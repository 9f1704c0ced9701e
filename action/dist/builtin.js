import { t as ScanError } from "./scan-error.js";
import { t as ledRegExpOf } from "./pattern.js";
import { a as parsePattern, c as has, d as parse, f as TomlError, i as maxPatternLength, l as maxCodePoint, n as groupCount, o as perlSets, r as toPattern, s as maxMatchLength, t as compilePattern, u as size } from "./pattern2.js";
import { n as precompiledRuleSet, t as nearestName } from "./nearest-name.js";
import { C as regex, E as string, _ as object, b as picklist, d as maxValue, g as number, m as nonEmpty, n as boolean, o as integer, p as minValue, t as array, v as optional, w as safeParse, x as pipe } from "./dist.js";
import { n as formats, r as severities, t as confidences } from "./rule.js";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
// src/rules/complete-rule.ts
const leastCounts = [
	["remediation", 2],
	["matches", 1],
	["ignores", 1],
	["references", 1]
];
/** Reports what a built-in rule lacks: they tell what to do, prove themselves by examples, and match in bounded windows. */
function checkCompleteness(raw, rule, report) {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(raw.id)) report(["id"], "must be in kebab-case");
	for (const key of ["description", "severity"]) if ((raw[key] ?? "") === "") report([key], "is missing");
	for (const [key, least] of leastCounts) if ((raw[key] ?? []).length < least) report([key], `must have at least ${least}`);
	for (const example of [...raw.matches ?? [], ...raw.ignores ?? []]) if (example.trim() === "") report(["matches"], "has an empty example");
	checkPattern(raw, rule, report);
}
function checkPattern(raw, rule, report) {
	if (rule.pattern === null) {
		report(["regex"], "is missing");
		return;
	}
	if (rule.pattern.maxLength === null) report(["regex"], "has a repeat without a bound; write {0,n} or {1,n}");
	for (const [index, { pattern }] of rule.parts.entries()) if (pattern.maxLength === null) report([
		"parts",
		index,
		"regex"
	], "has a repeat without a bound; write {0,n} or {1,n}");
	const keywords = raw.keywords ?? [];
	if (keywords.length === 0) {
		if (!(raw.regex ?? "").startsWith("\\A")) report(["keywords"], "must have at least 1");
	} else if (keywords.some((keyword) => keyword !== keyword.toLowerCase() || keyword.length < 2)) report(["keywords"], "must be in lower case and longer than one character");
	else if (!rule.isKeywordInMatch) report(["keywords"], "must be such that every match of the regex holds one of them");
}
// src/rules/compile-each.ts
/** Compiles the patterns that are valid and reports the others. */
function compileEach(patterns, report) {
	return patterns.flatMap((pattern) => reportingErrors(report, () => compilePattern(pattern)) ?? []);
}
/** What the function returns, or undefined after reporting what the user can mend. */
function reportingErrors(report, compile) {
	try {
		return compile();
	} catch (error) {
		if (!(error instanceof ScanError)) throw error;
		report(error.message);
		return;
	}
}
// src/rules/compile-allowlist.ts
/** Compiles the allowlists of a file or a rule. */
function compileAllowlists(owner, report) {
	const { allowlist: single, allowlists } = owner;
	if (single !== void 0 && allowlists !== void 0) report(["allowlist"], "stands beside allowlists; move it there");
	const listed = (allowlists ?? []).map((raw, index) => compileAllowlist(raw, (path, message) => report([
		"allowlists",
		index,
		...path
	], message)));
	if (single === void 0) return listed;
	return [...listed, compileAllowlist(single, (path, message) => report(["allowlist", ...path], message))];
}
function compileAllowlist(raw, report) {
	const { commits = [], paths = [], regexes = [], stopwords = [] } = raw;
	if (commits.length + paths.length + regexes.length + stopwords.length === 0) report([], "accepts nothing; give it commits, paths, regexes or stopwords");
	const target = raw.regexTarget?.toLowerCase();
	return {
		isBuiltIn: false,
		description: raw.description ?? "",
		condition: /^(?:and|&&)$/i.test(raw.condition ?? "") ? "and" : "or",
		commits: commits.map((commit) => commit.toLowerCase()),
		paths: compileEach(paths, (message) => report(["paths"], message)),
		regexTarget: target === "match" || target === "line" ? target : "secret",
		regexes: compileEach(regexes, (message) => report(["regexes"], message)),
		stopwords: stopwords.map((stopword) => stopword.toLowerCase()).filter(Boolean),
		targetRules: raw.targetRules ?? []
	};
}
// src/rules/re2/keyword-automaton.ts
/** Builds the automaton of Aho and Corasick for the keywords. State 0 is the start. */
function keywordAutomaton(keywords) {
	const states = [{
		edges: /* @__PURE__ */ new Map(),
		fallback: 0,
		isKeyword: false
	}];
	const alphabet = /* @__PURE__ */ new Set();
	for (const keyword of keywords) addKeyword(states, alphabet, keyword.toLowerCase());
	linkFallbacks(states);
	const cased = [...alphabet].flatMap((char) => isLower(char) ? [char, char - 32] : [char]);
	const step = (state, char) => {
		const lower = char >= 65 && char <= 90 ? char + 32 : char;
		const target = follow(states, state, lower);
		return states[target]?.isKeyword === true ? null : target;
	};
	const stepSet = (state, set) => {
		const known = cased.filter((char) => has(set, char));
		const targets = new Set(size(set) > known.length ? [0] : []);
		for (const char of known) {
			const target = step(state, char);
			if (target !== null) targets.add(target);
		}
		return targets;
	};
	return {
		step,
		stepSet
	};
}
function addKeyword(states, alphabet, keyword) {
	let current = 0;
	for (const text of keyword) {
		const char = text.codePointAt(0) ?? 0;
		alphabet.add(char);
		let target = states[current]?.edges.get(char);
		if (target === void 0) {
			target = states.push({
				edges: /* @__PURE__ */ new Map(),
				fallback: 0,
				isKeyword: false
			}) - 1;
			states[current]?.edges.set(char, target);
		}
		current = target;
	}
	const last = states[current];
	if (last !== void 0) last.isKeyword = true;
}
function linkFallbacks(states) {
	const queue = [0];
	for (const current of queue) {
		const state = states[current];
		for (const [char, target] of state?.edges ?? []) {
			queue.push(target);
			const child = states[target];
			if (child === void 0 || state === void 0) continue;
			child.fallback = current === 0 ? 0 : follow(states, state.fallback, char);
			child.isKeyword ||= states[child.fallback]?.isKeyword === true;
		}
	}
}
function follow(states, from, char) {
	for (let current = from;; current = states[current]?.fallback ?? 0) {
		const target = states[current]?.edges.get(char);
		if (target !== void 0) return target;
		if (current === 0) return 0;
	}
}
function isLower(char) {
	return char >= 97 && char <= 122;
}
// src/rules/re2/keyword-proof.ts
/** Work after which the proof is given up, as for a hostile pattern of nested repeats. */
const maxSteps = 2e6;
/**
* Whether every match of the pattern holds one of the keywords, without regard to case.
*
* Follows all texts that the pattern matches through the beginnings of the keywords, dropping each where a keyword
* is complete: what is left at the end matches without one. Assertions are taken to hold, so a wrong answer can only be no.
*/
function hasKeywordInEveryMatch(tree, keywords) {
	const proof = {
		automaton: keywordAutomaton(keywords),
		steps: 0
	};
	const left = advance(proof, tree, /* @__PURE__ */ new Set([0]));
	return proof.steps <= maxSteps && left.size === 0;
}
/** The states in which a text that the node matches can end without having completed a keyword. */
function advance(proof, node, from) {
	proof.steps += from.size;
	if (from.size === 0 || proof.steps > maxSteps) return from;
	switch (node.kind) {
		case "literal": return new Set([...from].flatMap((state) => proof.automaton.step(state, node.char) ?? []));
		case "set": return union(Array.from(from, (state) => proof.automaton.stepSet(state, node.set)));
		case "assertion": return from;
		case "capture": return advance(proof, node.body, from);
		case "sequence": return node.parts.reduce((states, part) => advance(proof, part, states), from);
		case "choice": return union(node.options.map((option) => advance(proof, option, from)));
		default: return advanceRepeat(proof, node.body, node.min, node.max ?? 1e400, from);
	}
}
function advanceRepeat(proof, body, min, max, from) {
	let states = from;
	for (let times = 0; times < min; times += 1) {
		const after = advance(proof, body, states);
		if (isSame(after, states)) break;
		states = after;
	}
	const reached = new Set(states);
	for (let times = min; times < max && states.size > 0; times += 1) {
		const known = reached.size;
		states = advance(proof, body, states);
		for (const state of states) reached.add(state);
		if (reached.size === known) break;
	}
	return reached;
}
function union(sets) {
	const all = /* @__PURE__ */ new Set();
	for (const set of sets) for (const state of set) all.add(state);
	return all;
}
function isSame(a, b) {
	return a.size === b.size && [...a].every((state) => b.has(state));
}
// src/rules/shape/fewest-classes.ts
/** The automaton with classes that lead to the same state from each state made one. */
function withFewestClasses({ classes, moves }) {
	const rows = moves.slice(2);
	const numbers = /* @__PURE__ */ new Map();
	const kept = [];
	const merged = (rows[0] ?? []).slice(1).map((_, group) => {
		const key = rows.map((row) => row[group + 1]).join(" ");
		const number = numbers.get(key) ?? kept.push(group) - 1;
		numbers.set(key, number);
		return number;
	});
	const narrowed = rows.map((row) => [row[0] ?? 0, ...kept.map((group) => row[group + 1] ?? 0)]);
	return {
		classes: classes.map((group) => merged[group] ?? 0),
		moves: [
			[],
			[],
			...narrowed
		]
	};
}
// src/rules/shape/automaton-list.ts
/** The automata of a shape, each once. */
var AutomatonList = class {
	automata = [];
	#byDfa = /* @__PURE__ */ new Map();
	#byText = /* @__PURE__ */ new Map();
	/** The position of the automaton in the list; null: it accepts whatever comes. */
	add(dfa) {
		const known = this.#byDfa.get(dfa);
		if (known !== void 0) return known;
		const position = dfa.moves[2]?.every((to) => to === 1) === true ? null : this.#position(printAutomaton(withFewestClasses(dfa)));
		this.#byDfa.set(dfa, position);
		return position;
	}
	#position(automaton) {
		const text = `${automaton.classes} ${automaton.moves}`;
		const position = this.#byText.get(text) ?? this.automata.push(automaton) - 1;
		this.#byText.set(text, position);
		return position;
	}
};
function printAutomaton({ classes, moves }) {
	return {
		classes: printRuns(classes),
		moves: moves.slice(2).flat().map(numeral).join("")
	};
}
function printRuns(classes) {
	let runs = "";
	for (let byte = 0; byte <= 128; byte += 1) {
		const group = classes[byte] ?? 0;
		if (byte === 128 || classes[byte + 1] !== group) runs += numeral(byte >> 4) + numeral(byte & 15) + numeral(group);
	}
	return runs;
}
function numeral(number) {
	return String.fromCharCode(number + 35);
}
// src/rules/shape/byte-set.ts
/** The bytes 0 to 128. */
const allBytes = Uint8Array.from({ length: 129 }, (_, byte) => byte);
/** The bytes that characters of the set begin with. */
function byteSet(set) {
	const bytes = /* @__PURE__ */ new Uint8Array(129);
	for (const [start, end] of set) bytes.fill(1, Math.min(start, 128), Math.min(end, 128) + 1);
	return bytes;
}
/** The class of each of the bytes: those that none of the sets tells apart are of one. */
function byteClasses(bytes, sets) {
	const classes = new Uint8Array(bytes.length);
	for (const set of sets) {
		const numbers = [];
		let count = 0;
		for (let at = 0; at < bytes.length; at += 1) {
			const key = (classes[at] ?? 0) * 2 + (set[bytes[at] ?? 0] ?? 0);
			classes[at] = numbers[key] ??= count++;
		}
	}
	return classes;
}
// src/rules/shape/lazily.ts
/** A function that makes its value when first asked. */
function lazily(make) {
	let made;
	return () => (made ??= { value: make() }).value;
}
// src/rules/shape/neighbour.ts
const newlines = byteSet([[10, 10]]);
const wordBytes = byteSet(perlSets.get("w") ?? []);
/** What a byte is to the place beside it. */
function neighbourOf(byte) {
	if (newlines[byte] === 1) return "newline";
	return wordBytes[byte] === 1 ? "word" : "other";
}
/** Whether the assertion holds between two neighbours. */
function holdsBetween(assertion, before, after) {
	switch (assertion) {
		case "text-start": return before === "edge";
		case "text-end": return after === "edge";
		case "line-start": return before === "edge" || before === "newline";
		case "line-end": return after === "edge" || after === "newline";
		case "word-boundary": return before === "word" !== (after === "word");
		default: return before === "word" === (after === "word");
	}
}
// src/rules/shape/dfa.ts
/**
* Prepares to make automata by following subsets of states; backward: of an automaton that is reversed.
*
* Nearest subsets first: what lies beyond `maxStates` of them is accepted.
*/
function determiniser(nfa, isBackward, maxStates) {
	const reaches = nfa.states.map((_, state) => lazily(() => reachOf(nfa, state)));
	const hasAssertion = nfa.states.map(({ empty }) => empty.some(({ assertion }) => assertion !== null));
	const made = /* @__PURE__ */ new Map();
	function determiniseOnce(from, behind) {
		const key = `${behind} ${from.join(" ")}`;
		const dfa = made.get(key) ?? determinise(from, behind);
		made.set(key, dfa);
		return dfa;
	}
	function determinise(from, behind) {
		const numbers = /* @__PURE__ */ new Map();
		const subsets = [];
		const numberOf = (states, behind) => {
			if (states.includes(nfa.end)) return 1;
			if (states.length === 0) return 0;
			const asksBehind = states.some((state) => hasAssertion[state]);
			const key = `${asksBehind ? behind : ""} ${states.join(" ")}`;
			const known = numbers.get(key);
			if (known !== void 0) return known;
			if (subsets.length === maxStates) return 1;
			const number = subsets.push({
				states,
				behind,
				asksBehind
			}) - 1 + 2;
			numbers.set(key, number);
			return number;
		};
		const classes = byteClasses(allBytes, /* @__PURE__ */ new Set([
			newlines,
			wordBytes,
			...setsFrom(nfa, from)
		]));
		const samples = samplesOf(classes);
		const first = numberOf(withEmpty(from), behind);
		if (first < 2) return {
			classes,
			moves: [
				[],
				[],
				Array.from({ length: samples.length + 1 }, () => first)
			]
		};
		const moves = [[], []];
		for (const subset of subsets) moves.push(movesFrom(subset, samples, numberOf));
		return {
			classes,
			moves
		};
	}
	/** The states at the end of the text and after each class, of which there are sample bytes. */
	function movesFrom({ states, behind, asksBehind }, samples, numberOf) {
		const between = (ahead) => asksBehind ? withAssertions(states, behind, ahead) : states;
		const atEnd = between("edge").includes(nfa.end) ? 1 : 0;
		const stepsBeside = /* @__PURE__ */ new Map();
		return [atEnd, ...Array.from(samples, (byte, group) => {
			const ahead = neighbourOf(byte);
			const beside = asksBehind ? ahead : "other";
			const steps = stepsBeside.get(beside) ?? stepsFrom(between(ahead), samples);
			stepsBeside.set(beside, steps);
			return numberOf(steps[group] ?? [], ahead);
		})];
	}
	/** The states after each byte; those that the same edges take are followed once. */
	function stepsFrom(states, bytes) {
		if (states.includes(nfa.end)) return Array.from(bytes, () => [nfa.end]);
		const targets = /* @__PURE__ */ new Map();
		for (const state of states) for (const { bytes, to } of nfa.states[state]?.edges ?? []) {
			const known = targets.get(bytes);
			if (known === void 0) targets.set(bytes, [to]);
			else known.push(to);
		}
		const classes = byteClasses(bytes, targets.keys());
		const steps = Array.from(samplesOf(classes), (at) => withEmpty(Array.from(targets).flatMap(([set, to]) => set[bytes[at] ?? 0] === 1 ? to : [])));
		return Array.from(classes, (group) => steps[group] ?? []);
	}
	/** The states and those that they lead to over nothing, in order. */
	function withEmpty(states) {
		const reached = /* @__PURE__ */ new Set();
		for (const state of states) for (const other of reaches[state]?.() ?? []) reached.add(other);
		return [...reached].sort((a, b) => a - b);
	}
	/** Through assertions too, as they hold between two bytes. */
	function withAssertions(states, behind, ahead) {
		const reached = new Set(states);
		const [before, after] = isBackward ? [ahead, behind] : [behind, ahead];
		for (const state of reached) for (const { assertion, to } of nfa.states[state]?.empty ?? []) if (assertion !== null && holdsBetween(assertion, before, after)) for (const other of reaches[to]?.() ?? []) reached.add(other);
		return [...reached];
	}
	return determiniseOnce;
}
/** The state and those that it leads to over nothing without assertion; of these, the ones that matter. */
function reachOf(nfa, from) {
	const reached = /* @__PURE__ */ new Set([from]);
	for (const state of reached) for (const { assertion, to } of nfa.states[state]?.empty ?? []) if (assertion === null) reached.add(to);
	return [...reached].filter((state) => {
		const { edges = [], empty = [] } = nfa.states[state] ?? {};
		return state === nfa.end || edges.length > 0 || empty.some(({ assertion }) => assertion !== null);
	});
}
/** The bytes of all edges that lie ahead of some states. */
function setsFrom(nfa, from) {
	const sets = /* @__PURE__ */ new Set();
	const reached = new Set(from);
	for (const state of reached) {
		for (const { bytes, to } of nfa.states[state]?.edges ?? []) {
			sets.add(bytes);
			reached.add(to);
		}
		for (const { to } of nfa.states[state]?.empty ?? []) reached.add(to);
	}
	return sets;
}
/** The first position of each class. */
function samplesOf(classes) {
	const samples = [];
	for (const [at, group] of classes.entries()) samples[group] ??= at;
	return Uint8Array.from(samples);
}
/** Optional repeats beyond this many become a loop. */
const maxOptional = 2;
/**
* The automaton of a pattern in which no part stands more than `maxCopies` times for a repeat: more is a loop.
* Null when it would have too many states.
*/
function patternNfa(tree, maxCopies, maxStates) {
	const building = {
		states: [],
		bytesOfNode: /* @__PURE__ */ new Map(),
		byteSets: /* @__PURE__ */ new Map(),
		maxCopies,
		maxStates
	};
	const start = addState(building);
	const end = add(building, tree, start);
	return building.states.length > maxStates ? null : {
		states: building.states,
		start,
		end
	};
}
/** The automaton that reads the same backwards. */
function reversed({ states, start, end }) {
	const turned = states.map(() => ({
		edges: [],
		empty: []
	}));
	for (const [from, { edges, empty }] of states.entries()) {
		for (const edge of edges) turned[edge.to]?.edges.push({
			...edge,
			to: from
		});
		for (const edge of empty) turned[edge.to]?.empty.push({
			...edge,
			to: from
		});
	}
	return {
		states: turned,
		start: end,
		end: start
	};
}
/** Adds what reads the node from a state on; returns the state after it. */
function add(building, node, from) {
	if (building.states.length > building.maxStates) return from;
	switch (node.kind) {
		case "literal":
		case "set": return addChar(building, node, from);
		case "assertion": return addEmpty(building, from, node.assertion);
		case "capture": return add(building, node.body, from);
		case "sequence": return node.parts.reduce((at, part) => add(building, part, at), from);
		case "choice": {
			const after = addState(building);
			for (const option of node.options) join(building, add(building, option, addEmpty(building, from)), after);
			return after;
		}
		default: return addRepeat(building, node.body, node.min, node.max ?? 1e400, from);
	}
}
/** A character beyond ASCII is one or more high bytes. */
function addChar(building, node, from) {
	const set = node.kind === "set" ? node.set : literalSet(node.char, node.isFolded);
	const bytes = building.bytesOfNode.get(node) ?? sharedBytes(building, set);
	building.bytesOfNode.set(node, bytes);
	const isNarrow = size(set) <= 4;
	const after = addState(building);
	building.states[from]?.edges.push({
		bytes,
		to: after,
		isNarrow
	});
	if (bytes[128] === 1) {
		building.states[after]?.edges.push({
			bytes: highBytes,
			to: after,
			isNarrow
		});
		return addEmpty(building, after);
	}
	return after;
}
function addRepeat(building, body, min, max, from) {
	let at = from;
	for (let copy = 0; copy < Math.min(min, building.maxCopies); copy += 1) at = add(building, body, at);
	if (min > building.maxCopies || max - min > maxOptional) return addLoop(building, body, at);
	const after = addState(building);
	join(building, at, after);
	for (let copy = min; copy < max; copy += 1) {
		at = add(building, body, at);
		join(building, at, after);
	}
	return after;
}
function addLoop(building, body, from) {
	const loop = addEmpty(building, from);
	join(building, add(building, body, loop), loop);
	return addEmpty(building, loop);
}
function addState({ states }) {
	return states.push({
		edges: [],
		empty: []
	}) - 1;
}
function addEmpty(building, from, assertion = null) {
	const to = addState(building);
	building.states[from]?.empty.push({
		assertion,
		to
	});
	return to;
}
function join({ states }, from, to) {
	states[from]?.empty.push({
		assertion: null,
		to
	});
}
/** One for each content, so that equal sets are known by identity. */
function sharedBytes({ byteSets }, set) {
	const bytes = byteSet(set);
	const key = bytes.join("");
	const shared = byteSets.get(key) ?? bytes;
	byteSets.set(key, shared);
	return shared;
}
const highBytes = byteSet([[128, 128]]);
function literalSet(char, isFolded) {
	const other = char ^ 32;
	return isFolded ? [[char, char], [other, other]] : [[char, char]];
}
// src/rules/shape/keyword-places.ts
/** Finds the places of a keyword: all, or only those where it is spelt out. */
function keywordPlaces(nfa, keyword, isSpeltOut) {
	const before = [];
	const after = /* @__PURE__ */ new Set();
	for (const start of nfa.states.keys()) {
		const reached = afterKeyword(nfa, keyword, start, isSpeltOut);
		if (reached.size > 0) before.push(start);
		for (const state of reached) after.add(state);
	}
	return {
		before,
		after: [...after]
	};
}
/**
* Whether every match holds a keyword that is spelt out in the pattern: then those in its classes can be passed over,
* as `key` in the `[a-z]{32}` of `api_key=[a-z]{32}`.
*/
function isAlwaysSpeltOut(tree, keywords) {
	return !keywords.some((keyword) => keyword.includes(String.fromCodePoint(1114111))) && hasKeywordInEveryMatch(withoutWideSets(tree), keywords);
}
/** The pattern with a character that no keyword has in place of each class. */
function withoutWideSets(node) {
	switch (node.kind) {
		case "set": return size(node.set) > 4 ? {
			kind: "set",
			set: [[maxCodePoint, maxCodePoint]]
		} : node;
		case "capture":
		case "repeat": return {
			...node,
			body: withoutWideSets(node.body)
		};
		case "sequence": return {
			...node,
			parts: node.parts.map(withoutWideSets)
		};
		case "choice": return {
			...node,
			options: node.options.map(withoutWideSets)
		};
		default: return node;
	}
}
/** The states after the keyword when it starts with an edge of the state itself. */
function afterKeyword(nfa, keyword, start, isSpeltOut) {
	let states = /* @__PURE__ */ new Set([start]);
	let behind = null;
	for (const byte of keyword) {
		const ahead = neighbourOf(byte);
		const from = behind === null ? states : withEmpty(nfa, states, behind, ahead);
		states = /* @__PURE__ */ new Set();
		for (const state of from) for (const edge of nfa.states[state]?.edges ?? []) if ((edge.isNarrow || !isSpeltOut) && takes(edge, byte)) states.add(edge.to);
		if (states.size === 0) break;
		behind = ahead;
	}
	return states;
}
/** The states and those that empty edges lead to between the two bytes. */
function withEmpty(nfa, states, behind, ahead) {
	const reached = new Set(states);
	for (const state of reached) for (const { assertion, to } of nfa.states[state]?.empty ?? []) if (assertion === null || holdsBetween(assertion, behind, ahead)) reached.add(to);
	return reached;
}
/** Keywords are in lower case and stand for either. */
function takes({ bytes }, byte) {
	const isLower = byte >= 97 && byte <= 122;
	return bytes[Math.min(byte, 128)] === 1 || isLower && bytes[byte - 32] === 1;
}
// src/rules/shape/compile-shape.ts
/** How often a repeated part is counted: the best, then what even a large pattern can be followed with. */
const copyLimits = [
	8,
	5,
	1
];
const maxNfaStates = 3e3;
const maxStates = 24;
/**
* Derives what must stand around each keyword from a pattern of which every match holds one; null: it is too large.
*
* Lets through what the pattern refuses, as repeats are counted only so far and no automaton grows large, but never
* refuses one of its matches: of the keywords in each match, at least one passes.
*/
function compileShape(tree, keywords) {
	const nfa = finestNfa(tree);
	if (nfa === null) return null;
	const isSpeltOut = isAlwaysSpeltOut(tree, keywords);
	const backward = determiniser(reversed(nfa), true, maxStates);
	const forward = determiniser(nfa, false, maxStates);
	const list = new AutomatonList();
	const around = keywords.map((keyword) => {
		const bytes = new TextEncoder().encode(keyword);
		const places = keywordPlaces(nfa, bytes, isSpeltOut);
		const before = backward(places.before, neighbourOf(bytes.at(0) ?? 0));
		const after = forward(places.after, neighbourOf(bytes.at(-1) ?? 0));
		return [
			keyword,
			list.add(before),
			list.add(after)
		];
	});
	return {
		automata: list.automata,
		around
	};
}
function finestNfa(tree) {
	for (const maxCopies of copyLimits) {
		const nfa = patternNfa(tree, maxCopies, maxNfaStates);
		if (nfa !== null) return nfa;
	}
	return null;
}
// src/rules/shape/keyword-lead.ts
/** From here on trying each place before a keyword costs as much as looking everywhere. */
const maxLead = 128;
/**
* The most UTF-16 code units of a match that stand before the start of a keyword in it that passes the shape; null when
* there is no bound, or a distant one.
*
* For patterns of which every match holds a keyword.
*/
function keywordLead(tree, keywords) {
	const lead = leadOf(isAlwaysSpeltOut(tree, keywords) ? withoutWideSets(tree) : tree, keywords, Math.min(...keywords.map((keyword) => keyword.length)));
	return lead !== null && lead <= maxLead ? lead : null;
}
function leadOf(node, keywords, shortest) {
	switch (node.kind) {
		case "capture": return leadOf(node.body, keywords, shortest);
		case "choice": return longest(node.options.map((option) => leadOf(option, keywords, shortest)));
		case "sequence": return leadOfSequence(node.parts, keywords, shortest);
		default: return before(maxMatchLength(node), shortest);
	}
}
/** A keyword may be made up of several parts: what counts is with which of them there is one in every match. */
function leadOfSequence(parts, keywords, shortest) {
	const last = lastNeeded(parts, keywords);
	const part = parts[last];
	if (part !== void 0 && hasKeywordInEveryMatch(part, keywords)) {
		const own = leadOf(part, keywords, shortest);
		const ahead = maxMatchLength({
			kind: "sequence",
			parts: parts.slice(0, last)
		});
		return own === null || ahead === null ? null : ahead + own;
	}
	return before(maxMatchLength({
		kind: "sequence",
		parts: parts.slice(0, last + 1)
	}), shortest);
}
/** The first part with which, and with all before it, every match holds a keyword. */
function lastNeeded(parts, keywords) {
	let low = 0;
	let high = parts.length - 1;
	while (low < high) {
		const middle = low + high >> 1;
		if (hasKeywordInEveryMatch({
			kind: "sequence",
			parts: parts.slice(0, middle + 1)
		}, keywords)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function before(length, shortest) {
	return length === null ? null : Math.max(0, length - shortest);
}
function longest(lengths) {
	return lengths.reduce((most, length) => most === null || length === null ? null : Math.max(most, length), 0);
}
// src/rules/compile-rule.ts
/** Compiles one rule of a file, on top of the rule that it changes if there is one. */
function compileRule(raw, base, format, report) {
	const description = raw.description ?? base?.description ?? "";
	const keywords = mergeLists(base?.keywords, raw.keywords?.map((word) => word.toLowerCase()).filter(Boolean));
	const isGeneric = raw.generic ?? base?.isGeneric ?? (format === "gitleaks" && raw.id.includes("generic"));
	const rule = {
		id: base?.id ?? raw.id,
		title: raw.title ?? base?.title ?? titleOf(description, raw.id),
		description,
		severity: raw.severity ?? base?.severity ?? "high",
		confidence: raw.confidence ?? base?.confidence ?? (isGeneric ? "medium" : "high"),
		isGeneric,
		keywords,
		...compileRegex(raw, base, keywords, report),
		path: compileOptional(raw.path, "path", report) ?? base?.path ?? null,
		secretGroup: override(format, raw.secretGroup, base?.secretGroup),
		entropy: override(format, raw.entropy, base?.entropy),
		dropsPlaceholders: raw.placeholders ?? base?.dropsPlaceholders ?? format !== "gitleaks",
		format: raw.format ?? base?.format ?? null,
		allowlists: [...base?.allowlists ?? [], ...compileAllowlists(raw, report)],
		...overrideReporting(raw, base, format),
		parts: compileParts(raw, base, report),
		completes: raw.completes ?? base?.completes ?? null,
		tags: mergeLists(base?.tags, raw.tags),
		aliases: mergeLists(base?.aliases, raw.aliases),
		remediation: raw.remediation ?? base?.remediation ?? [],
		references: raw.references ?? base?.references ?? [],
		matches: raw.matches ?? keptExamples(raw, base?.matches),
		ignores: raw.ignores ?? keptExamples(raw, base?.ignores)
	};
	checkRule(rule, raw, format, report);
	return rule;
}
function checkRule(rule, raw, format, report) {
	if (rule.pattern === null && rule.path === null && raw.regex === void 0 && raw.path === void 0) report([], "needs a regex or a path");
	if (rule.keywords.some((keyword) => keyword.length > 32768)) report(["keywords"], `above ${maxPatternLength} characters are not supported`);
	if (rule.entropy > 8 && format !== "gitleaks") report(["entropy"], "is in bits a character and must be below 8");
	const groups = rule.secretGroup > 0 && rule.pattern !== null ? groupCount(rule.pattern) : rule.secretGroup;
	if (rule.secretGroup > groups) report(["secretGroup"], `is ${rule.secretGroup}, but the regex has ${groups} groups`);
}
function compileRegex(raw, base, keywords, report) {
	const { regex } = raw;
	if (regex === void 0 || regex === "") {
		const { pattern = null, isKeywordInMatch = false, keywordLead = null, shape = null } = base ?? {};
		return {
			pattern,
			isKeywordInMatch,
			keywordLead,
			shape
		};
	}
	return reportingErrors((message) => report(["regex"], message), () => {
		const tree = parsePattern(regex);
		const isKeywordInMatch = keywords.length > 0 && hasKeywordInEveryMatch(tree, keywords);
		const shape = isKeywordInMatch ? compileShape(tree, keywords) : null;
		const pattern = toPattern(tree);
		const lead = isKeywordInMatch ? keywordLead(tree, keywords) : null;
		return {
			pattern,
			isKeywordInMatch,
			keywordLead: isUsable(pattern, lead) ? lead : null,
			shape
		};
	}) ?? {
		pattern: null,
		isKeywordInMatch: false,
		keywordLead: null,
		shape: null
	};
}
/** V8 may refuse a pattern that is nearly too large when there is something before it. */
function isUsable(pattern, lead) {
	try {
		if (lead !== null) ledRegExpOf(pattern, lead).test("");
		return true;
	} catch {
		return false;
	}
}
function compileOptional(re2, key, report) {
	return re2 === void 0 || re2 === "" ? void 0 : compileEach([re2], (message) => report([key], message))[0];
}
/** A new pattern does away with the settings that stood beside the old one. */
function compileParts(raw, base, report) {
	if (raw.parts === void 0) return raw.regex === void 0 ? base?.parts ?? [] : [];
	return raw.parts.flatMap(({ name, regex, required = true, withinLines = 10 }, index) => {
		const pattern = compileOptional(regex, "regex", (path, message) => report([
			"parts",
			index,
			...path
		], message));
		return pattern === void 0 ? [] : {
			name,
			pattern,
			isRequired: required,
			withinLines
		};
	});
}
/** In gitleaks, a rule that changes another one cannot change these two. */
function overrideReporting(raw, base, format) {
	if (base !== null && format === "gitleaks") return {
		required: base.required,
		skipReport: base.skipReport
	};
	return {
		required: raw.required?.map((other) => ({
			id: other.id,
			withinLines: other.withinLines ?? null,
			withinColumns: other.withinColumns ?? null
		})) ?? base?.required ?? [],
		skipReport: raw.skipReport ?? base?.skipReport ?? false
	};
}
/** gitleaks takes 0 for "not given". */
function override(format, value, base) {
	return (format === "gitleaks" && value === 0 ? void 0 : value) ?? base ?? 0;
}
function keptExamples(raw, examples) {
	return raw.regex === void 0 ? examples ?? [] : [];
}
function mergeLists(base = [], added = []) {
	return [.../* @__PURE__ */ new Set([...base, ...added])];
}
function titleOf(description, id) {
	const [sentence = ""] = description.split(/[.!?](?:\s|$)|\n/, 1);
	const title = sentence.trim().slice(0, 80);
	return title === "" ? id : title;
}
// src/rules/problems.ts
const maxShown = 10;
/** A file with more is hopeless: reading on would cost time and tell nothing new. */
const maxCollected = 100;
/** Collects what is wrong with a rule file, so that all of it is reported at once. */
var Problems = class {
	#file;
	#found = [];
	constructor(file) {
		this.#file = file;
	}
	/**
	* @param subject - the key, or the rule, that is wrong
	* @throws ScanError when there is no point in going on
	*/
	add(line, subject, message) {
		this.#found.push({
			line,
			message: `${this.#file}:${line}: ${subject}: ${message}`
		});
		if (this.#found.length >= maxCollected) this.throwIfAny();
	}
	/** @throws ScanError with the first ten problems, one a line */
	throwIfAny() {
		if (this.#found.length === 0) return;
		const messages = this.#found.toSorted((a, b) => a.line - b.line).map(({ message }) => message);
		const more = messages.length - maxShown;
		const shown = [...messages.slice(0, maxShown), ...more > 0 ? [`... and ${more} more`] : []];
		throw new ScanError("CONFIG", shown.join("\n"));
	}
};
// src/rules/rule-schema.ts
const text = string("must be a text in quotes");
const list = array(text, "must be a list of texts");
const flag = boolean("must be true or false");
const distance = pipe(number("must be a number"), integer("must be a whole number"), minValue(0, "must not be negative"), maxValue(1e5, "must be at most 100000"));
const url = pipe(text, regex(/^https?:\/\/[^\s]+$/, "must be a URL that starts with https://"));
const allowlistEntries = {
	description: optional(text),
	condition: optional(pipe(text, regex(/^(?:or|and|\|\||&&|)$/i, "must be \"OR\" or \"AND\""))),
	commits: optional(list),
	paths: optional(list),
	regexTarget: optional(pipe(text, regex(/^(?:secret|match|line|)$/i, "must be \"secret\", \"match\" or \"line\""))),
	regexes: optional(list),
	stopwords: optional(list),
	targetRules: optional(list)
};
const allowlist = object(allowlistEntries, "must be a table");
const allowlists = array(allowlist, "must be a list of tables");
const requiredEntries = {
	id: text,
	withinLines: optional(distance),
	withinColumns: optional(distance)
};
const partEntries = {
	name: text,
	regex: text,
	required: optional(flag),
	withinLines: optional(distance)
};
const completesEntries = {
	part: text,
	rules: list
};
const ruleEntries = {
	id: pipe(text, nonEmpty("must not be empty")),
	title: optional(text),
	description: optional(text),
	severity: optional(picklist(severities, `must be one of ${severities.join(", ")}`)),
	confidence: optional(picklist(confidences, `must be one of ${confidences.join(", ")}`)),
	generic: optional(flag),
	keywords: optional(list),
	regex: optional(text),
	path: optional(text),
	secretGroup: optional(distance),
	entropy: optional(pipe(number("must be a number"), minValue(0, "must not be negative"))),
	placeholders: optional(flag),
	format: optional(picklist(formats, `must be one of ${formats.join(", ")}`)),
	tags: optional(list),
	allowlist: optional(allowlist),
	allowlists: optional(allowlists),
	required: optional(array(object(requiredEntries, "must be a table"), "must be a list of tables")),
	parts: optional(array(object(partEntries, "must be a table"), "must be a list of tables")),
	completes: optional(object(completesEntries, "must be a table")),
	skipReport: optional(flag),
	aliases: optional(list),
	remediation: optional(list),
	references: optional(array(url, "must be a list of URLs")),
	matches: optional(list),
	ignores: optional(list)
};
const extendEntries = {
	useDefault: optional(flag),
	path: optional(text),
	url: optional(text),
	disabledRules: optional(list)
};
const fileEntries = {
	title: optional(text),
	description: optional(text),
	minVersion: optional(text),
	extend: optional(object(extendEntries, "must be a table")),
	rules: optional(array(object(ruleEntries, "must be a table"), "must be a list of [[rules]]")),
	allowlist: optional(allowlist),
	allowlists: optional(allowlists)
};
/** A rule file, gitleaks' format and more. */
const ruleFileSchema = object(fileEntries);
/** The keys of each table of a rule file; the file itself is the table with no name. */
const tableKeys = /* @__PURE__ */ new Map([
	["", Object.keys(fileEntries)],
	["extend", Object.keys(extendEntries)],
	["rules", Object.keys(ruleEntries)],
	["allowlist", Object.keys(allowlistEntries)],
	["allowlists", Object.keys(allowlistEntries)],
	["required", Object.keys(requiredEntries)],
	["parts", Object.keys(partEntries)],
	["completes", Object.keys(completesEntries)]
]);
/** Keys whose value is a list of texts: gitleaks also takes one text with commas. */
const listKeys = /* @__PURE__ */ new Set([
	"commits",
	"disabledRules",
	"keywords",
	"paths",
	"regexes",
	"stopwords",
	"tags",
	"targetRules"
]);
/** What gitleaks knows of a rule; in its files anything else may mean anything and is no error. */
const gitleaksRuleKeys = /* @__PURE__ */ new Set([
	"id",
	"description",
	"regex",
	"path",
	"secretGroup",
	"entropy",
	"keywords",
	"tags",
	"allowlist",
	"allowlists",
	"required",
	"skipReport"
]);
// src/rules/toml-lines.ts
/** Keys longer and deeper than any that means something need not be told apart. */
const maxKeyLength = 1e3;
const maxDepth = 8;
/**
* Finds the lines of keys and tables of a TOML document that is known to be valid.
*
* The parser reports lines for syntax errors only. Keys are found without regard to case.
*
* @returns the line of a path, or of the nearest table around it
*/
function tomlLines(text) {
	const lines = indexLines(text);
	return (path) => {
		for (let length = path.length; length > 0; length -= 1) {
			const line = lines.get(pathKey(path.slice(0, length)));
			if (line !== void 0) return line;
		}
		return 1;
	};
}
function indexLines(text) {
	const lines = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	let table = [];
	let line = 1;
	let position = 0;
	const token = /[^\S\n]*(?:(\[\[?)([^\]\n]*)\]|(#)|([^\s=[#][^=\n]*)=)?/y;
	while (position < text.length) {
		token.lastIndex = position;
		const [whole = "", bracket, header = "", , key] = token.exec(text) ?? [];
		position += whole.length;
		if (bracket !== void 0) {
			table = openTable(counts, splitKey(header), bracket === "[[");
			lines.set(pathKey(table), line);
		} else if (key !== void 0) lines.set(pathKey([...table, ...splitKey(key)]), line);
		const end = endOfStatement(text, position);
		line += text.slice(position, end).split("\n").length - 1;
		position = end;
	}
	return lines;
}
/** Turns the names of a header into a path with the position of each list of tables that it goes through. */
function openTable(counts, names, isList) {
	const path = [];
	for (const [depth, name] of names.entries()) {
		path.push(name);
		const isLast = depth === names.length - 1;
		const count = counts.get(pathKey(path));
		if (isLast && isList) {
			counts.set(pathKey(path), (count ?? 0) + 1);
			path.push(count ?? 0);
		} else if (count !== void 0) path.push(count - 1);
	}
	return path;
}
/** The position after the line break that ends the statement: outside strings, comments and brackets. */
function endOfStatement(text, start) {
	const token = /"""[^]*?(?<!(?<!\\)(?:\\\\)*\\)"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[{]|[\]}]|\n|[^"'#[{\]}\n]+|["']/y;
	let depth = 0;
	token.lastIndex = start;
	for (let match = token.exec(text); match !== null; match = token.exec(text)) {
		const [piece] = match;
		if (piece === "[" || piece === "{") depth += 1;
		if (piece === "]" || piece === "}") depth = Math.max(0, depth - 1);
		if (piece === "\n" && depth === 0) return token.lastIndex;
	}
	return text.length;
}
function splitKey(key) {
	return [...key.slice(0, maxKeyLength).matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g)].slice(0, maxDepth).map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
function pathKey(path) {
	return path.map((part) => String(part).toLowerCase()).join("\0");
}
// src/rules/rule-file.ts
/**
* Reads a rule file and checks its keys and types.
*
* @param name - how messages call the file
* @throws ScanError that lists what is wrong, each with its line
*/
function parseRuleFile(text, name, format) {
	const problems = new Problems(name);
	const document = parseToml(text, problems);
	const lineOf = tomlLines(text);
	const report = (path, message) => {
		const subject = path.findLast((part) => typeof part === "string") ?? "file";
		problems.add(lineOf(path), subject, message + ruleSuffix(document, path));
	};
	const content = checkTypes(readKeys(document, "", [], format, report), format, report);
	problems.throwIfAny();
	return {
		name,
		format,
		content,
		problems,
		report
	};
}
function parseToml(text, problems) {
	try {
		return parse(text);
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		problems.add(error.line, `column ${error.column}`, error.message.split("\n", 1)[0] ?? "invalid TOML");
		problems.throwIfAny();
		throw error;
	}
}
/** Gives keys the case of the format, as viper does for gitleaks, and drops or reports unknown ones. */
function readKeys(value, table, path, format, report) {
	if (Array.isArray(value)) return value.map((item, index) => readKeys(item, table, [...path, index], format, report));
	if (!isTable(value)) return value;
	const known = tableKeys.get(table) ?? [];
	const entries = [];
	for (const [written, item] of Object.entries(value)) {
		const key = known.find((name) => name === written || format !== "builtin" && sameLetters(name, written));
		if (key === void 0) {
			if (format !== "gitleaks") report([...path, written], unknownKey(written, known));
		} else if (tableKeys.has(key)) entries.push([key, readKeys(item, key, [...path, key], format, report)]);
		else {
			const isJoinedList = format === "gitleaks" && listKeys.has(key) && typeof item === "string";
			entries.push([key, isJoinedList ? item.split(",") : item]);
		}
	}
	return Object.fromEntries(entries);
}
function checkTypes(content, format, report) {
	const result = safeParse(ruleFileSchema, content);
	if (result.success) return result.output;
	const wrongExtras = [];
	for (const issue of result.issues) {
		const path = (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
		const [table, , key] = path;
		const isExtra = table === "rules" && typeof key === "string" && !gitleaksRuleKeys.has(key);
		if (format === "gitleaks" && isExtra) wrongExtras.push(path.slice(0, 3));
		else report(path, issue.received === "undefined" ? "is missing" : issue.message);
	}
	return wrongExtras.length > 0 ? checkTypes(without(content, wrongExtras), format, report) : {};
}
function without(value, paths) {
	const inside = (key) => paths.filter(([first]) => first === key).map((path) => path.slice(1));
	if (Array.isArray(value)) return value.map((item, index) => without(item, inside(index)));
	if (!isTable(value)) return value;
	return Object.fromEntries(Object.entries(value).filter(([key]) => !inside(key).some((rest) => rest.length === 0)).map(([key, item]) => [key, without(item, inside(key))]));
}
function unknownKey(written, known) {
	const near = nearestName(written, known);
	return `is not a key here${near === void 0 ? "" : `; did you mean ${near}?`}`;
}
function sameLetters(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** Names the rule that a path is in, for readers without the file at hand. */
function ruleSuffix(document, [table, index]) {
	if (!isTable(document) || table !== "rules" || typeof index !== "number") return "";
	const rules = Object.entries(document).find(([key]) => sameLetters(key, "rules"))?.[1];
	const rule = Array.isArray(rules) ? rules[index] : void 0;
	const id = isTable(rule) ? Object.entries(rule).find(([key]) => sameLetters(key, "id"))?.[1] : void 0;
	return typeof id === "string" ? ` (rule ${id})` : "";
}
// src/rules/shared-patterns.ts
/** What stands between a name and its value, but for the blanks that also do: quotes and brackets, then the sign. */
const sign = String.raw`[\s'"\x60\])\\]{0,12}(?:: ?\w{1,12} ?=|=>|:{1,3}=|[.?]=|\?\?|\|\||[=:,(>]|value\s?[=:])|</key>\s{0,20}<string>`;
/** And before the value. */
const opening = String.raw`[\s'"\x60=@\\|>]{0,12}`;
/**
* What the patterns of many built-in rules have in common. A rule calls one by its name, `(?&assigned)`, as PCRE calls a
* group of a pattern; patterns of users have no calls, since RE2 has none.
*/
const shared = {
	/** Between the name of a provider and the word that says that a credential follows: the rest of a name, of a line or of a URL. */
	near: String.raw`[\w\s.:/?&'"{(\[\]>=,-]{0,40}?`,
	/** The word that says so. */
	credential: "(?i:key|token|secret|access|private|auth)",
	/** Between a name and its value: what programs, configuration, shells, XML and tables write there, with quotes and brackets. */
	operator: String.raw`(?:${sign}|[ \t|\x60])${opening}`,
	/** The rest of a name, then the same, or what stands there in prose and in names of files and hosts. */
	assigned: String.raw`[\w.-]{0,14}?(?:${sign}|[ \t\n|\x60.-])${opening}`,
	/** The same on one line, behind a name that is whole, in YAML, Terraform and lists with its value on the next. */
	given: String.raw`(?:['"]?,?\s{1,20}['"]?(?i:value|default))?['"\x60\])}]{0,3}[ \t]{0,8}(?::[ \t]{0,2}[A-Za-z]{1,10}[ \t]{1,2})?(?:=>|:{1,3}=|[.?]=|\?:|\?\?|\|\||[=:,>])[\s'"\x60=(>]{0,8}`,
	/** Behind a value: nothing that could belong to it, but for the full stop of a sentence. */
	end: String.raw`(?:[^\w.+/=-]|\.\s|\.?\z)`
};
/** A pattern with what its calls stand for. A call of nothing that is known stays, and is no valid pattern. */
function withShared(regex) {
	return regex.replaceAll(/\(\?&(\w+)\)/g, (call, name) => Object.hasOwn(shared, name) ? shared[name] : call);
}
// src/rules/builtin.ts
/** The rules that come with leaksieve: compiled from TOML in a checkout, read ready-made in the bundle. */
function builtinRuleSet() {
	return precompiledRuleSet() ?? compileBuiltinRules(fileURLToPath(new URL("../../rules/secrets/", import.meta.url)));
}
/** Compiles all rule files of a folder. */
function compileBuiltinRules(dir) {
	const sources = /* @__PURE__ */ new Map();
	const rules = [];
	const files = readdirSync(dir).filter((name) => name.endsWith(".toml")).sort();
	for (const file of files) for (const rule of compileBuiltinFile(readFileSync(`${dir}/${file}`, "utf8"), file)) {
		const other = sources.get(rule.id);
		if (other !== void 0) throw clash(file, `the id ${rule.id} is taken in ${other}`);
		sources.set(rule.id, file);
		rules.push(rule);
	}
	checkNames(rules, sources);
	return {
		rules,
		allowlists: []
	};
}
/**
* Compiles one built-in rule file.
*
* @throws ScanError that lists what is wrong, each with its line
*/
function compileBuiltinFile(text, name) {
	const file = parseRuleFile(text, name, "builtin");
	const { rules = [], ...rest } = file.content;
	for (const key of Object.keys(rest)) file.report([key], "built-in files hold rules only");
	const compiled = rules.map((raw, index) => {
		const report = (path, message) => file.report([
			"rules",
			index,
			...path
		], message);
		const whole = raw.regex === void 0 ? raw : {
			...raw,
			regex: withShared(raw.regex)
		};
		const rule = compileRule(whole, null, "builtin", report);
		checkCompleteness(whole, rule, report);
		return {
			...rule,
			allowlists: rule.allowlists.map((allowlist) => ({
				...allowlist,
				isBuiltIn: true
			}))
		};
	});
	file.problems.throwIfAny();
	return compiled;
}
function checkNames(rules, sources) {
	for (const { id, aliases, required, completes } of rules) {
		const file = sources.get(id) ?? id;
		const taken = aliases.find((alias) => alias !== id && sources.has(alias));
		if (taken !== void 0) throw clash(file, `the alias ${taken} of ${id} is another rule's id`);
		const unknown = required.find((other) => !sources.has(other.id));
		if (unknown !== void 0) throw clash(file, `${id} requires ${unknown.id}, which does not exist`);
		const lost = completes?.rules.find((other) => !sources.has(other));
		if (lost !== void 0) throw clash(file, `${id} completes ${lost}, which does not exist`);
	}
}
function clash(file, message) {
	return new ScanError("CONFIG", `${file}: ${message}`);
}
export { compileRule as a, parseRuleFile as i, compileBuiltinFile as n, compileAllowlists as o, compileBuiltinRules as r, builtinRuleSet as t };
