import * as v from 'valibot';
import { ScanError } from '../model/scan-error.ts';
import { maxNoteLength, verdicts, type Answer, type Answers } from './answer.ts';

const answerSchema = v.object({
  verdict: v.picklist(verdicts),
  by: v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxNoteLength)),
  at: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d/)),
  note: v.pipe(v.string(), v.maxLength(maxNoteLength)),
  about: v.array(v.string()),
});

const evidenceSchema = v.object({
  schemaVersion: v.literal(1),
  kind: v.literal('incident-evidence'),
  playbook: v.string(),
  lines: v.array(v.object({ id: v.string(), answer: v.optional(answerSchema) })),
});

/**
 * What people said in an earlier run; what was proved then is proved anew.
 *
 * @param file - how messages call it
 * @throws ScanError when it is no evidence of this playbook
 */
export function readEvidence(text: string, file: string, playbookId: string): Answers {
  const parsed = v.safeParse(evidenceSchema, parseJson(text));
  if (!parsed.success) {
    throw new ScanError(
      'CONFIG',
      `${file} is no evidence file: --resume takes the evidence-….json of an earlier run`,
    );
  }
  const { playbook, lines } = parsed.output;
  if (playbook !== playbookId) {
    throw new ScanError(
      'CONFIG',
      `${file} is about the playbook ${playbook}: run "leaksieve incident ${playbook}"`,
    );
  }
  const answers = new Map<string, Answer>();
  for (const { id, answer } of lines) {
    if (answer !== undefined) {
      answers.set(id, answer);
    }
  }
  return answers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
