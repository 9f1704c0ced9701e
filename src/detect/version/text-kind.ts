import type { Core } from '../../core/core.ts';
import type { TextKind } from '../chunk-text.ts';
import type { NewVersion } from './version-search.ts';

/** The kind of a text. Where its base is valid in its kind, only what was not copied has to be looked at. */
export function textKind(
  { exports }: Core,
  { at, length }: NewVersion['text'],
  base: NewVersion['base'],
): TextKind {
  const baseKind = base?.version.kind ?? 'other';
  const copies = base?.copies ?? { at: 0, count: 0 };
  if (baseKind === 'ascii' && exports.isAsciiVersion(at, length, copies.at, copies.count) === 1) {
    return 'ascii';
  }
  if (exports.isAscii(at, length) === 1) {
    return 'ascii';
  }
  const isUtf8 =
    baseKind === 'other'
      ? exports.isUtf8(at, length)
      : exports.isUtf8Version(at, length, copies.at, copies.count);
  return isUtf8 === 1 ? 'utf-8' : 'other';
}
