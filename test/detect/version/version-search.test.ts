import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import type { RawCandidate } from '../../../src/detect/raw-candidate.ts';
import type { Version } from '../../../src/detect/version/version-search.ts';
import { fileStart } from '../../../src/model/region.ts';
import { ruleOf } from '../rule-of.ts';

const rules = [
  ruleOf('\\bkey=([a-z0-9]{4})\\b', ['key='], { id: 'key' }),
  ruleOf('(?i)token.{0,20}?[0-9]{6}', ['token'], { id: 'token' }),
];

/** A text that stays in the core's memory. */
interface Stored {
  readonly content: string;
  readonly text: { readonly at: number; readonly length: number };
}

/** A core with what searches versions in it, and what tests ask of it. */
function versionsInCore(): {
  readonly store: (content: string) => Stored;
  readonly search: (stored: Stored, base?: Version, copies?: readonly number[]) => ReturnType<Search>;
  readonly once: (stored: Stored) => RawCandidate[];
  readonly forget: (version: Version) => void;
} {
  const core = createCore();
  const { versions } = createDetector({ rules, allowlists: [] }, { maxDecodeDepth: 3 }, core);
  const copiesAt = core.reserve(12_000);
  const common = { start: fileStart, provenance: () => ({ contentId: 'blob:it', members: [] }) };
  return {
    store(content) {
      const bytes = Buffer.from(content);
      const at = core.reserve(bytes.length);
      core.bytes().set(bytes, at);
      return { content, text: { at, length: bytes.length } };
    },
    search({ text }, version, copies = []) {
      new Uint32Array(core.bytes().buffer, copiesAt).set(copies);
      const base = version && { version, copies: { at: copiesAt, count: copies.length / 3 } };
      return versions.search({ ...common, text, base: base ?? null });
    },
    once: ({ text }) => versions.searchOnce({ ...common, text }),
    forget: (version) => versions.forget(version),
  };
}

type Search = ReturnType<typeof createDetector>['versions']['search'];

/** What people see of candidates, in order and once each. */
function shown(candidates: readonly RawCandidate[]): string[] {
  const lines = candidates.map(({ ruleId, secret, region, decoded }) => {
    const { startLine, startColumn, byteOffset, byteLength } = region;
    return `${ruleId} ${secret} ${startLine}:${startColumn} ${byteOffset}+${byteLength} ${decoded.join()}`;
  });
  return [...new Set(lines)].toSorted();
}

const secret = 'key=ab12';
const encoded = Buffer.from('the value is key=ab12, they say').toString('base64');
const filler = 'nothing to see here\n'.repeat(30);
const pieces = fc.constantFrom(
  secret,
  'key=',
  'ab12',
  ' ',
  '\n',
  filler,
  'token',
  ' 123456',
  `x = "${encoded}"`,
  encoded.slice(0, 20),
  '"key=" + "cd34" + "x"',
  'é',
);

describe('searching versions', () => {
  it('finds in each what searching all of it finds', () => {
    const step = fc.tuple(fc.nat(), fc.nat(), pieces);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.array(step, { maxLength: 6 }), (first, steps) => {
        const { store, search, once } = versionsInCore();
        let stored = store(first.join(''));
        let { version } = search(stored);
        for (const [from, size, added] of steps) {
          const bytes = Buffer.from(stored.content);
          const cut = from % (bytes.length + 1);
          const next = Math.min(bytes.length, cut + (size % 30));
          const content = [bytes.subarray(0, cut), Buffer.from(added), bytes.subarray(next)];
          const text = Buffer.concat(content).toString();
          // A cut within a character makes another text of it.
          if (Buffer.byteLength(text) !== cut + Buffer.byteLength(added) + bytes.length - next) {
            return;
          }
          const tail = [cut + Buffer.byteLength(added), next, bytes.length - next];
          stored = store(text);
          const found = search(stored, version ?? undefined, [0, 0, cut, ...tail]);
          expect(shown(found.candidates)).toEqual(shown(once(stored)));
          version = found.version;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('carries what was found to where it stands now', () => {
    const { store, search } = versionsInCore();
    const base = store(`${filler}${secret}\n${filler}`);
    const { version } = search(base);
    const moved = store(`\n\n${base.content}`);
    const { candidates } = search(moved, version!, [2, 0, base.text.length]);
    expect(shown(candidates)).toEqual(['key ab12 33:5 606+4 ']);
  });

  it('loses what has lost its value', () => {
    const { store, search } = versionsInCore();
    const base = store(`${filler}${secret}\n${filler}`);
    const cut = filler.length + 4;
    const found = search(store(`${filler}key=\n${filler}`), search(base).version!, [
      0,
      0,
      cut,
      cut,
      cut + 4,
      filler.length,
    ]);
    expect(found.candidates).toEqual([]);
  });

  it('remembers nothing of a text with a crowd of candidates, and finds them all', () => {
    const { store, search } = versionsInCore();
    const { candidates, version } = search(store(`${secret}\n`.repeat(1001)));
    expect(candidates).toHaveLength(1001);
    expect(version).toBe(null);
  });

  it('uses the memory of what was forgotten again', () => {
    const { store, search, forget } = versionsInCore();
    const stored = store(`${secret} ${secret}`);
    const slots = Array.from({ length: 3 }, () => {
      const { version } = search(stored);
      forget(version!);
      return version!.pairs;
    });
    expect(new Set(slots).size).toBe(1);
  });
});
