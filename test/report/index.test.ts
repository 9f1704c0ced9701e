import { array, assert, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { formats, writerFor } from '../../src/report/index.ts';
import {
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
  sampleReport,
  sampleRule,
} from '../helpers/sample-report.ts';

function write(format: string, report: Report, showSecrets = false): string {
  return [...writerFor(format)(report, { ...plainOptions, showSecrets, verbose: true })].join('');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** A finding whose secret stands in every text that a scanned repository can put into it, and in its neighbour's. */
function hostileFinding(secret: Secret, text: string): Finding {
  const encoded = base64(secret.reveal());
  const place = sampleOccurrence(secret, {
    path: `dir/${text}/file`,
    author: text,
    email: `${text}@example.com`,
    message: `Add ${text}\n${text}`,
    snippet: `a = ${text}; b = ${encoded}`,
    match: new Secret(`KEY=${text};`),
  });
  return sampleFinding({
    secret,
    title: `Key ${text}`,
    evidence: `GET /?key=${text}`,
    remediation: [`Delete ${text}`],
    occurrences: [place, { ...place, match: new Secret(encoded), decoded: ['base64'] }],
    parts: [
      { ...place, name: 'user', value: new Secret(text) },
      { ...place, name: 'host', value: new Secret(`${text}.example.com`) },
    ],
  });
}

function hostileReport(texts: readonly string[]): Report {
  const everything = texts.join(' ');
  const findings = texts.map((text) => hostileFinding(new Secret(text), everything));
  const rule = sampleRule({ description: everything, remediation: [everything], title: everything });
  return reportOf(findings, {
    target: { kind: 'git', name: `https://${everything}@example.com/${everything}`, head: sampleHex('head') },
    coverage: {
      ...incompleteCoverage(),
      skipped: [{ what: everything, reason: 'unreadable', count: 1, hint: everything }],
      staleIgnores: [everything],
    },
    rules: new Map([[rule.id, rule]]),
  });
}

/** All that a reader could take a report to say: as it is, and without the escapes of its format. */
function* readings(output: string): Generator<string> {
  yield output;
  yield output.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
  yield output.replaceAll(/\\u([\da-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  yield output.replaceAll(/\\(.)/g, '$1');
  yield output.replaceAll('""', '"');
  yield output
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Texts that no report says by itself, some of characters that formats escape. */
const secretText = record({
  start: string({ unit: 'binary-ascii', maxLength: 30 }),
  middle: string({ unit: 'grapheme', maxLength: 8 }),
  end: string({ maxLength: 8 }),
}).map(({ start, middle, end }) => `Zq9${start}${middle}${end}~x7Kw`);

describe('every report format', () => {
  it.each(formats)('%s holds no secret unless asked, wherever the scanned repository puts it', (format) => {
    assert(
      property(array(secretText, { minLength: 1, maxLength: 3 }), (texts) => {
        for (const reading of readings(write(format, hostileReport(texts)))) {
          for (const text of [...texts, ...texts.map(base64)]) expect(reading).not.toContain(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['text', 'json', 'jsonl', 'csv', 'junit', 'html', 'markdown', 'gitleaks'])(
    '%s holds the secret when asked',
    (format) => {
      const text = sampleHex('shown');
      expect(write(format, hostileReport([text]), true)).toContain(text);
    },
  );

  it.each(formats)('%s says the same when it is written twice, and ends its last line', (format) => {
    const report = sampleReport();
    expect(write(format, report)).toBe(write(format, report));
    expect(write(format, report)).toMatch(/\n$/);
  });

  // The formats of rows and of gitleaks' entries have no place for it.
  it.each(formats.filter((format) => format !== 'csv' && format !== 'gitleaks'))(
    '%s tells an incomplete scan from a complete one',
    (format) => {
      const incomplete = write(format, reportOf([], { coverage: incompleteCoverage() }));
      expect(incomplete).not.toBe(write(format, reportOf([])));
      expect(incomplete).not.toMatch(/no secrets|\bclean\b/i);
    },
  );

  it.each(['text', 'json', 'jsonl', 'csv', 'junit', 'markdown', 'gitlab', 'gitleaks'])(
    '%s comes in pieces, so that a long report is never one string',
    (format) => {
      const report = reportOf(Array.from({ length: 2000 }, () => sampleFinding()));
      const pieces = [...writerFor(format)(report, plainOptions)];
      expect(pieces.length).toBeGreaterThan(2000);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(5000);
    },
  );

  it('is listed, the default first, and an unknown one is refused', () => {
    expect(formats).toEqual([
      'text',
      'json',
      'jsonl',
      'sarif',
      'csv',
      'junit',
      'html',
      'markdown',
      'github',
      'gitlab',
      'gitleaks',
    ]);
    expect(() => writerFor('toString')).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
