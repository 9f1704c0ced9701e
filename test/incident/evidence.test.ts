import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/incident/answer.ts';
import { evidenceOf, type IncidentEnd } from '../../src/incident/evidence.ts';
import { judgePlaybook } from '../../src/incident/judge-playbook.ts';
import { readEvidence } from '../../src/incident/read-evidence.ts';
import { writeChecklist } from '../../src/incident/write-checklist.ts';
import { writeLetter } from '../../src/incident/write-letter.ts';
import { writeMarkdown } from '../../src/incident/write-markdown.ts';
import type { Playbook } from '../../src/model/playbook.ts';
import { shownReport } from '../../src/report/shown-report.ts';
import { brevoKey, reportOf, sampleFinding, sampleOccurrence } from '../helpers/sample-report.ts';
import { Secret } from '../../src/model/secret.ts';
import { answerOf, factsOf, lineOf } from './lines.ts';

const letter = {
  id: 'support',
  rules: ['*'],
  to: { en: 'Support', de: 'Support' },
  subject: { en: 'Help', de: 'Hilfe' },
  body: { en: '{findings}\n\n{done}\n\n{open}\n\n[name]', de: '{findings}\n\n{done}\n\n{open}\n\n[Name]' },
};
const playbook: Playbook = {
  id: 'brevo',
  title: { en: 'Brevo', de: 'Brevo' },
  about: 'a',
  first: 'b',
  fits: ['*'],
  packs: [],
  lines: [
    lineOf({ rules: ['*'], needs: [] }),
    lineOf({ id: 'two-factor', stage: 'contain', rules: [], needs: [], question: 'Is it on?' }),
    lineOf({ id: 'logs', stage: 'check-logs', rules: [], needs: [], question: 'Looked through?' }),
  ],
  letters: [letter],
};
const answers = new Map<string, Answer>([['two-factor', answerOf('yes', { note: 'all | of <us>\n# x' })]]);

/** A key that stands in a path, in an evidence and in the file; on a site whose names are hostile. */
const secret = new Secret(brevoKey, 'xkeysib-');
const report = reportOf([
  sampleFinding({
    secret,
    title: 'Key \u001b[31m of [x](https://evil.example)',
    evidence: `GET /?k=${brevoKey} answered 200`,
    occurrences: [
      sampleOccurrence(secret, { path: `a/${brevoKey}/|<b>\u202e.txt`, date: '2023-11-14T10:00:00Z' }),
    ],
  }),
]);
const shown = shownReport(report, false);
const facts = factsOf({ coverage: shown.coverage, findings: [...shown.findings] });
const end: IncidentEnd = {
  playbook,
  lines: judgePlaybook(playbook, facts, answers),
  report: shown,
  targets: { repositories: ['.'], sites: ['https://example.com/'], mailDomains: [] },
  writtenAt: '2026-11-27T12:00:00.000Z',
  reportFile: { file: 'report.json', sha256: 'ab' },
  resumed: null,
};
const written = {
  json: JSON.stringify(evidenceOf(end)),
  markdown: writeMarkdown(end),
  english: writeLetter(letter, end, 'en'),
  german: writeLetter(letter, end, 'de'),
  checklist: writeChecklist(end.lines, { paint: (_, text) => text, width: 80, verbose: true }).join('\n'),
};

describe.each(Object.entries(written))('what is written as %s', (name, text) => {
  it('tells of the key and does not hold it', () => {
    expect(text).toContain(secret.redacted);
    expect(text).not.toContain(brevoKey);
  });

  it.skipIf(name === 'json')('holds nothing that a terminal or a reader acts on', () => {
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
  });
});

it('Markdown shows hostile names as they are', () => {
  expect(written.markdown).not.toMatch(/\[x\]\(https|<us>|^# x/m);
});

it('letters tell since when, what was done and what not, in their language', () => {
  expect(written.english).toMatch(/: xkeysib-.+, since 2023-11-14\n/);
  expect(written.english).toContain('- All keys are new (confirmed by Ann, ann@example.org, 2026-11-27)');
  expect(written.german).toMatch(/^An: Support\nBetreff: Hilfe\n\n- .+, seit 2023-11-14\n/);
});

it('an earlier run is continued with its answers', () => {
  expect(readEvidence(written.json, 'x.json', 'brevo')).toEqual(answers);
});

it('is in the order of the work', () => {
  expect(written.checklist.match(/^\S.*$/gm)).toEqual(['Contain', 'Revoke and renew', 'Check the logs']);
});
