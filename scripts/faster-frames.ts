import type { Plugin } from 'rolldown';

/**
 * Characters that take one column and stand for themselves, whatever is beside them, as a class of a regular expression:
 * ASCII, Latin letters, «», …, lines of boxes. Soft hyphens (U+00AD) are none.
 */
export const plainCharacters = String.raw`\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2026\u2500-\u257F`;

/** By the end of a module's path: what is replaced in it, and by what. */
const edits: Readonly<Record<string, readonly [text: string, instead: string]>> = {
  // Each row is measured twice: by a segmenter, as soon as one character is not ASCII.
  '/string-width/index.js': [
    String.raw`/^[\u0020-\u007E]*$/.test(string)`,
    `/^[${plainCharacters}]*$/.test(string)`,
  ],
  // Each row is taken apart by a segmenter, whatever it holds.
  '/@alcalzone/ansi-tokenize/build/tokenize.js': [
    'of segmenter.segment(str)) {',
    String.raw`of /^[\n\u001B${plainCharacters}]*$/.test(str) ? Array.from(str, (segment, index) => ({ segment, index })) : segmenter.segment(str)) {`,
  ],
  // What no transformer changed and nothing clips was taken apart already.
  '/ink/build/output.js': [
    'const characters = this.caches.getStyledChars(line);',
    'const characters = !clip && line === lines[index] ? characterLines[index] : this.caches.getStyledChars(line);',
  ],
};

/** Has Ink do less for each frame. An Ink that is written otherwise ends the build. */
export function fasterFrames(): Plugin {
  return {
    name: 'faster-frames',
    transform(code, id) {
      const path = Object.keys(edits).find((end) => id.endsWith(end));
      // Others' copies of string-width are of older versions.
      if (path === undefined || id.split('/node_modules/').length > 2) return null;
      const [text, instead] = edits[path]!;
      if (!code.includes(text)) throw new Error(`${id} is written otherwise: see scripts/faster-frames.ts`);
      return { code: code.replace(text, () => instead), map: null };
    },
  };
}
