import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/incident/read-answers.ts';
import { readEvidence } from '../../src/incident/read-evidence.ts';
import { writeAnswerForm } from '../../src/incident/write-answer-form.ts';
import { judgeLine } from '../../src/incident/judge-line.ts';
import { proveLine } from '../../src/incident/prove-line.ts';
import { factsOf, findingOf, lineOf } from './lines.ts';

const known = ['keys', 'logs'];

describe('a file of answers', () => {
  it('gives who and when once, or for each line', () => {
    const text = `by = "Ann, ann@example.org"
at = 2026-11-27
[lines.keys]
answer = "yes"
about = ["f1"]
[lines.logs]
answer = "not-applicable"
by = "Bob, 12"
at = "2026-11-26T10:00:00Z"
note = "there are none"
`;
    expect([...readAnswers(text, 'a.toml', known)]).toEqual([
      ['keys', { verdict: 'yes', by: 'Ann, ann@example.org', at: '2026-11-27', note: '', about: ['f1'] }],
      [
        'logs',
        {
          verdict: 'not-applicable',
          by: 'Bob, 12',
          at: '2026-11-26T10:00:00Z',
          note: 'there are none',
          about: [],
        },
      ],
    ]);
  });

  const who = 'by = "Ann, 1"\nat = 2026-11-27\n';
  it.each([
    ['[lines', /^a\.toml:1: /],
    [`${who}[lines.key]\nanswer = "yes"`, /lines\.key is no line of the playbook: there are keys, logs/],
    [`${who}[lines.keys]\nanswer = "maybe"`, /lines\.keys\.answer must be one of yes, no, not-applicable/],
    [`${who}[lines.keys]\nanswer = "not-applicable"`, /lines\.keys needs a note/],
    ['[lines.keys]\nanswer = "yes"', /lines\.keys needs by = "name, contact" and at/],
    ['by = ""\nat = 2026-11-27\n[lines.keys]\nanswer = "yes"', /lines\.keys needs by/],
    ['by = "Ann, 1"\nat = 2999-01-01\n[lines]', /at must not be in the future/],
    ['by = "Ann, 1"\nat = "soon"\n[lines]', /at must be a day such as/],
    [`${who}[lines.keys]\nanswer = "yes"\nnote = "${'x'.repeat(1001)}"`, /not be longer than 1000/],
    [`${who}surprise = 1\n[lines]`, /surprise/],
  ])('%j is refused', (text, message) => {
    expect(() => readAnswers(text, 'a.toml', known)).toThrow(message);
  });

  it('can be the form that a run wrote, once its marks are taken away', () => {
    const line = lineOf();
    const facts = factsOf({ findings: [findingOf({ state: 'history', title: 'Key\n[lines.logs]' })] });
    const form = writeAnswerForm(
      [judgeLine(line, proveLine(line, [], facts), null, new Set())],
      '2026-11-27',
    );
    expect([...readAnswers(form, 'a.toml', known)]).toEqual([]);
    const filled = form
      .replace('by = ""', 'by = "Ann, 1"')
      .replaceAll(/^# (?=\[lines|answer = |note = |about = )/gm, '');
    expect([...readAnswers(filled, 'a.toml', known)]).toEqual([
      ['keys', { verdict: 'yes', by: 'Ann, 1', at: '2026-11-27', note: '', about: ['f1'] }],
    ]);
  });
});

describe('evidence of an earlier run', () => {
  it.each([
    ['[]', /x\.json is no evidence file/],
    ['{', /x\.json is no evidence file/],
    [
      '{"schemaVersion":1,"kind":"incident-evidence","playbook":"mautic","lines":[]}',
      /leaksieve incident mautic/,
    ],
  ])('that is %j is refused', (text, message) => {
    expect(() => readEvidence(text, 'x.json', 'brevo')).toThrow(message);
  });
});
