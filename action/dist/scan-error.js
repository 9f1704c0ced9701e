// src/model/scan-error.ts
const usageCodes = /* @__PURE__ */ new Set([
	"USAGE",
	"CONFIG",
	"NO_TARGET"
]);
/**
* Something that the user can mend. The message says what to do, and never holds scanned text.
*/
var ScanError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "ScanError";
		this.code = code;
	}
	/** 2 for misuse, 3 for a scan that could not be done (interface.md, "Exit codes"). */
	get exitCode() {
		return usageCodes.has(this.code) ? 2 : 3;
	}
};
export { ScanError as t };
