import { describe, expect, it } from 'vitest';
import { compareVersions, parseVersion } from '../../../src/checks/component/version.ts';

function order(a: string, b: string): number {
  return Math.sign(compareVersions(parseVersion(a)!, parseVersion(b)!));
}

describe('versions', () => {
  it('are in the order of Semantic Versioning', () => {
    // The example of its section 11, with what libraries write besides.
    const ascending = [
      '0',
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.2.9',
      '1.2.10',
      '1.10',
      '11.1.0-next.0',
      '11.1.0-next.3',
      '11.1.0',
    ];
    const shuffled = ascending.toSorted(() => -1);
    expect(shuffled.toSorted((a, b) => order(a, b))).toEqual(ascending);
  });

  it.each([
    ['3.5', '3.5.0'],
    ['v1.2.3', '1.2.3'],
    ['1.0b2', '1.0-beta.2'.replace('beta', 'b')],
    ['1.12.4-wp', '1.12.4'],
    ['4.17.15-es', '4.17.15'],
    ['4.0.0+slim', '4.0.0'],
  ])('count %s and %s as the same', (a, b) => expect(order(a, b)).toBe(0));

  it.each(['1.0.0b2', '1.0.0-rc.1', '2.0.0pre', '20.0.0-next.0.0.0', '1.5.2pre'])(
    'put %s before its release',
    (text) => expect(order(text, text.replace(/[-a-z].*/, ''))).toBe(-1),
  );

  it.each([
    ['1.12.4-wp', 'wp'],
    ['3.5.1+dfsg-4', 'dfsg-4'],
    ['4.25.2-lts', 'lts'],
    ['1.0.0-rc.1', ''],
    ['1.0.0', ''],
  ])('tell of %s that %j was appended', (text, vendor) => expect(parseVersion(text)!.vendor).toBe(vendor));

  it.each(['', 'abc', '1..2', '1.2.3 4', '-1', '1.'.repeat(20) + '1', '9'.repeat(40)])('are not %j', (text) =>
    expect(parseVersion(text)).toBeNull(),
  );
});
