import { c as randomUUID, n as createHash, o as hash } from "./_lazy_node_crypto.js";
import { a as reachOf, n as sieveTable } from "./sieve-table.js";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
// src/config/user-cache-dir.ts
/** The user's own folder for what can be made again, by the XDG base directory specification; null: they have no home. */
function userCacheDir(env) {
	const given = env["XDG_CACHE_HOME"] ?? "";
	if (path.isAbsolute(given)) return path.join(given, "leaksieve");
	const home = homedir();
	return existsSync(home) ? path.join(home, ".cache", "leaksieve") : null;
}
/** A folder in it that is there now, which the user alone may write to; null: it cannot be made. */
function madeCacheDir(env, name) {
	const cache = userCacheDir(env);
	const dir = cache === null ? null : path.join(cache, name);
	return dir !== null && isMade(dir) ? dir : null;
}
/** Makes a folder and those above it. Node's own way to do so never ends where a system says that the one above is absent, as below `/proc`. */
function isMade(dir) {
	if (!existsSync(dir) && isMade(path.dirname(dir))) try {
		mkdirSync(dir, { mode: 448 });
	} catch {}
	return existsSync(dir);
}
// src/commands/policy/kept-sieve.ts
/** Each is 2 MB: those of the configurations in use. */
const mostKept = 8;
/**
* The table of the sieve for the rules of a configuration: what was kept of an earlier run, or built now and kept.
*
* It stays in the user's own folder, named for all that it is made of. One that is damaged, or cannot be kept, is built.
*
* @param builtTable - the table of the rules that come with leaksieve, which differs where it would be built otherwise
*/
function keptSieve(rules, env, builtTable) {
	const dir = existsSync(builtTable) ? madeCacheDir(env, "sieves") : null;
	if (dir === null) return sieveTable(rules).bytes;
	const file = path.join(dir, nameOf(rules, builtTable));
	return readKept(file) ?? keep(dir, file, sieveTable(rules).bytes);
}
/** By what `sieveTable` reads of rules, in their order. */
function nameOf(rules, builtTable) {
	const name = createHash("sha256").update(readFileSync(builtTable));
	const parts = rules.map((rule) => rule.pattern === null ? null : [
		rule.keywords,
		rule.pattern.maxLength,
		reachOf(rule, 0),
		rule.shape
	]);
	return name.update(JSON.stringify(parts)).digest("hex");
}
function readKept(file) {
	try {
		const bytes = readFileSync(file);
		const table = bytes.subarray(0, -32);
		if (!bytes.subarray(-32).equals(digestOf(table))) return null;
		const now = /* @__PURE__ */ new Date();
		utimesSync(file, now, now);
		return table;
	} catch {
		return null;
	}
}
function keep(dir, file, table) {
	const temporary = path.join(dir, `${randomUUID()}.tmp`);
	try {
		writeFileSync(temporary, Buffer.concat([table, digestOf(table)]), {
			mode: 384,
			flag: "wx"
		});
		renameSync(temporary, file);
		dropOldest(dir);
	} catch {
		rmSync(temporary, { force: true });
	}
	return table;
}
/** Drops what was not used for longest, with what a process left that was ended amid writing. */
function dropOldest(dir) {
	const files = readdirSync(dir).map((name) => path.join(dir, name)).map((file) => ({
		file,
		usedAt: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
	})).sort((a, b) => b.usedAt - a.usedAt);
	for (const { file } of files.slice(mostKept)) rmSync(file, { force: true });
}
function digestOf(table) {
	return hash("sha256", table, "buffer");
}
export { keptSieve };
