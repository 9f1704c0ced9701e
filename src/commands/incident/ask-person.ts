import { maxNoteLength, type Answer, type Answers, type Verdict } from '../../incident/answer.ts';
import { needsAnswer, type JudgedLine } from '../../incident/judge-line.ts';
import { loadStrengthEstimate, strengthText } from '../../incident/password-strength.ts';
import { stageTitles } from '../../incident/stage-titles.ts';
import { escapeControls } from '../../report/escape.ts';
import { wrap } from '../../report/wrap.ts';
import type { Prompt } from './prompt.ts';

interface Asking {
  readonly prompt: Prompt;
  /** Whether a text holds what must not be written down. */
  readonly holdsSecret: (text: string) => boolean;
  readonly now: () => Date;
}

/** What was answered, and whether the person left before the end. */
export interface Asked {
  readonly answers: Answers;
  readonly hasLeft: boolean;
}

const width = 96;
const verdicts: Readonly<Record<string, Verdict>> = { y: 'yes', n: 'no', a: 'not-applicable' };

/** Asks a person for the lines that an answer can close. What was answered before stays, unless it is answered anew. */
export async function askPerson(
  lines: readonly JudgedLine[],
  before: Answers,
  asking: Asking,
): Promise<Asked> {
  const asked = lines.filter(needsAnswer);
  const answers = new Map(before);
  if (asked.length === 0) {
    return { answers, hasLeft: false };
  }
  const { prompt } = asking;
  prompt.say(
    `\n${asked.length} lines need your word. Answers are kept with your name and the time; passwords and keys never are.`,
  );
  const by = await askText(asking, 'Your name and a contact (Enter: answer nothing now): ');
  if (by === null || by === '') {
    return { answers, hasLeft: by === null };
  }
  for (const [index, line] of asked.entries()) {
    const answer = await askLine(line, `${index + 1}/${asked.length}`, by, asking);
    if (answer === 'left') {
      return { answers, hasLeft: true };
    }
    if (answer === 'stop') {
      break;
    }
    if (answer !== null) {
      answers.set(line.line.id, answer);
    }
  }
  return { answers, hasLeft: false };
}

async function askLine(
  judged: JudgedLine,
  count: string,
  by: string,
  asking: Asking,
): Promise<Answer | 'left' | 'stop' | null> {
  const { line, unrevoked, gaps, question } = judged;
  const { prompt } = asking;
  prompt.say(`\n${count}  ${stageTitles[line.stage]}: ${line.title.en}`);
  sayAll(prompt, [
    ...unrevoked.map(({ title, redacted }) => `- ${title}: ${redacted ?? ''}`),
    ...gaps,
    question ?? '',
  ]);
  const keys = `[y]es, [n]o, does not [a]pply, [s]kip, [?] what to do,${line.takesPassword ? ' [p] how strong is a password,' : ''} [q]uit: `;
  for (;;) {
    const key = (await prompt.ask(`    ${keys}`))?.slice(0, 1).toLowerCase();
    if (key === undefined) {
      return 'left';
    }
    const verdict = verdicts[key];
    if (verdict !== undefined) {
      const note = await askNote(verdict, gaps.length > 0, asking);
      const about = verdict === 'yes' ? [...judged.findings].map(({ fingerprint }) => fingerprint) : [];
      return note === null ? 'left' : { verdict, by, at: asking.now().toISOString(), note, about };
    }
    if (key === 'q') {
      return 'stop';
    }
    if (key === 's' || key === '') {
      return null;
    }
    if (key === 'p' && line.takesPassword) {
      await estimatePassword(prompt);
    } else {
      sayAll(
        prompt,
        line.steps.map((step, index) => `${index + 1}. ${step}`),
      );
    }
  }
}

async function askNote(verdict: Verdict, isUnproved: boolean, asking: Asking): Promise<string | null> {
  const isNeeded = verdict === 'not-applicable' || (verdict === 'yes' && isUnproved);
  const question =
    verdict === 'not-applicable'
      ? 'Why does it not apply?'
      : isNeeded
        ? 'How was it checked?'
        : 'Note (Enter: none):';
  for (;;) {
    const note = await askText(asking, `    ${question} `);
    if (note !== '' || !isNeeded) {
      return note;
    }
  }
}

async function askText({ prompt, holdsSecret }: Asking, question: string): Promise<string | null> {
  for (;;) {
    const text = (await prompt.ask(question))?.slice(0, maxNoteLength) ?? null;
    if (text === null || !holdsSecret(text)) {
      return text;
    }
    prompt.say('    That looks like a password or key, which must not stand in evidence: write it without.');
  }
}

/** The password is estimated here and forgotten. */
async function estimatePassword(prompt: Prompt): Promise<void> {
  const password = await prompt.askHidden('    Type it; it is not shown, kept or sent (Enter: none): ');
  if (password !== null && password !== '') {
    const estimate = await loadStrengthEstimate();
    prompt.say(`    It takes ${strengthText(estimate(password))}.`);
  }
}

function sayAll(prompt: Prompt, texts: readonly string[]): void {
  texts.flatMap((text) => wrap(escapeControls(text), width)).forEach((line) => prompt.say(`    ${line}`));
}
