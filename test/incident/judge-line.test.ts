import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/incident/answer.ts';
import { judgeLine, type JudgedLine } from '../../src/incident/judge-line.ts';
import { proveLine, type IncidentFacts } from '../../src/incident/prove-line.ts';
import { Coverage, type CheckEntry } from '../../src/model/coverage.ts';
import type { PlaybookLine } from '../../src/model/playbook.ts';
import { answerOf, factsOf, findingOf, lineOf } from './lines.ts';

function judged(
  line: Partial<PlaybookLine>,
  facts: Partial<IncidentFacts> = {},
  answer: Answer | null = null,
  others: readonly PlaybookLine[] = [],
): JudgedLine {
  const whole = lineOf(line);
  const revoked = new Set(answer?.verdict === 'yes' ? answer.about : []);
  return judgeLine(whole, proveLine(whole, others, factsOf(facts)), answer, revoked);
}

const history = findingOf({ state: 'history' });
const asked = { question: 'Is it so?' };
const yes = answerOf('yes');

describe('a line', () => {
  it.each<[string, Partial<PlaybookLine>, Partial<IncidentFacts>, Answer | null, JudgedLine['state']]>([
    ['with a scan that found nothing', {}, {}, null, 'proved'],
    ['with a finding in current files', {}, { findings: [findingOf()] }, null, 'failed'],
    ['with a finding that is denied', asked, { findings: [findingOf()] }, yes, 'failed'],
    [
      'with a finding said not to apply',
      {},
      { findings: [findingOf()] },
      answerOf('not-applicable', { note: 'x' }),
      'failed',
    ],
    [
      'with a finding of another line',
      {},
      { findings: [findingOf({ rule: 'aws-access-key' })] },
      null,
      'proved',
    ],
    [
      'with a finding that is mere advice',
      {},
      { findings: [findingOf({ severity: 'info' })] },
      null,
      'proved',
    ],
    ['with a key in the history', {}, { findings: [history] }, null, 'failed'],
    [
      'with a key in the history that is revoked',
      {},
      { findings: [history] },
      answerOf('yes', { about: ['f1'] }),
      'attested',
    ],
    ['with a key in the history that the answer does not name', {}, { findings: [history] }, yes, 'failed'],
    [
      'with a key in the history that is proved live',
      {},
      { findings: [{ ...history, verification: { state: 'live' } }] },
      answerOf('yes', { about: ['f1'] }),
      'failed',
    ],
    ['with a question that nobody answered', asked, {}, null, 'open'],
    ['with a question answered with yes', asked, {}, yes, 'attested'],
    ['with a question answered with no', asked, {}, answerOf('no'), 'failed'],
    [
      'that does not apply',
      asked,
      {},
      answerOf('not-applicable', { note: 'no such thing' }),
      'not-applicable',
    ],
    ['without what it needs', {}, { given: new Set() }, null, 'open'],
    [
      'without what it needs, said to be checked otherwise',
      {},
      { given: new Set() },
      answerOf('yes', { note: 'by hand' }),
      'open',
    ],
    ['without what it needs, and no word on how it was checked', {}, { given: new Set() }, yes, 'open'],
    [
      'about passwords that are weak',
      { judgesPasswords: true },
      { passwordFaults: [{ fingerprint: 'f1', text: 'weak' }] },
      yes,
      'failed',
    ],
  ])('%s is judged', (_, line, facts, answer, state) => {
    expect(judged(line, facts, answer).state).toBe(state);
  });

  it('tells what fails nothing, too', () => {
    const advice = findingOf({ severity: 'info' });
    expect(judged(asked, { findings: [advice] })).toMatchObject({ findings: [], advice: [advice] });
  });

  it('asks nothing while what was found is there', () => {
    expect(judged(asked, { findings: [findingOf()] }).question).toBeNull();
  });

  it('asks whether leaked keys are revoked, and names them', () => {
    const { question, unrevoked } = judged({}, { findings: [history] });
    expect([question, unrevoked.map(({ fingerprint }) => fingerprint)]).toEqual([
      expect.stringContaining('revoked'),
      ['f1'],
    ]);
  });

  it('about all the rest leaves out what others are about', () => {
    const rest = { rules: ['*'], needs: [] };
    const findings = [findingOf(), findingOf({ fingerprint: 'f2', rule: 'aws-access-key' })];
    const { findings: own } = judged(rest, { findings }, null, [lineOf()]);
    expect(own.map(({ fingerprint }) => fingerprint)).toEqual(['f2']);
  });
});

/** Coverage of a website with these checks. */
function covered(...checks: readonly CheckEntry[]): Partial<IncidentFacts> {
  const coverage = new Coverage();
  checks.forEach((entry) => coverage.check(entry));
  return { coverage: coverage.summary() };
}

describe('a line about a website', () => {
  const site = { needs: ['site'], rules: ['script/*'], checks: ['injected-*'] } as const;
  const entry = { id: 'injected-script', target: 'https://example.com' } as const;

  it.each<[string, Partial<IncidentFacts>, JudgedLine['state']]>([
    ['was checked', covered({ ...entry, state: 'checked' }), 'proved'],
    ['was not checked', covered(), 'open'],
    ['blocked it', covered({ ...entry, state: 'blocked', reason: 'a firewall' }), 'open'],
    [
      'was checked in part',
      covered({ ...entry, state: 'checked' }, { ...entry, target: 'https://b.example', state: 'skipped' }),
      'open',
    ],
  ])('that %s', (_, facts, state) => expect(judged(site, facts).state).toBe(state));

  it('that was checked in another way is attested when a note says how', () => {
    expect(judged(site, covered(), yes).state).toBe('open');
    expect(judged(site, covered(), answerOf('yes', { note: 'by hand' })).state).toBe('attested');
  });

  it('is open when a page was not read, and not when a file was not', () => {
    const coverage = new Coverage();
    coverage.check({ ...entry, state: 'checked' });
    coverage.skip('big.bin', 'too-large');
    expect(judged(site, { coverage: coverage.summary() }).state).toBe('proved');
    coverage.skip('https://example.com/x', 'timeout');
    expect(judged(site, { coverage: coverage.summary() })).toMatchObject({
      state: 'open',
      reasons: [expect.stringContaining('https://example.com/x was not read')],
    });
  });

  it('is not open for what another check could not tell', () => {
    const facts = covered(
      { ...entry, state: 'checked' },
      { id: 'x', target: 'https://example.com', state: 'blocked' },
    );
    expect(judged(site, facts).state).toBe('proved');
  });
});
