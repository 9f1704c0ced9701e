/** All that the core offers: one module, compiled by AssemblyScript into core.wasm (see README.md beside this folder). */
export { inflate } from './inflate';
export { applyDelta, copyCount, deltaBaseSize, deltaResultSize } from './delta';
export { findEncoded } from './encoded';
export { isKnownPart, rememberPart, rememberPlaces, settlePlaces, setUpQuiet } from './known-places';
export { hashPiece } from './piece-hash';
export { touchedCount } from './place-list';
export { carryPlaces, findPlaces, setUpPlaces } from './places';
export { sieve } from './sieve';
export { countLines, isAscii, isUtf8 } from './text';
export { killedCount, readTree, unknownCount } from './tree';
export { isAsciiVersion, isUtf8Version } from './version-text';

/** Where the core's own constants end: whatever is above belongs to who made the core. */
export const heapBase: usize = __heap_base;
