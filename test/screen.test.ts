import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoRun } from '../scripts/demo-run.ts';
import { screenPicture } from '../scripts/screen-picture.ts';

describe('what the README shows', () => {
  const run = demoRun('never');

  it('is what the command prints: `npm run docs` records it anew', () => {
    const [, shown] =
      /```console\n\$ leaksieve scan \.\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(withoutTimes(String(shown))).toBe(withoutTimes(run));
  });

  it('is in the picture, too, which stays small', () => {
    const picture = readFileSync('docs/scan.svg', 'utf8');
    expect(picture.length).toBeLessThan(10_000);
    const text = picture
      .replaceAll(/<style>.*<\/style>/g, '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&');
    expect(withoutTimes(text.trim())).toBe(withoutTimes(`$ leaksieve scan .\n${run}`.trim()));
  });
});

it('a picture draws no markup of the text', () => {
  const picture = screenPicture('cat', 'a \u001B[31m<b> & "c"\u001B[39m\n');
  expect(picture).toContain('a <tspan fill="#ff7b72">&lt;b&gt; &amp; &quot;c&quot;</tspan></text>');
});

function withoutTimes(text: string): string {
  return text.replaceAll(/in [\d.]+ s/g, 'in N s');
}
