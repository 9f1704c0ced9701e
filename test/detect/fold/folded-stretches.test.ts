import { describe, expect, it } from 'vitest';
import { foldedStretches } from '../../../src/detect/fold/folded-stretches.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { brevoKey, brevoRule } from '../../helpers/secrets.ts';
import { builtinRules } from '../../helpers/builtin-rules.ts';
import { chunkOf } from '../rule-of.ts';

const script = 'const a = "one-half-";\nf(a + "and-the-other");';

/** The texts that are put together in a content of this name. */
function foldedIn(contentId: string, text: string, members: readonly string[] = []): readonly string[] {
  const chunk = chunkOf(text, { provenance: { contentId, members } });
  return Array.from(foldedStretches(chunk, Buffer.from(text)), ({ segment }) =>
    Buffer.from(segment.bytes).toString(),
  );
}

describe('foldedStretches', () => {
  it.each([
    ['file:https://example.com/app', script],
    ['1/file:https://example.com/app.js?v=2', script],
    ['file:src/app.ts', script],
    ['file:src/App.vue', `<template>it's</template><script setup lang="ts">${script}</script>`],
    ['file:https://example.com/', `<!doctype html><p>it's</p><SCRIPT>${script}</SCRIPT ><p>it's`],
    ['file:https://example.com/', `\ufeff\n<html><script src="a.js"></script><script>${script}`],
  ])('reads scripts in %s', (contentId, text) => {
    expect(foldedIn(contentId, text)).toEqual(['"one-half-and-the-other"']);
  });

  it('reads scripts in archives', () => {
    expect(foldedIn('file:site.zip', script, ['app.js'])).toHaveLength(1);
  });

  it.each([
    ['file:src/app.c', script],
    ['file:app.json', script],
    ['blob:0123', script],
    ['file:https://example.com/', `<!doctype html><p>${script}</p>`],
    ['file:https://example.com/a.json', '{"a":"one-half-"}'],
  ])('reads none in %s', (contentId, text) => {
    expect(foldedIn(contentId, text)).toEqual([]);
  });
});

it('has a secret that is put together found, in the place of the whole expression', () => {
  const key = brevoKey();
  const [first, second] = [key.slice(0, 40), key.slice(40)];
  const before = '// clé\nsend({ key: ';
  const expression = '"' + first + '".concat(`' + second + '`)';
  const chunk = chunkOf(`${before}${expression} });`, {
    provenance: { contentId: 'file:app.js', members: [] },
  });
  const detector = createDetector(builtinRules, { maxDecodeDepth: 1 });
  expect(detector.search(chunk)).toMatchObject([
    {
      ruleId: brevoRule,
      secret: key,
      decoded: ['concatenation'],
      region: { startLine: 2, startColumn: 13, byteOffset: 20, byteLength: expression.length },
    },
  ]);
  expect(createDetector(builtinRules, { maxDecodeDepth: 0 }).search(chunk)).toEqual([]);
});
