import { describe, expect, it } from 'vitest';
import { askPerson, type Asked } from '../../../src/commands/incident/ask-person.ts';
import type { Answers } from '../../../src/incident/answer.ts';
import { judgeLine } from '../../../src/incident/judge-line.ts';
import { proveLine, type IncidentFacts } from '../../../src/incident/prove-line.ts';
import type { PlaybookLine } from '../../../src/model/playbook.ts';
import { answerOf, factsOf, findingOf, lineOf } from '../../incident/lines.ts';

const question = 'Is it so?';

/** Asks for lines a person who types these words; null: the terminal is closed. */
async function asked(
  typed: readonly (string | null)[],
  lines: readonly Partial<PlaybookLine>[],
  facts: Partial<IncidentFacts> = {},
  before: Answers = new Map(),
): Promise<Asked & { readonly said: string; readonly left: readonly (string | null)[] }> {
  const said: string[] = [];
  const left = [...typed];
  const next = async (text: string): Promise<string | null> => {
    said.push(text);
    return left.shift() ?? null;
  };
  const judged = lines.map((differing) => {
    const line = lineOf(differing);
    return judgeLine(line, proveLine(line, [], factsOf(facts)), before.get(line.id) ?? null, new Set());
  });
  const prompt = { say: (text: string) => void said.push(text), ask: next, askHidden: next, close: () => {} };
  const result = await askPerson(judged, before, {
    prompt,
    holdsSecret: (text) => text.includes('xkeysib-'),
    now: () => new Date('2026-11-27T12:00:00Z'),
  });
  return { ...result, said: said.join('\n'), left };
}

const ann = { by: 'Ann, 1', at: '2026-11-27T12:00:00.000Z', note: '', about: [] };

describe('a person', () => {
  it('is asked who they are, then for each line that an answer can close', async () => {
    const lines = [{ id: 'a', question }, { id: 'b' }, { id: 'c', question }, { id: 'd', question }];
    const { answers, hasLeft, left } = await asked(['Ann, 1', 'y', '', 'n', 'tomorrow', 's'], lines);
    expect([...answers]).toEqual([
      ['a', { ...ann, verdict: 'yes' }],
      ['c', { ...ann, verdict: 'no', note: 'tomorrow' }],
    ]);
    expect([hasLeft, left]).toEqual([false, []]);
  });

  it('is asked nothing while a finding is there', async () => {
    const { said } = await asked([], [{ question }], { findings: [findingOf()] });
    expect(said).toBe('');
  });

  it('says of each leaked secret that it is revoked', async () => {
    const { answers, said } = await asked(['Ann, 1', 'y', ''], [{ id: 'a' }], {
      findings: [findingOf({ state: 'history' })],
    });
    expect(answers.get('a')).toEqual({ ...ann, verdict: 'yes', about: ['f1'] });
    expect(said).toContain('- Brevo API key: xkeysib-4f2a…Q2');
  });

  it('has to say why something does not apply, and how it was checked what no scan proved', async () => {
    const site = { needs: ['site'], checks: ['injected-script'] } as const;
    const { answers } = await asked(
      ['Ann, 1', 'a', '', 'no shop', 'y', '', 'by hand'],
      [
        { id: 'a', ...site },
        { id: 'b', ...site },
      ],
    );
    expect([...answers.values()].map(({ verdict, note }) => [verdict, note])).toEqual([
      ['not-applicable', 'no shop'],
      ['yes', 'by hand'],
    ]);
  });

  it('cannot leave a secret in a note', async () => {
    const { answers } = await asked(['Ann, 1', 'y', 'it is xkeysib-1', 'it is new'], [{ id: 'a', question }]);
    expect(answers.get('a')?.note).toBe('it is new');
  });

  it.each<[string, readonly (string | null)[], boolean]>([
    ['gives no name', [''], false],
    ['quits', ['Ann, 1', 'q'], false],
    ['is gone at the first question', [null], true],
    ['is gone at a line', ['Ann, 1', null], true],
    ['is gone at a note', ['Ann, 1', 'y', null], true],
  ])('who %s leaves the rest open, and what was answered before stays', async (_, typed, hasLeft) => {
    const before = new Map([['a', answerOf('no')]]);
    expect(await asked(typed, [{ id: 'a', question }], {}, before)).toMatchObject({
      answers: before,
      hasLeft,
    });
  });

  it('is told what to do, and how strong a password is', async () => {
    const { said, answers } = await asked(
      ['Ann, 1', '?', 'p', 'Sommer2024!', 's'],
      [{ id: 'a', question, takesPassword: true }],
    );
    expect(said).toContain('1. Delete the key');
    expect(said).toContain('too weak');
    expect(`${said}${JSON.stringify([...answers])}`).not.toContain('Sommer');
  });
});
