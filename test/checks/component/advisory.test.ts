import { describe, expect, it } from 'vitest';
import { parseAdvisories } from '../../../src/checks/component/advisory-file.ts';
import { isAffected } from '../../../src/checks/component/advisory.ts';
import { parseVersion } from '../../../src/checks/component/version.ts';

const idOf = (name: string): string | null => (name === 'jquery' ? 'jquery' : null);

/** The ids of advisories that hold for a version of jQuery. */
function idsFor(version: string, text: string): readonly string[] {
  const { byComponent } = parseAdvisories(text, 'given.json', '2026-01-01', idOf);
  return (byComponent['jquery'] ?? [])
    .filter((advisory) => isAffected(parseVersion(version)!, advisory))
    .flatMap(({ ids }) => ids);
}

const own = JSON.stringify({
  jquery: {
    npm: 'jquery',
    advisories: [
      { atOrAbove: '1.2.0', below: '3.5.0', severity: 'medium', cve: ['CVE-A'], ghsa: 'GHSA-a' },
      { below: '1.9.0', severity: 'low', cve: ['CVE-B'], excludes: ['1.8.3'] },
    ],
  },
});

const report = {
  schema_version: '1.4.0',
  id: 'GHSA-c',
  modified: '2026-05-06T10:00:00Z',
  aliases: ['CVE-C', 'SNYK-1'],
  database_specific: { severity: 'MODERATE' },
  affected: [
    {
      package: { ecosystem: 'npm', name: 'jquery' },
      ranges: [
        {
          type: 'SEMVER',
          events: [
            { introduced: '0' },
            { fixed: '1.9.0' },
            { introduced: '2.0.0' },
            { last_affected: '2.2.1' },
          ],
        },
      ],
    },
    { package: { ecosystem: 'PyPI', name: 'jquery' }, versions: ['3.0.0'] },
  ],
};

describe('advisories of a table like ours', () => {
  it.each([
    ['1.1.4', ['CVE-B']],
    ['1.2.0', ['CVE-A', 'GHSA-a', 'CVE-B']],
    ['1.8.3', ['CVE-A', 'GHSA-a']],
    ['3.5.0-beta.1', ['CVE-A', 'GHSA-a']],
    ['3.5.0', []],
  ])('hold for %s as their ranges say', (version, ids) => expect(idsFor(version, own)).toEqual(ids));

  it('are as old as the file where it does not say', () => {
    expect(parseAdvisories(own, 'given.json', '2026-01-01', idOf)).toMatchObject({
      date: '2026-01-01',
      origin: 'given.json',
    });
  });
});

describe('advisories in the OSV form', () => {
  it.each([
    ['1.8.3', ['CVE-C', 'GHSA-c']],
    ['1.9.0', []],
    ['2.2.1', ['CVE-C', 'GHSA-c']],
    ['2.2.2', []],
    ['3.0.0', []],
  ])('hold for %s as their events say', (version, ids) => {
    for (const text of [
      JSON.stringify(report),
      JSON.stringify([report]),
      `${JSON.stringify(report)}\n${JSON.stringify({ ...report, affected: [] })}\n`,
    ]) {
      expect(idsFor(version, text)).toEqual(ids);
    }
  });

  it('hold for single versions where there is no range', () => {
    const listed = [{ package: { ecosystem: 'npm', name: 'jquery' }, versions: ['1.0.0', '1.0.2'] }];
    const text = JSON.stringify({ ...report, affected: listed });
    expect(['1.0.0', '1.0.1', '1.0.2'].map((version) => idsFor(version, text).length)).toEqual([2, 0, 2]);
  });

  it('no longer hold when they were withdrawn, and are as new as the newest', () => {
    const text = JSON.stringify([{ ...report, withdrawn: '2026-06-01T00:00:00Z' }]);
    expect(idsFor('1.8.3', text)).toEqual([]);
    expect(parseAdvisories(text, 'given.json', '2026-01-01', idOf).date).toBe('2026-05-06');
  });
});

describe('a file that holds no advisories', () => {
  it.each(['{"a": 1}', '[{"id": "x"}]', '"text"', '{"jquery": {"advisories": [{"severity": "grave"}]}}'])(
    'is refused with what it should be: %s',
    (text) => expect(() => idsFor('1.0.0', text)).toThrow(/given\.json holds no advisories: it must be/),
  );

  it('is refused with the line that is no JSON', () => {
    expect(() => idsFor('1.0.0', `${JSON.stringify(report)}\n{`)).toThrow('given.json:2 is no JSON');
  });
});
