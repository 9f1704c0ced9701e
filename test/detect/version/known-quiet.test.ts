import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import { createDetector, type DetectorOptions } from '../../../src/detect/detector.ts';
import { fileStart } from '../../../src/model/region.ts';
import { ruleOf } from '../rule-of.ts';

/** More than a sieve looks at. */
const long = '.'.repeat(90);
const rules = [ruleOf('\\bkey=([a-z0-9]{4})\\.{90}!', ['key='], { id: 'key' })];
const filler = 'nothing to see here\n'.repeat(60);

/** Searches texts that have nothing in common but their parts; tells how often a pattern was tried in each. */
function searches(
  options: Partial<DetectorOptions> = {},
): (text: string) => { tries: number; found: number } {
  const core = createCore();
  let tries = 0;
  const { versions } = createDetector(
    { rules, allowlists: [] },
    {
      maxDecodeDepth: 3,
      ...options,
      beforeRule(rule) {
        tries++;
        return options.beforeRule?.(rule) ?? true;
      },
    },
    core,
  );
  return (text) => {
    const bytes = Buffer.from(text);
    const at = core.reserve(bytes.length);
    core.bytes().set(bytes, at);
    const provenance = (): { contentId: string; members: [] } => ({ contentId: 'blob:it', members: [] });
    tries = 0;
    const { candidates, version } = versions.search({
      text: { at, length: bytes.length },
      start: fileStart,
      provenance,
      base: null,
    });
    if (version !== null) {
      versions.forget(version);
    }
    return { tries, found: candidates.length };
  };
}

const quiet = `key=ab12${long}?`;
const secret = `key=ab12${long}!`;
const encoded = (text: string): string => Buffer.from(`${text} that is encoded`).toString('base64');

describe('what is known to hold nothing', () => {
  it.each([
    ['around a keyword', quiet],
    ['in encoded text', encoded(quiet)],
  ])('is not looked at again %s', (_where, part) => {
    const search = searches();
    expect(search(`first\n${filler}${part}\n${filler}`)).toEqual({ tries: 1, found: 0 });
    expect(search(`second\n${filler}${part}\n${filler}more`)).toEqual({ tries: 0, found: 0 });
  });

  it.each([
    ['a keyword', secret],
    ['encoded text', encoded(secret)],
  ])('is never %s that says something', (_where, part) => {
    const search = searches();
    for (const start of ['first', 'second', 'third']) {
      expect(search(`${start}\n${filler}${part}\n${filler}`)).toEqual({ tries: 1, found: 1 });
    }
  });

  it('is looked at where the secret comes to what was there before', () => {
    const search = searches();
    expect(search(`${filler}${quiet}\n${filler}`).found).toBe(0);
    expect(search(`${filler}${quiet}\n${secret}\n${filler}`).found).toBe(1);
  });

  it('is nothing of a text of which something was left out', () => {
    let isWanted = false;
    const search = searches({ beforeRule: () => isWanted });
    expect(search(`${filler}${secret}\n${filler}`).found).toBe(0);
    expect(search(`${filler}${encoded(secret)}\n${filler}`).found).toBe(0);
    isWanted = true;
    expect(search(`${filler}${secret}\n${filler}`).found).toBe(1);
    expect(search(`${filler}${encoded(secret)}\n${filler}`).found).toBe(1);
  });

  it('is nothing of a text that was too much to decode', () => {
    let limits = 0;
    const search = searches({ maxDecodeDepth: 1, onDecodeLimit: () => limits++ });
    const twice = Buffer.from(encoded(`x ${encoded(secret)} x`)).toString('base64');
    const text = `${filler}${twice}\n${filler}`;
    search(text);
    expect(limits).toBe(1);
    search(text);
    expect(limits).toBe(2);
  });
});
