import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import { Secret } from '../../src/model/secret.ts';
import { marked } from '../../src/triage/redaction.ts';
import { snippets } from '../../src/triage/snippet.ts';
import { regionAt, sampleCandidate, sampleSecret } from './sample-sighting.ts';

const [one, two] = [new Secret(sampleSecret('one')), new Secret(sampleSecret('two'))];

/** A candidate in a text that is one line or more. */
function inText(text: string, secret: Secret, changes: Partial<Candidate> = {}): Candidate {
  const at = Math.max(0, text.indexOf(secret.reveal()));
  return sampleCandidate(secret.reveal(), {
    region: regionAt(at, secret.reveal().length),
    lines: new Secret(text),
    ...changes,
  });
}

describe('a snippet', () => {
  it('is the line with the secret redacted', () => {
    const candidate = inText(`\tapi_key = "${one.reveal()}";`, one);
    expect(snippets([candidate])(candidate)).toBe(`api_key = "${marked(one)}";`);
  });

  it('has the other secrets of the line redacted, those of no finding too', () => {
    const text = `a=${one.reveal()} b=${two.reveal()}`;
    const [first, second] = [inText(text, one), inText(text, two, { confidence: 'low' })];
    expect(snippets([first, second])(first)).toBe(`a=${marked(one)} b=${marked(two)}`);
  });

  it('has the parts of the secret redacted, but for those that only say where it is used', () => {
    const text = `host=smtp.example.org user=${two.reveal()} password=${one.reveal()}`;
    const part = (name: string, value: string): Candidate['parts'][number] => ({
      name,
      value: new Secret(value),
      region: regionAt(text.indexOf(value), value.length),
    });
    const parts = [part('host', 'smtp.example.org'), part('user', two.reveal())];
    const candidate = inText(text, one, { parts });
    expect(snippets([candidate])(candidate)).toBe(
      `host=smtp.example.org user=${marked(two)} password=${marked(one)}`,
    );
  });

  it('is that of the secret where the match reaches over lines', () => {
    const candidate = inText(`mail:\n  host: smtp\n  key: ${one.reveal()}\n  from: me`, one);
    expect(snippets([candidate])(candidate)).toBe(`key: ${marked(one)}`);
  });

  it('is one line where the secret has many', () => {
    const key = new Secret(`-----BEGIN\n${sampleSecret('x')}\n${sampleSecret('y')}\n-----END`);
    const candidate = inText(`key = ${key.reveal()} end`, key);
    expect(snippets([candidate])(candidate)).toBe(`key = ${marked(key)} end`);
  });

  it('is cut around the secret', () => {
    const candidate = inText(`${'a'.repeat(3000)} ${one.reveal()} ${'b'.repeat(3000)}`, one);
    const snippet = snippets([candidate])(candidate);
    expect(snippet).toMatch(/^…a{50,} «.*» b{50,}…$/);
    expect(snippet.length).toBeLessThan(210);
  });

  it('shows no piece of a secret at which the lines that were kept end', () => {
    const before = `${two.reveal().slice(20)} x `;
    const after = ` y ${two.reveal().slice(0, 30)}`;
    const text = `${before}${one.reveal()}${after}`;
    const at = before.length;
    const candidate = inText(text, one);
    const others = [at - 47, at + one.reveal().length + 3].map((byteOffset) =>
      inText(text, two, { region: regionAt(Math.max(0, byteOffset), 44) }),
    );
    expect(snippets([candidate, ...others])(candidate)).toBe(`x ${marked(one)} y`);
  });

  it.each(['base64', 'percent'] as const)(
    'shows nothing of a line with a secret in %s, which anyone can decode',
    (decoding) => {
      const text = `a=${one.reveal()} b=${Buffer.from(two.reveal()).toString('base64')}`;
      const encoded = inText(text, two, { region: regionAt(49, 60), decoded: [decoding] });
      const plain = inText(text, one);
      const snippetOf = snippets([encoded, plain]);
      expect([snippetOf(encoded), snippetOf(plain)]).toEqual([marked(two), marked(one)]);
    },
  );

  it('of an archive member is its line', () => {
    const candidate = inText(`key: ${one.reveal()}`, one, { decoded: ['archive', 'utf-16'] });
    expect(snippets([candidate])(candidate)).toBe(`key: ${marked(one)}`);
  });

  it('is empty where the path alone tells', () => {
    const candidate = inText('', new Secret(''));
    expect(snippets([candidate])(candidate)).toBe('');
  });
});
