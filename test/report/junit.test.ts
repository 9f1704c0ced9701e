import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor } from '../../src/report/index.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function junit(report: Report): string {
  return [...writerFor('junit')(report, plainOptions)].join('');
}

/** The names of all elements, once the text has been found well-formed (XML 1.0). */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const token = /<\?xml [^<>]*\?>|<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  let end = 0;
  for (const [text, closed, opened, attributes = '', empty, content = ''] of xml.matchAll(token)) {
    end += text.length;
    expect(attributes + content).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    if (closed !== undefined) expect(open.pop()).toBe(closed);
    if (opened !== undefined) names.push(opened);
    if (opened !== undefined && empty === '') open.push(opened);
  }
  expect(end).toBe(xml.length);
  expect(open).toEqual([]);
  expect(xml).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  return names;
}

describe('the JUnit report', () => {
  it('has a failed case for each finding and one that passes when all was searched', () => {
    const xml = junit(sampleReport());
    const names = elementsOf(xml);
    expect(names.filter((name) => name === 'testcase')).toHaveLength(5);
    expect(names.filter((name) => name === 'failure')).toHaveLength(4);
    expect(names).not.toContain('error');
    expect(xml).toContain('tests="5" failures="4" errors="0"');
  });

  it('has an error when the scan is incomplete', () => {
    const xml = junit(reportOf([], { coverage: incompleteCoverage() }));
    expect(elementsOf(xml)).toContain('error');
    expect(xml).toContain('tests="1" failures="0" errors="1"');
    expect(xml).toContain('big.bin: too-large (1)');
  });

  it.each(['<b a="1">&amp;]]>', '\u0000\u001b[2J', 'a\ud800b', 'a\ufffeb', '\u202e'])(
    'stays well-formed with %j in paths and titles',
    (text) => {
      const place = sampleOccurrence(new Secret(brevoKey), { path: text });
      elementsOf(
        junit(reportOf([sampleFinding({ title: text, occurrences: [place], remediation: [text] })])),
      );
    },
  );
});
