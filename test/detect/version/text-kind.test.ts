import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import type { TextKind } from '../../../src/detect/chunk-text.ts';
import { textKind } from '../../../src/detect/version/text-kind.ts';

const core = createCore();

function stored(content: string | Buffer): { readonly at: number; readonly length: number } {
  const bytes = Buffer.from(content);
  const at = core.reserve(bytes.length);
  core.bytes().set(bytes, at);
  return { at, length: bytes.length };
}

function kindOf(
  content: string | Buffer,
  kind: TextKind | null = null,
  copies: readonly number[] = [],
): TextKind {
  const at = core.reserve(4 * copies.length);
  new Uint32Array(core.bytes().buffer, at).set(copies);
  const version = { kind: kind ?? 'other', text: stored(''), pairs: 0, count: 0, held: [] };
  const base = kind === null ? null : { version, copies: { at, count: copies.length / 3 } };
  return textKind(core, stored(content), base);
}

describe('the kind of a text', () => {
  it.each([
    ['ascii', 'plain text'],
    ['utf-8', 'clé'],
    ['other', Buffer.from('clé', 'latin1')],
    ['ascii', ''],
  ])('is %s of %j', (kind, content) => expect(kindOf(content)).toBe(kind));

  it.each([
    ['ascii', 'text that is new', []],
    ['utf-8', 'text and é', [0, 0, 8]],
    ['utf-8', 'é and text', [3, 0, 8]],
    ['utf-8', 'text é text', [0, 0, 5, 7, 0, 5]],
    ['ascii', 'text - text', [0, 0, 5, 6, 0, 5]],
  ])('is %s of %j, a version of a text in ASCII', (kind, content, copies) => {
    expect(kindOf(content, 'ascii', copies)).toBe(kind);
  });

  it('is what the whole text says, wherever copied runs cut characters', () => {
    const base = Buffer.from('a é 世界 🔑 b');
    const run = fc.tuple(fc.nat(base.length - 1), fc.nat(9));
    fc.assert(
      fc.property(fc.array(fc.oneof(run, fc.constantFrom('', 'x', 'é')), { maxLength: 6 }), (pieces) => {
        const copies: number[] = [];
        let text = Buffer.alloc(0);
        for (const piece of pieces) {
          const bytes = Buffer.from(
            typeof piece === 'string' ? piece : base.subarray(piece[0], piece[0] + piece[1]),
          );
          if (typeof piece !== 'string' && bytes.length > 0) {
            copies.push(text.length, piece[0], bytes.length);
          }
          text = Buffer.concat([text, bytes]);
        }
        expect(kindOf(text, 'utf-8', copies)).toBe(kindOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('becomes ASCII when the last other character goes', () => {
    expect(kindOf('text', 'utf-8', [0, 0, 4])).toBe('ascii');
  });
});
