// src/model/once.ts
/** Makes a value when it is first asked for: most scans, and most texts, never ask. */
function once(make) {
	let made = null;
	return () => (made ??= { value: make() }).value;
}
export { once as t };
