// src/model/error-code.ts
/** The code of an error of the system or of a library, such as `ENOENT`; null: it has none. Unlike messages, codes hold nothing that was read. */
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : null;
}
/**
* Milliseconds to wait for a turn that others share; 0: there are no others.
*
* @param count - of turns that are taken, each an interval after the one before. Default: one.
*/
async function sharedTurn(key, intervalMs, count = 1) {
	return 0;
}
/** Has the others wait too, where there are any: a server that asks one of them to wait means all. */
async function postponeSharedTurns(key, forMs) {
	await void 0;
}
export { sharedTurn as n, errorCode as r, postponeSharedTurns as t };
