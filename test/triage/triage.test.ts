import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import { Coverage } from '../../src/model/coverage.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import type { Rule } from '../../src/model/rule.ts';
import { fingerprinter } from '../../src/triage/fingerprint.ts';
import { parseIgnoreFile } from '../../src/triage/ignore-file.ts';
import type { Policy } from '../../src/triage/policy.ts';
import { triage } from '../../src/triage/triage.ts';
import { Secret } from '../../src/model/secret.ts';
import { contentRule, regionAt, sampleCandidate, samplePolicy, sampleSecret } from './sample-sighting.ts';

const rules: readonly Rule[] = [
  contentRule(),
  contentRule({ id: 'generic', isGeneric: true, severity: 'medium', confidence: 'medium' }),
  contentRule({
    id: 'p12',
    pattern: null,
    path: { source: '\\.p12$', flags: '', maxLength: null },
    severity: 'low',
  }),
];

/** Judges candidates in files that are named like their contents. */
function judge(
  candidates: readonly Candidate[],
  changes: Partial<Policy> = {},
  coverage = new Coverage(),
): { readonly findings: readonly Finding[]; readonly coverage: ReturnType<Coverage['summary']> } {
  const ids = candidates.map(({ provenance }) => provenance.contentId);
  const places = new Map(ids.map((id): [string, readonly Place[]] => [id, [{ path: id, state: 'in-tree' }]]));
  const findings = triage(candidates, [], places, { rules, allowlists: [] }, samplePolicy(changes), coverage);
  return { findings, coverage: coverage.summary() };
}

function inFile(path: string, name: string, changes: Partial<Candidate> = {}): Candidate {
  return sampleCandidate(sampleSecret(name), { provenance: { contentId: path, members: [] }, ...changes });
}

function fingerprintOf(name: string, rule = 'brevo-api-key'): string {
  return fingerprinter(undefined)(rule, new Secret(sampleSecret(name)), '');
}

describe('triage', () => {
  it('makes one finding a secret, with its places', () => {
    const { findings } = judge([inFile('b', 'one'), inFile('a', 'one'), inFile('c', 'two')]);
    expect(findings.map(({ occurrences }) => occurrences.map(({ path }) => path))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('reports a secret under the rule that knows its provider', () => {
    const generic = { ruleId: 'generic', confidence: 'medium' } as const;
    const { findings } = judge([
      inFile('a', 'one'),
      inFile('a', 'one', generic),
      inFile('b', 'one', generic),
    ]);
    expect(findings.map(({ rule, occurrences }) => [rule, occurrences.length])).toEqual([
      ['brevo-api-key', 2],
    ]);
    expect(findings[0]!.fingerprint).toBe(fingerprintOf('one'));
  });

  it('orders by severity, then rule, then path', () => {
    const generic = { ruleId: 'generic', confidence: 'medium' } as const;
    const file = { ruleId: 'p12', secret: new Secret(''), lines: new Secret(''), region: regionAt(0, 0) };
    const { findings } = judge([
      inFile('a.p12', '', file),
      inFile('b', 'two', generic),
      inFile('z', 'one'),
      inFile('y', 'three'),
    ]);
    expect(findings.map(({ rule, occurrences }) => `${rule} ${occurrences[0]!.path}`)).toEqual([
      'brevo-api-key y',
      'brevo-api-key z',
      'generic b',
      'p12 a.p12',
    ]);
    expect(findings.at(-1)).not.toHaveProperty('secret');
  });

  it('leaves out what is ignored or known, and counts each once', () => {
    const candidates = ['ignored', 'known', 'new', 'ignored'].map((name, index) => inFile(`${index}`, name));
    const { findings, coverage } = judge(candidates, {
      ignores: parseIgnoreFile(`${fingerprintOf('ignored')}\tbrevo-api-key\t-\t-\tx`, 'file'),
      baseline: { entries: [{ fingerprint: fingerprintOf('known'), rule: 'brevo-api-key' }], gitleaks: [] },
    });
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual([fingerprintOf('new')]);
    expect(coverage.suppressed).toEqual({ baseline: 1, ignoreFile: 1, inline: 0, allowlist: 0 });
  });

  it('leaves out what nobody asked for, and counts it nowhere', () => {
    const candidates = [inFile('a', 'one', { confidence: 'low' }), inFile('b', 'two', { ruleId: 'generic' })];
    const { findings, coverage } = judge(candidates, {
      minConfidence: 'medium',
      minSeverity: 'high',
      ignores: parseIgnoreFile(`${fingerprintOf('one')}\tbrevo-api-key`, 'file'),
    });
    expect(findings).toEqual([]);
    expect(Object.values(coverage.suppressed)).toEqual([0, 0, 0, 0]);
  });
});

describe('an ignore that matches nothing', () => {
  const ignores = parseIgnoreFile(`${fingerprintOf('gone')}\tbrevo-api-key\t-\t-\tx`, 'file');
  const stale = [`${fingerprintOf('gone')} brevo-api-key`];

  it('is stale', () => {
    expect(judge([inFile('a', 'here')], { ignores }).coverage.staleIgnores).toEqual(stale);
  });

  it('is not stale for being about a finding that nobody asked for', () => {
    const candidates = [inFile('a', 'gone', { confidence: 'low' })];
    expect(judge(candidates, { ignores, minConfidence: 'high' }).coverage.staleIgnores).toEqual([]);
  });

  it('is not stale for having run out', () => {
    const old = ignores.map((entry) => Object.assign({}, entry, { until: '2020-01-01' }));
    const { findings, coverage } = judge([inFile('a', 'gone')], { ignores: old });
    expect([findings.length, coverage.staleIgnores]).toEqual([1, []]);
  });

  it('may match what a part of the target or an incomplete scan left out', () => {
    expect(judge([], { ignores, isWholeScan: false }).coverage.staleIgnores).toEqual([]);
    const incomplete = new Coverage();
    incomplete.skip('a', 'too-large');
    expect(judge([], { ignores }, incomplete).coverage.staleIgnores).toEqual([]);
  });
});
