import { escapeControls } from '../report/escape.ts';
import { needsAnswer, type JudgedLine } from './judge-line.ts';

/** A file of answers to fill in, with the questions that are open; it is TOML, and `--answers` takes it. */
export function writeAnswerForm(lines: readonly JudgedLine[], today: string): string {
  return [
    '# Answers for leaksieve incident, taken by --answers. Take the # from lines that you answer.',
    '# answer is "yes", "no" or "not-applicable", which needs a note that says why. Write no passwords or keys here.',
    '',
    'by = "" # your name and a contact',
    `at = ${today} # the day of the answers; a line may have its own by and at`,
    '',
    ...lines.filter(needsAnswer).flatMap(formOf),
    '[lines]',
    '',
  ].join('\n');
}

function formOf({ line, question, unrevoked }: JudgedLine): readonly string[] {
  return [
    `# ${escapeControls(line.title.en)}`,
    `# ${escapeControls(question ?? '')}`,
    ...unrevoked.map(({ title, redacted, fingerprint }) =>
      escapeControls(`#   ${fingerprint} is ${title}, ${redacted ?? ''}`),
    ),
    `# [lines.${line.id}]`,
    '# answer = "yes"',
    '# note = ""',
    ...(unrevoked.length === 0
      ? []
      : [
          `# about = [${unrevoked.map(({ fingerprint }) => `"${fingerprint}"`).join(', ')}] # those that are revoked`,
        ]),
    '',
  ];
}
