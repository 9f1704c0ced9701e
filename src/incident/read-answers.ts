import * as v from 'valibot';
import { faultIn, readToml } from '../model/read-toml.ts';
import { maxNoteLength, verdicts, type Answer, type Answers } from './answer.ts';

/** Where the day begins earlier than in UTC. */
const zoneMs = 14 * 3_600_000;

const text = v.pipe(
  v.string('must be a text in quotes'),
  v.maxLength(maxNoteLength, `must not be longer than ${maxNoteLength} characters`),
);
/** TOML's dates, which know whether they have a time, or texts that look like them. */
const day = v.pipe(
  v.union([v.date(), v.string()], 'must be a day such as 2027-01-31'),
  v.transform((value) => (typeof value === 'string' ? value : value.toISOString())),
  v.regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/, 'must be a day such as 2027-01-31'),
  v.check((value) => Date.parse(value) <= Date.now() + zoneMs, 'must not be in the future'),
);

const answersSchema = v.strictObject({
  by: v.optional(text),
  at: v.optional(day),
  lines: v.record(
    v.string(),
    v.strictObject({
      answer: v.picklist(verdicts, `must be one of ${verdicts.join(', ')}`),
      by: v.optional(text),
      at: v.optional(day),
      note: v.optional(text, ''),
      about: v.optional(v.array(text), []),
    }),
  ),
});

/**
 * Reads a file of answers in TOML: who and when, for all of them or for each, and a table `lines` by their ids.
 *
 * @param file - how messages call it
 * @param known - ids of the playbook's lines
 * @throws ScanError that says what is wrong where
 */
export function readAnswers(content: string, file: string, known: readonly string[]): Answers {
  const parsed = v.safeParse(answersSchema, readToml(content, file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw faultIn(file, `${v.getDotPath(issue) ?? 'file'} ${issue.message}`);
  }
  const { by, at, lines } = parsed.output;
  return new Map(
    Object.entries(lines).map(([id, given]): [string, Answer] => {
      const answer = {
        verdict: given.answer,
        by: given.by ?? by ?? '',
        at: given.at ?? at ?? '',
        note: given.note,
        about: given.about,
      };
      const wrong = wrongWith(id, answer, known);
      if (wrong !== null) {
        throw faultIn(file, `lines.${id} ${wrong}`);
      }
      return [id, answer];
    }),
  );
}

function wrongWith(id: string, { verdict, by, at, note }: Answer, known: readonly string[]): string | null {
  if (!known.includes(id)) {
    return `is no line of the playbook: there are ${known.join(', ')}`;
  }
  if (by.trim() === '' || at === '') {
    return 'needs by = "name, contact" and at = the day, or the file does';
  }
  return verdict === 'not-applicable' && note.trim() === ''
    ? 'needs a note that says why it does not apply'
    : null;
}
