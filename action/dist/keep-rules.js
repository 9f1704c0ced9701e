// src/rules/keep-rules.ts
/** The rules that are kept, and unreported those which a kept one requires nearby. */
function keepRules(rules, isKept) {
	const byId = new Map(rules.map((rule) => [rule.id, rule]));
	const kept = new Set(rules.filter(isKept));
	const needed = new Set(kept);
	for (const rule of needed) for (const { id } of rule.required) {
		const other = byId.get(id);
		if (other !== void 0) needed.add(other);
	}
	return rules.filter((rule) => needed.has(rule)).map((rule) => kept.has(rule) ? rule : unreported(rule));
}
function unreported(rule) {
	return {
		...rule,
		skipReport: true
	};
}
export { keepRules as t };
