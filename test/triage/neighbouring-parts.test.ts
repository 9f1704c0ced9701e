import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import type { State } from '../../src/model/place.ts';
import { composites } from '../../src/triage/composites.ts';
import { neededCandidates } from '../../src/triage/needed-candidates.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { contentRule, sampleCandidate, sampleSecret, sampleSighting } from './sample-sighting.ts';

const pattern = { source: 'host', flags: '', maxLength: 10 };
const hostPart = { name: 'host', pattern, isRequired: false, withinLines: 5 };
const password = { id: 'password', parts: [hostPart], severity: 'high' } as const;
const secret = sampleSecret('a');

function passwordIn(path: string, state: State = 'in-tree'): Sighting {
  return sampleSighting(secret, { rule: password, place: { path, state } });
}

function settingIn(path: string, value = 'mx.one.test', changes: Partial<Rule> = {}): Sighting {
  const rule = { id: 'host', completes: { part: 'host', rules: ['password'] }, skipReport: true, ...changes };
  return sampleSighting(value, { rule, place: { path } });
}

function partsOf(finding: readonly Sighting[], ...settings: readonly Sighting[]): readonly string[] {
  const [found] = composites([finding], [...finding, ...settings]);
  return found!.neighbours.map(({ name, sighting }) => `${name} in ${sighting.path}`);
}

describe('a finding', () => {
  it.each([
    ['.env', 'docker-compose.yml'],
    ['.env', 'config/mail.php'],
    ['config/mail.php', '.env'],
    ['app/config/mail.php', 'app/.env'],
  ])('in %s takes the part that %s names', (own, other) => {
    expect(partsOf([passwordIn(own)], settingIn(other))).toEqual([`host in ${other}`]);
  });

  it.each([
    ['two folders away', 'app/config/mail.php', '.env'],
    ['in another branch of the tree', 'one/.env', 'two/.env'],
    ['in its own file', '.env', '.env'],
  ])('takes none that is %s', (_, own, other) => {
    expect(partsOf([passwordIn(own)], settingIn(other))).toEqual([]);
  });

  it('takes the nearest, and none where two say different things', () => {
    const own = [passwordIn('.env')];
    const far = settingIn('config/mail.php', 'mx.far.test');
    expect(partsOf(own, far, settingIn('compose.yml'))).toEqual(['host in compose.yml']);
    expect(partsOf(own, settingIn('a.yml'), settingIn('b.yml', 'mx.two.test'))).toEqual([]);
    expect(partsOf(own, settingIn('a.yml'), settingIn('b.yml'))).toEqual(['host in a.yml']);
  });

  it('takes none of files of another state, of another kind, or that it has', () => {
    expect(partsOf([passwordIn('.env', 'history')], settingIn('compose.yml'))).toEqual([]);
    const other = { completes: { part: 'host', rules: ['another'] } };
    expect(partsOf([passwordIn('.env')], settingIn('compose.yml', 'mx', other))).toEqual([]);
    const whole = passwordIn('.env');
    const parts = [{ name: 'host', value: whole.candidate.secret, region: whole.candidate.region }];
    const candidate = { ...whole.candidate, parts };
    expect(partsOf([{ ...whole, candidate }], settingIn('compose.yml'))).toEqual([]);
  });

  it('that became a part of another is none of its own, unless it stands elsewhere too or is graver', () => {
    const own = [passwordIn('.env')];
    const reported = { skipReport: false, severity: 'low' } as const;
    const id = settingIn('compose.yml', 'id', reported);
    const rulesOf = (...groups: Sighting[][]): string[] =>
      composites(groups, groups.flat()).map(({ group }) => group[0]!.rule.id);
    expect(rulesOf(own, [id])).toEqual(['password']);
    expect(rulesOf(own, [id, settingIn('docs/readme', 'id', reported)])).toEqual(['password', 'host']);
    expect(
      rulesOf(own, [settingIn('compose.yml', 'id', { ...reported, severity: 'critical' })]),
    ).toHaveLength(2);
  });
});

describe('settings', () => {
  it('are kept only where something is there that they may complete', () => {
    const completes = { part: 'host', rules: ['password'] };
    const rules = [contentRule(password), contentRule({ id: 'host', completes, skipReport: true })];
    const [setting, found] = ['host', 'password'].map((ruleId) => sampleCandidate(secret, { ruleId }));
    const kept = (...candidates: Parameters<typeof neededCandidates>[0]): readonly string[] =>
      neededCandidates(candidates, { rules, allowlists: [] }).map(({ ruleId }) => ruleId);
    expect(kept(setting!)).toEqual([]);
    expect(kept(setting!, found!)).toEqual(['host', 'password']);
  });
});
