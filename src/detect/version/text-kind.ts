import type { Core } from '../../core/core.ts';
import type { TextKind } from '../chunk-text.ts';
import type { NewVersion } from './version-search.ts';

const triple = 3;

type Text = NewVersion['text'];

/** The kind of a text. Where its base is valid in its kind, only what was not copied has to be looked at. */
export function textKind(core: Core, { at, length }: Text, base: NewVersion['base']): TextKind {
  const { exports } = core;
  const runs = base && new Uint32Array(core.bytes().buffer, base.copies.at, triple * base.copies.count);
  const baseKind = base?.version.kind;
  if (runs !== null && baseKind === 'ascii' && isNewTextAscii(core, { at, length }, runs)) {
    return 'ascii';
  }
  if (exports.isAscii(at, length) === 1) {
    return 'ascii';
  }
  const isUtf8 =
    runs !== null && baseKind !== 'other'
      ? isNewTextUtf8(core, { at, length }, runs)
      : exports.isUtf8(at, length) === 1;
  return isUtf8 ? 'utf-8' : 'other';
}

function isNewTextAscii({ exports }: Core, text: Text, runs: Uint32Array): boolean {
  let seen = 0;
  for (let run = 0; run < runs.length; run += triple) {
    const start = runs[run]!;
    if (start > seen && exports.isAscii(text.at + seen, start - seen) === 0) {
      return false;
    }
    seen = start + runs[run + 2]!;
  }
  return seen >= text.length || exports.isAscii(text.at + seen, text.length - seen) === 1;
}

/** Runs of valid text are valid but for characters that they cut: from the last one of a run to the first of the next counts. */
function isNewTextUtf8(core: Core, text: Text, runs: Uint32Array): boolean {
  const { exports } = core;
  const bytes = core.bytes();
  let from = 0;
  for (let run = 0; run < runs.length; run += triple) {
    const start = runs[run]!;
    const end = start + runs[run + 2]!;
    let to = start;
    while (to < end && isContinuation(bytes[text.at + to]!)) {
      to++;
    }
    let last = end - 1;
    while (last > to && isContinuation(bytes[text.at + last]!)) {
      last--;
    }
    if (to < end) {
      if (to > from && exports.isUtf8(text.at + from, to - from) === 0) {
        return false;
      }
      from = last;
    }
  }
  return exports.isUtf8(text.at + from, text.length - from) === 1;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
