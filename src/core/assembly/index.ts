/** All that the core offers: one module, compiled by AssemblyScript into core.wasm (see README.md beside this folder). */
export { inflate } from './inflate';
export { applyDelta, copyCount, deltaBaseSize, deltaResultSize } from './delta';
export { countLines, isAscii, isUtf8 } from './text';
