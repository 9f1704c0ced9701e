import { t as ScanError } from "./scan-error.js";
// src/action/no-store.ts
/** In the action's bundle, stands for what keeps scans in a store: 650 KB that runners would load from each tag. */
function scanKeeper() {
	throw new ScanError("CONFIG", "the action keeps no scans in a store: leave out LEAKSIEVE_STORE and --store, or run the command");
}
export { scanKeeper };
