import type { Core } from '../../core/core.ts';
import type { TextKind } from '../chunk-text.ts';
import type { NewVersion } from './version-search.ts';

/** The kind of a text. Where its base is ASCII, only what was not copied has to be looked at. */
export function textKind(core: Core, { at, length }: NewVersion['text'], base: NewVersion['base']): TextKind {
  const { exports } = core;
  if (base?.version.kind === 'ascii' && isNewTextAscii(core, { at, length }, base.copies)) {
    return 'ascii';
  }
  if (exports.isAscii(at, length) === 1) {
    return 'ascii';
  }
  return exports.isUtf8(at, length) === 1 ? 'utf-8' : 'other';
}

function isNewTextAscii(
  core: Core,
  text: NewVersion['text'],
  copies: { readonly at: number; readonly count: number },
): boolean {
  const runs = new Uint32Array(core.bytes().buffer, copies.at, 3 * copies.count);
  let seen = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const start = runs[run]!;
    if (start > seen && core.exports.isAscii(text.at + seen, start - seen) === 0) {
      return false;
    }
    seen = start + runs[run + 2]!;
  }
  return seen >= text.length || core.exports.isAscii(text.at + seen, text.length - seen) === 1;
}
