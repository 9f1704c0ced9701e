import { t as ScanError } from "./scan-error.js";
import { a as compileRule, i as parseRuleFile, o as compileAllowlists, t as builtinRuleSet } from "./builtin.js";
import { t as keepRules } from "./keep-rules.js";
import { t as nearestName } from "./nearest-name.js";
import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
// src/rules/apply-rule-file.ts
/** What `sources` says of rules that no file has changed. */
const builtInSource = "built-in";
/**
* Adds what a file says to the rules that it extends.
*
* @throws ScanError that lists what is wrong, each with its line
*/
function applyRuleFile(extended, file) {
	const base = {
		...extended,
		rules: withoutDisabled(extended, file)
	};
	const { rules, sources } = applyRules(base, file);
	const resolved = rules.map((rule) => resolveRequired(rule, rules, file));
	const allowlists = compileAllowlists(file.content, file.report).flatMap((allowlist, index) => resolveTargets(allowlist, resolved, index, file, extended.hasBuiltin));
	file.problems.throwIfAny();
	return {
		rules: resolved,
		allowlists: [...base.allowlists, ...allowlists],
		sources,
		hasBuiltin: base.hasBuiltin
	};
}
function withoutDisabled({ rules }, file) {
	const disabled = file.content.extend?.disabledRules ?? [];
	for (const name of disabled) if (file.format === "leaksieve" && named(rules, name).length === 0) file.report(["extend", "disabledRules"], noSuchRule(name, rules));
	const dropped = new Set(disabled.flatMap((name) => named(rules, name)));
	return keepRules(rules, (rule) => !dropped.has(rule));
}
function applyRules(base, file) {
	const byId = new Map(base.rules.map((rule) => [rule.id, rule]));
	const sources = new Map(base.sources);
	const own = /* @__PURE__ */ new Set();
	for (const [index, raw] of (file.content.rules ?? []).entries()) {
		if (own.has(raw.id) && file.format === "leaksieve") file.report([
			"rules",
			index,
			"id"
		], "stands twice in this file; join the two");
		own.add(raw.id);
		const targets = rulesToChange(base.rules, raw, byId);
		if (file.format === "gitleaks" && base.hasBuiltin && targets.length === 0 && raw.regex === void 0 && raw.path === void 0) continue;
		const [first = null, ...others] = targets;
		for (const target of [first, ...others]) {
			const rule = compileRule(raw, target, file.format, (path, message) => file.report([
				"rules",
				index,
				...path
			], message));
			byId.set(rule.id, rule);
			sources.set(rule.id, file.name);
		}
	}
	return {
		rules: [...byId.values()],
		sources
	};
}
/** The rules that a table changes. Where several share the alias and it brings a new regex, the first stands for all. */
function rulesToChange(base, raw, byId) {
	const targets = named(base, raw.id);
	if (raw.regex === void 0) return targets;
	for (const { id } of targets.slice(1)) byId.delete(id);
	return targets.slice(0, 1);
}
/** The rule of that id, else all that have it among their aliases. */
function named(rules, name) {
	const exact = rules.filter(({ id }) => id === name);
	return exact.length > 0 ? exact : rules.filter(({ aliases }) => aliases.includes(name));
}
function resolveRequired(rule, rules, file) {
	const required = rule.required.map((other) => {
		const [found] = named(rules, other.id);
		if (found === void 0) {
			const index = (file.content.rules ?? []).findIndex(({ id }) => id === rule.id);
			file.report([
				"rules",
				Math.max(0, index),
				"required"
			], noSuchRule(other.id, rules));
		}
		return {
			...other,
			id: found?.id ?? other.id
		};
	});
	return required.length === 0 ? rule : {
		...rule,
		required
	};
}
/** The allowlist with ids for aliases; nothing when it is for gitleaks' rules that have no counterpart here. */
function resolveTargets(allowlist, rules, index, file, hasBuiltin) {
	const { targetRules } = allowlist;
	if (targetRules.length === 0) return [allowlist];
	const ids = targetRules.flatMap((name) => named(rules, name).map(({ id }) => id));
	const unknown = targetRules.find((name) => named(rules, name).length === 0);
	if (unknown !== void 0 && !(file.format === "gitleaks" && hasBuiltin)) {
		const isSingle = index === (file.content.allowlists ?? []).length;
		file.report([...isSingle ? ["allowlist"] : ["allowlists", index], "targetRules"], noSuchRule(unknown, rules));
	}
	return ids.length === 0 ? [] : [{
		...allowlist,
		targetRules: [...new Set(ids)]
	}];
}
function noSuchRule(name, rules) {
	const near = nearestName(name, rules.map(({ id }) => id));
	return `no rule is called ${name}${near === void 0 ? "" : `; the closest is ${near}`}`;
}
// src/rules/config-reader.ts
const maxBytes = 2097152;
/**
* Reads a configuration file.
*
* @param rootDir - the only folder to read in, links followed; undefined: anywhere
* @returns its text; undefined when there is no such file
* @throws ScanError when it is not a readable text file within the limits
*/
function readConfigText(file, rootDir) {
	let descriptor;
	try {
		if (rootDir !== void 0) refuseOutside(realpathSync(file), realpathSync(rootDir), file);
		descriptor = openSync(file, "r");
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new ScanError("CONFIG", `${file}: is not a file`);
		if (stats.size > maxBytes) throw new ScanError("CONFIG", `${file}: is larger than 2 MiB`);
		return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(descriptor));
	} catch (error) {
		if (error instanceof ScanError) throw error;
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw new ScanError("CONFIG", `${file}: ${reasonOf(error)}`, { cause: error });
	} finally {
		if (descriptor !== void 0) closeSync(descriptor);
	}
}
/** Refuses a path that leads out of the folder. */
function refuseOutside(path, rootDir, name) {
	const way = relative(rootDir, path);
	if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new ScanError("CONFIG", `${name}: lies outside the repository that names it; copy it into it`);
}
function reasonOf(error) {
	return error instanceof TypeError ? "is not UTF-8 text" : "cannot be read";
}
// src/rules/load-configuration.ts
const maxDepth = 5;
/**
* Loads a configuration with all that it extends: `.leaksieve.toml`, or gitleaks' format.
*
* @throws ScanError that lists what is wrong, each with its line
*/
function loadConfiguration(file, options = {}) {
	const loading = {
		options,
		loadBuiltin: () => options.builtin ?? builtinRuleSet()
	};
	const nothing = {
		rules: [],
		allowlists: [],
		sources: /* @__PURE__ */ new Map(),
		hasBuiltin: false
	};
	const text = readText(loading, file);
	if (text === void 0) throw new ScanError("CONFIG", `${file}: does not exist`);
	const { rules, allowlists, sources } = loadFile(loading, parseRuleFile(text, file, formatOf(file, options.format ?? "gitleaks")), [], nothing);
	if (rules.length === 0) throw new ScanError("CONFIG", `${file}: leaves no rules; add [extend] useDefault = true, or rules`);
	return {
		ruleSet: {
			rules,
			allowlists
		},
		sources
	};
}
/** @param chain - the files that led to this one */
function loadFile(loading, file, chain, outer) {
	const { url = "", path = "", useDefault } = file.content.extend ?? {};
	if (url !== "" && file.format === "leaksieve") file.report(["extend", "url"], "nothing is loaded from the network; copy the file and name it in path");
	const base = (useDefault ?? (chain.length === 0 && file.format === "leaksieve")) && !outer.hasBuiltin ? withBuiltin(loading.loadBuiltin(), outer) : outer;
	const next = path === "" ? void 0 : extendedFile(loading, file, path);
	const visited = [...chain, resolve(file.name)];
	if (next !== void 0 && visited.includes(resolve(next.name))) file.report(["extend", "path"], "leads back to a file that extends this one");
	else if (next !== void 0 && visited.length >= maxDepth) file.report(["extend", "path"], `files may extend each other ${maxDepth} levels deep at most`);
	file.problems.throwIfAny();
	return applyRuleFile(next === void 0 ? base : loadFile(loading, next, visited, base), file);
}
function extendedFile(loading, file, path) {
	const { rootDir } = loading.options;
	if (isAbsolute(path) && rootDir !== void 0) {
		file.report(["extend", "path"], "must be relative to this file");
		return;
	}
	const beside = isAbsolute(path) ? path : join(dirname(file.name), path);
	const fromRoot = rootDir === void 0 ? path : join(rootDir, path);
	for (const name of file.format === "gitleaks" ? [beside, fromRoot] : [beside]) {
		const text = readText(loading, name);
		const format = file.format === "gitleaks" ? "gitleaks" : "leaksieve";
		if (text !== void 0) return parseRuleFile(text, name, formatOf(name, format));
	}
	file.report(["extend", "path"], "names a file that does not exist");
}
function readText({ options }, file) {
	if (options.rootDir !== void 0) refuseOutside(resolve(file), resolve(options.rootDir), file);
	return (options.readText === void 0 ? readConfigText(file, options.rootDir) : options.readText(file))?.replace(/^\uFEFF/, "");
}
function withBuiltin(builtin, outer) {
	const rules = [...outer.rules, ...builtin.rules];
	const allowlists = [...outer.allowlists, ...builtin.allowlists];
	const sources = new Map(outer.sources);
	for (const { id } of builtin.rules) sources.set(id, builtInSource);
	return {
		rules,
		allowlists,
		sources,
		hasBuiltin: true
	};
}
function formatOf(path, otherwise) {
	const name = basename(path).toLowerCase();
	if (name.includes("leaksieve")) return "leaksieve";
	return name.includes("gitleaks") ? "gitleaks" : otherwise;
}
export { loadConfiguration };
