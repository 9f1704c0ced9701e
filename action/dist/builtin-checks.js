import { d as zstdDecompressSync } from "./_lazy_node_zlib.js";
import { t as isBundled } from "./is-bundled.js";
import { t as ScanError } from "./scan-error.js";
import { d as parse, f as TomlError, t as compilePattern } from "./pattern2.js";
import { C as regex, D as union, E as string, S as record, T as strictObject, a as includes, b as picklist, c as lazy, f as minLength, g as number, i as getDotPath, m as nonEmpty, n as boolean, o as integer, r as check, t as array, v as optional, w as safeParse, x as pipe } from "./dist.js";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
/** The JSON of one of them. @param packed - default: what the bundle has */
function compiledData(name, packed) {
	const bytes = packed ?? readFileSync(new URL("data.zst", import.meta.url));
	return zstdDecompressSync(bytes, { chunkSize: 2 ** 20 }).toString().split("\n").find((line) => line.startsWith(`${name}=`)).slice(name.length + 1);
}
// src/model/read-toml.ts
/**
* Reads TOML.
*
* @param file - how messages call it
* @throws ScanError that says what is wrong where
*/
function readToml(text, file) {
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof TomlError) throw faultIn(`${file}:${error.line}`, error.message.split("\n", 1)[0] ?? "invalid TOML");
		throw error;
	}
}
/** @param place - the file, and what of it where that is known */
function faultIn(place, message) {
	return new ScanError("CONFIG", `${place}: ${message}`);
}
// src/rules/read-file.ts
/**
* Reads a file of rules or playbooks, as TOML.
*
* @param file - how messages call it
* @throws ScanError that says what is wrong where
*/
function readFile(schema, text, file) {
	const parsed = safeParse(schema, readToml(text, file));
	if (!parsed.success) {
		const [issue] = parsed.issues;
		throw faultIn(file, `${getDotPath(issue) ?? "file"}: ${issue.message}`);
	}
	return parsed.output;
}
// src/rules/site/compile-pack.ts
/** Has an error say where it was. */
function withPlace(place, compile) {
	try {
		return compile();
	} catch (error) {
		throw error instanceof ScanError ? faultIn(place, error.message) : error;
	}
}
// src/rules/verify/verify-schema.ts
const text = pipe(string("must be a text in quotes"), nonEmpty("must not be empty"));
const list = array(text, "must be a list of texts");
const rules = pipe(list, minLength(1, "must have at least 1"));
const reference = pipe(text, regex(/^https:\/\/\S+$/, "must be a URL that starts with https://"));
const references = pipe(array(reference), minLength(1, "must have at least 1"));
const texts = record(text, text, "must be a table of names and texts");
/** Below a domain that the file spells out: what was scanned never decides whose server it is. */
const address = pipe(text, regex(/^https:\/\/(?:\{[a-z-]+\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\x21-\x7e]*)?$/, "must start with https:// and a host of which the first label alone may be a {name}"), check((url) => !url.includes("{secret}"), "must not hold the secret: addresses end in logs"));
/** 407, 408 and 429 are about the connection or the rate, not about the secret; so are all from 500 on, but where the answer says more. */
const isAboutSecret = (code) => code >= 200 && code < 300 || code >= 400 && code < 500 && ![
	407,
	408,
	429
].includes(code);
const status = pipe(number("must be a status, or a table with one"), integer());
const bareStatus = pipe(status, check(isAboutSecret, "must be a status that tells something about the secret"));
const answers = array(union([bareStatus, strictObject({
	status,
	where: texts
})], "must be a status, or a table with status and where"), "must be a list of answers");
/** What the documentation, or the provider, shows as an answer. */
const example = strictObject({
	status: pipe(number(), integer()),
	headers: optional(texts, {}),
	body: optional(string(), ""),
	means: picklist([
		"live",
		"dead",
		"unknown"
	], "must be live, dead or unknown"),
	owner: optional(text),
	scopes: optional(list)
});
const json = lazy(() => union([
	string(),
	number(),
	boolean(),
	array(json),
	record(string(), json)
]));
const checkEntries = {
	/** As people call it. */
	provider: text,
	rules,
	/** Names in templates, with the patterns of the parts of the same names. */
	parts: optional(texts, {}),
	/** Names in templates, with patterns of the secret. */
	ofSecret: optional(texts, {}),
	/** What stands for a part that is not there. */
	otherwise: optional(record(text, string()), {}),
	urlEncoded: optional(boolean(), false),
	references
};
const httpCheck = strictObject({
	...checkEntries,
	get: optional(address),
	post: optional(address),
	headers: optional(texts, {}),
	basic: optional(pipe(text, includes(":", "must be a user and a password with a colon between"))),
	form: optional(texts),
	json: optional(json),
	aws: optional(strictObject({
		keyId: text,
		sessionToken: optional(string(), ""),
		service: text,
		region: text
	})),
	live: pipe(answers, minLength(1, "must have at least 1")),
	dead: optional(answers, []),
	anyBody: optional(boolean(), false),
	owner: optional(list, []),
	scopes: optional(list, []),
	scopesHeader: optional(text),
	answers: pipe(array(example), minLength(1, "must have at least 1"))
});
const smtpCheck = strictObject({
	...checkEntries,
	smtp: strictObject({
		host: text,
		port: text,
		user: text
	})
});
/** A file of `rules/verify`. */
const verifyFileSchema = strictObject({
	checks: optional(array(lazy((input) => isSmtp(input) ? smtpCheck : httpCheck), "must be a list of [[checks]]"), []),
	never: optional(array(strictObject({
		rules,
		reason: text,
		references
	})), [])
});
function isSmtp(input) {
	return typeof input === "object" && input !== null && "smtp" in input;
}
// src/rules/verify/compile-checks.ts
/**
* Compiles a file of `rules/verify`.
*
* @param file - how messages call it
* @throws ScanError that says what is wrong where
*/
function compileVerifyFile(text, file) {
	const { checks, never } = readFile(verifyFileSchema, text, file);
	return {
		checks: checks.map((raw, index) => withPlace(`${file}: checks ${index + 1}`, () => compileCheck(raw))),
		never: never.map(({ rules, reason }) => ({
			rules,
			reason
		}))
	};
}
function compileCheck(raw) {
	const values = valuesOf(raw);
	const isHttp = !("smtp" in raw);
	const check = {
		provider: raw.provider,
		rules: raw.rules,
		values,
		isUrlEncoded: raw.urlEncoded,
		question: isHttp ? httpTemplate(raw) : {
			kind: "smtp",
			...raw.smtp
		},
		dead: isHttp ? raw.dead.map(answerPattern) : [],
		live: isHttp ? raw.live.map(answerPattern) : [],
		takesAnyBody: isHttp && raw.anyBody,
		owner: isHttp ? raw.owner : [],
		scopes: isHttp ? raw.scopes : [],
		scopesHeader: isHttp ? raw.scopesHeader?.toLowerCase() ?? null : null
	};
	checkNames(check);
	return check;
}
function valuesOf({ parts, ofSecret, otherwise }) {
	const value = (part) => ([name, pattern]) => ({
		name,
		part: part ? name : null,
		pattern: compilePattern(pattern),
		otherwise: otherwise[name] ?? null
	});
	return [...Object.entries(parts).map(value(true)), ...Object.entries(ofSecret).map(value(false))];
}
function httpTemplate(raw) {
	const { get, post, headers, basic = null, form = null, json = null, aws = null } = raw;
	const url = get ?? post;
	if (url === void 0 || get !== void 0 && post !== void 0) throw new ScanError("CONFIG", "needs get or post");
	if (get !== void 0 && (form !== null || json !== null)) throw new ScanError("CONFIG", "a body needs post");
	return {
		kind: "http",
		method: get === void 0 ? "POST" : "GET",
		url,
		headers,
		basic,
		form,
		json,
		signature: aws
	};
}
function answerPattern(raw) {
	const { status, where } = typeof raw === "number" ? {
		status: raw,
		where: {}
	} : raw;
	return {
		status,
		where: Object.entries(where).map(([field, value]) => ({
			field,
			value: compilePattern(value)
		}))
	};
}
/** Every name of a template is known, and the secret is asked about. */
function checkNames({ question, values }) {
	const known = /* @__PURE__ */ new Set(["secret", ...values.map(({ name }) => name)]);
	const used = Array.from(JSON.stringify(question).matchAll(/\{([a-z-]+)\}/g), ([, name]) => name);
	const unknown = used.find((name) => !known.has(name));
	if (unknown !== void 0) throw new ScanError("CONFIG", `{${unknown}} is neither in parts nor in ofSecret`);
	if (question.kind === "http" && question.signature === null && !used.includes("secret")) throw new ScanError("CONFIG", "the secret is in no header and no body");
}
// src/rules/verify/builtin-checks.ts
/** How providers are asked: compiled from TOML in a checkout, read ready-made in the bundle. */
function builtinLiveChecks() {
	return isBundled ? JSON.parse(compiledData("live checks")) : compileLiveChecks(fileURLToPath(new URL("../../../rules/verify/", import.meta.url)));
}
/** Compiles all files of a folder. */
function compileLiveChecks(dir) {
	const files = readdirSync(dir).filter((name) => name.endsWith(".toml")).sort().map((file) => compileVerifyFile(readFileSync(`${dir}/${file}`, "utf8"), file));
	return {
		checks: files.flatMap(({ checks }) => checks),
		never: files.flatMap(({ never }) => never)
	};
}
export { builtinLiveChecks, compileLiveChecks };
