// src/model/pattern.ts
const compiled = /* @__PURE__ */ new WeakMap();
/** The pattern as a global regular expression; compiled when first used. The caller sets `lastIndex`. */
function regExpOf(pattern) {
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
/** Whether the pattern matches anywhere in the text. */
function matchesPattern(pattern, text) {
	const regExp = regExpOf(pattern);
	regExp.lastIndex = 0;
	return regExp.test(text);
}
export { matchesPattern as n, regExpOf as r, ledRegExpOf as t };
