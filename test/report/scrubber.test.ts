import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { scrubberFor } from '../../src/report/scrubber.ts';
import { sampleFinding, sampleHex, sampleOccurrence } from '../helpers/sample-report.ts';

function scrubber(...texts: string[]): ReturnType<typeof scrubberFor> {
  return scrubberFor(
    texts.map((text) => {
      const secret = new Secret(text);
      return sampleFinding({ secret, occurrences: [sampleOccurrence(secret)] });
    }),
  );
}

describe('scrubberFor', () => {
  it('replaces each secret by its redacted form, as often as it stands there', () => {
    const key = sampleHex('key');
    const { redacted } = new Secret(key);
    expect(scrubber(key).content(`${key}, ${key}${key}`)).toBe(`${redacted}, ${redacted}${redacted}`);
  });

  it('replaces the longer of two secrets that start alike', () => {
    const [short, long] = [sampleHex('key', 20), sampleHex('key', 40)];
    for (const texts of [
      [short, long],
      [long, short],
    ]) {
      expect(scrubber(...texts).content(`a ${long} b ${short} c`)).toBe(
        `a ${new Secret(long).redacted} b ${new Secret(short).redacted} c`,
      );
    }
  });

  it.each(['config', 'postgres', 'Main.go'])('leaves paths that hold the ordinary word %s', (word) => {
    const path = `docker/${word}/init.sql`;
    expect(scrubber(word).name(path)).toBe(path);
    expect(scrubber(word).content(`password=${word}`)).toBe(`password=(${word.length} characters)`);
  });

  it.each(['hunter2hunter', 'letme1nn', sampleHex('key', 16), 'x'.repeat(16)])(
    'hides %s in paths too',
    (text) => {
      expect(scrubber(text).name(`a/${text}.txt`)).toBe(`a/(${text.length} characters).txt`);
    },
  );

  it('leaves words so short that they are everywhere', () => {
    expect(scrubber('abc').content('abcdef')).toBe('abcdef');
  });

  it('hides the lines of a key one by one, and not the lines around them', () => {
    const [line, dashes] = [sampleHex('line', 64), '-'.repeat(5)];
    const secret = new Secret(`${dashes}BEGIN KEY${dashes}\r\n${line}\r\n${dashes}END KEY${dashes}`);
    const { content } = scrubberFor([sampleFinding({ secret })]);
    expect(content(`  ${line}`)).toBe('  (64 characters)');
    expect(content(`${dashes}BEGIN KEY${dashes}`)).toBe(`${dashes}BEGIN KEY${dashes}`);
  });

  it('hides the encoded text of a secret that was decoded', () => {
    const secret = new Secret(sampleHex('key'));
    const encoded = Buffer.from(secret.reveal()).toString('base64');
    const match = new Secret(encoded);
    const { content } = scrubberFor([
      sampleFinding({ secret, occurrences: [sampleOccurrence(secret, { match })] }),
    ]);
    expect(content(`data: ${encoded}`)).toBe(`data: ${match.redacted}`);
  });

  it('hides parts in scanned text, but not the public ones, and not in names', () => {
    const place = sampleOccurrence(new Secret(sampleHex('key')));
    const part = (name: string, value: string) => ({ ...place, name, value: new Secret(value) });
    const { content, name } = scrubberFor([
      sampleFinding({ parts: [part('host', 'db1.example.com'), part('user', 'deploy-bot-7')] }),
    ]);
    expect(content('deploy-bot-7@db1.example.com')).toBe('(12 characters)@db1.example.com');
    expect(name('deploy-bot-7/db1.example.com')).toBe('deploy-bot-7/db1.example.com');
  });
});
