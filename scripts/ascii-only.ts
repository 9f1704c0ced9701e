import type { Plugin } from 'rolldown';

/**
 * Writes all else than ASCII as escapes: Node has a byte for each character of such a file, two for each of any other,
 * and takes 3 ms longer to load the scan.
 *
 * In comments, strings, templates and patterns an escape means the same. `String.raw` would keep it: the build ends there.
 */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    // Later than `renderChunk`, after which the code is printed once more.
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') {
          chunk.code = asciiOf(chunk.code, chunk.fileName);
        }
      }
    },
  };
}

function asciiOf(code: string, fileName: string): string {
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(code)) {
    throw new Error(`${fileName}: String.raw with another character than ASCII: write it as a plain string`);
  }
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
