import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { marked, redacted } from '../../src/triage/redaction.ts';
import { sampleSecret } from './sample-sighting.ts';

describe('redacted text', () => {
  const [one, two] = [new Secret(sampleSecret('one')), new Secret(sampleSecret('two'))];

  it('has each secret marked, wherever it stands', () => {
    const text = `a=${one.reveal()} b=${two.reveal()} c=${one.reveal()}`;
    expect(redacted(text, [one, two])).toBe(`a=${marked(one)} b=${marked(two)} c=${marked(one)}`);
  });

  it('shows nothing of a secret that another one is the middle of', () => {
    const outer = new Secret(`before-${one.reveal()}-after`);
    expect(redacted(`x ${outer.reveal()} y`, [one, outer])).toBe(`x ${marked(outer)} y`);
  });

  it('takes a secret for text where it looks like a replacement pattern', () => {
    const secret = new Secret(`$&$'$\`$1${'q'.repeat(20)}9`);
    expect(redacted(`"${secret.reveal()}" end`, [secret])).toBe(`"«$&$'…q9»" end`);
  });

  it('leaves text alone where a secret is empty', () => {
    expect(redacted('text', [new Secret('')])).toBe('text');
  });
});
