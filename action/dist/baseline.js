import { E as string, _ as object, g as number, l as literal, t as array, v as optional, w as safeParse } from "./dist.js";
import { t as ScanError } from "./scan-error.js";
// src/triage/gitleaks-report.ts
const gitleaksFinding = object({
	RuleID: string(),
	File: string(),
	Secret: string(),
	StartLine: number(),
	Commit: optional(string(), ""),
	Entropy: optional(number())
});
/** What gitleaks' JSON report is made of. */
const gitleaksReport = array(gitleaksFinding);
// src/triage/baseline.ts
const ourReport = object({
	schemaVersion: literal(1),
	findings: array(object({
		fingerprint: string(),
		rule: string()
	}))
});
/**
* Reads a baseline: our own lines, our JSON report, or a gitleaks JSON report.
*
* @throws ScanError naming the file where it is none of these
*/
function parseBaseline(text, file) {
	return /^\s*[[{]/.test(text) ? fromReport(text, file) : fromLines(text, file);
}
function fromLines(text, file) {
	return {
		entries: text.split(/\r?\n/).flatMap((line, index) => {
			if (line.trim() === "" || line.startsWith("#")) return [];
			const [fingerprint = "", rule = ""] = line.trimEnd().split("	");
			if (!/^[0-9a-f]{40}$/.test(fingerprint) || rule === "") throw new ScanError("CONFIG", `${file}:${index + 1}: not a baseline line; make the file anew with "leaksieve baseline create"`);
			return [{
				fingerprint,
				rule
			}];
		}),
		gitleaks: []
	};
}
function fromReport(text, file) {
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		throw new ScanError("CONFIG", `${file}: neither a baseline nor valid JSON`);
	}
	const ours = safeParse(ourReport, json);
	if (ours.success) return {
		entries: ours.output.findings,
		gitleaks: []
	};
	const gitleaks = safeParse(gitleaksReport, json);
	if (gitleaks.success) return {
		entries: [],
		gitleaks: gitleaks.output
	};
	throw new ScanError("CONFIG", `${file}: JSON, but neither a leaksieve nor a gitleaks report`);
}
export { parseBaseline };
