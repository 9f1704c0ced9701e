import { describe, expect, it } from 'vitest';
import { chunkOf, ruleOf } from './rule-of.ts';
import { keyRule, hostRule, search, secrets } from './search-chunk.ts';

/** How often a search tells that encoded text stays unread. */
function decodeLimits(content: string, maxDecodeDepth: number): number {
  let limits = 0;
  search([keyRule], chunkOf(content), { maxDecodeDepth, onDecodeLimit: () => limits++ });
  return limits;
}

describe('decoded text', () => {
  const base64 = Buffer.from('the key=abcd1234').toString('base64');

  it('is searched, and found where its encoded form stands', () => {
    const content = `first # leaksieve:ignore-next-line\nclé = "${base64}" # gitleaks:allow\nlast`;
    const start = Buffer.from(content).indexOf(base64);
    expect(search([keyRule], chunkOf(content))).toMatchObject([
      {
        secret: 'abcd1234',
        match: 'key=abcd1234',
        decoded: ['base64'],
        region: {
          startLine: 2,
          startColumn: 8,
          endLine: 2,
          endColumn: 8 + base64.length,
          byteOffset: start,
          byteLength: base64.length,
        },
        lines: `clé = "${base64}" # gitleaks:allow`,
        marks: ['gitleaks:allow', 'leaksieve:ignore-next-line'],
      },
    ]);
  });

  it('may have its name before it, unencoded', () => {
    const rule = ruleOf('secret\\s*=\\s*"(k[a-z0-9 ]+)"', ['secret']);
    const value = Buffer.from('k0123456789 abcdef').toString('base64');
    expect(search([rule], chunkOf(`secret = "${value}"`))).toMatchObject([
      { secret: 'k0123456789 abcdef', decoded: ['base64'] },
    ]);
  });

  it('is decoded again, to the depth asked for', () => {
    const twice = Buffer.from(`it is ${base64}`).toString('base64');
    const depths = [0, 1, 2, 3].map((maxDecodeDepth) =>
      search([keyRule], chunkOf(twice), { maxDecodeDepth }).map(({ decoded }) => decoded),
    );
    expect(depths).toEqual([[], [], [['base64', 'base64']], [['base64', 'base64']]]);
  });

  it('brings no second copy of what stands beside it unencoded', () => {
    const found = search(
      [keyRule, hostRule],
      chunkOf(`host=a.b key=zzzz9999 "${base64}" key=yyyy8888 host=c.d`),
    );
    expect(secrets(found)).toEqual(['a.b', 'abcd1234', 'c.d', 'yyyy8888', 'zzzz9999']);
  });

  it('keeps the decodings of the chunk before its own', () => {
    const [candidate] = search([keyRule], chunkOf(base64, { decoded: ['archive', 'utf-16'] }));
    expect(candidate!.decoded).toEqual(['archive', 'utf-16', 'base64']);
  });

  it('finds parts where they stand, encoded or not', () => {
    const part = { name: 'host', pattern: hostRule.pattern!, isRequired: true, withinLines: 2 };
    const rule = { ...keyRule, parts: [part] };
    const inner = Buffer.from('key=abcd1234 host=in.side').toString('base64');
    const [outside] = search([rule], chunkOf(`host=out.side\n"${base64}"`));
    expect(outside!.parts).toEqual([
      {
        name: 'host',
        value: 'out.side',
        region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 14, byteOffset: 5, byteLength: 8 },
      },
    ]);
    const [inside] = search([rule], chunkOf(`x\n"${inner}"`));
    expect(inside!.parts).toMatchObject([
      { value: 'in.side', region: { startLine: 2, startColumn: 2, byteOffset: 3, byteLength: inner.length } },
    ]);
  });

  it('tells when a limit leaves encoded text unread', () => {
    const twice = Buffer.from(`it is ${base64}`).toString('base64');
    expect([0, 1, 2].map((depth) => decodeLimits(twice, depth))).toEqual([0, 1, 0]);
    expect(decodeLimits(base64, 1)).toBe(0);
  });
});
