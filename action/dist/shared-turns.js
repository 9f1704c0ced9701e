/** Milliseconds to wait for a turn that others share; 0: there are no others. */
async function sharedTurn(key, intervalMs) {
	return 0;
}
/** Has the others wait too, where there are any: a server that asks one of them to wait means all. */
async function postponeSharedTurns(key, forMs) {
	await void 0;
}
export { sharedTurn as n, postponeSharedTurns as t };
