import * as v from 'valibot';
import type { Validators } from '../guard/options.ts';

/** What earlier crawls left. Of a content and of an address it holds no more than a hash. */
export interface IndexEntries {
  /** Contents without candidates, by hash, with the day when they were last met. */
  readonly contents: Map<string, number>;
  /** Answers of which all contents are such, by the hash of their URL. */
  readonly answers: Map<string, KnownAnswer>;
}

interface KnownAnswer extends Validators {
  readonly day: number;
}

const firstLine = 'leaksieve crawl index 1';

/** Ends an index behind which something else stands. */
export const endOfIndex = 'end\n';
const maxContents = 100_000;
const maxAnswers = 20_000;
const maxAgeDays = 90;

/** Of an entity tag or a date. An answer with longer ones is not kept. */
const maxValidatorLength = 128;

/** Day and SHA-256 in base64; of answers the validators too. */
const entryLine = /^(\d{1,6}) ([\w+/]{43}=)(?: (\[.{5,600}\]))?$/;
const validatorSchema = v.pipe(v.string(), v.regex(/^[\x20-\x7e]*$/), v.maxLength(maxValidatorLength));
const validatorsSchema = v.strictTuple([validatorSchema, validatorSchema]);

/** Whether an index can hold what a server said. */
export function isKeepable({ etag, lastModified }: Validators): boolean {
  return v.is(validatorsSchema, [etag, lastModified]) && etag + lastModified !== '';
}

/** All entries of both; where both know something, the second is newer. */
export function union(before: IndexEntries, now: IndexEntries): IndexEntries {
  return {
    contents: new Map([...before.contents, ...now.contents]),
    answers: new Map([...before.answers, ...now.answers]),
  };
}

/** Reads an index, one entry a line; null: the text is none, or damaged. */
export function parseIndex(text: string): IndexEntries | null {
  const entries: IndexEntries = { contents: new Map(), answers: new Map() };
  const end = text.indexOf(`\n${endOfIndex}`);
  const [first, ...lines] = (end === -1 ? text : text.slice(0, end + 1)).split('\n');
  if (first !== firstLine || lines.pop() !== '') {
    return null;
  }
  for (const line of lines) {
    const [, day, hash, validators] = entryLine.exec(line) ?? [];
    if (hash === undefined) {
      return null;
    }
    if (validators === undefined) {
      entries.contents.set(hash, Number(day));
      continue;
    }
    const parsed = validatorsOf(validators);
    if (parsed === null) {
      return null;
    }
    entries.answers.set(hash, { day: Number(day), etag: parsed[0], lastModified: parsed[1] });
  }
  return entries;
}

function validatorsOf(text: string): readonly [string, string] | null {
  try {
    return v.parse(validatorsSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** The text of an index, without what has not been met for long, and of more than fits without the oldest. */
export function indexText({ contents, answers }: IndexEntries, today: number): string {
  const firstDay = today - maxAgeDays;
  const kept = [...contents].filter(([, day]) => day >= firstDay).sort(([, a], [, b]) => b - a);
  const keptAnswers = [...answers].filter(([, { day }]) => day >= firstDay);
  keptAnswers.sort(([, a], [, b]) => b.day - a.day);
  const lines = [
    firstLine,
    ...kept.slice(0, maxContents).map(([hash, day]) => `${day} ${hash}`),
    ...keptAnswers
      .slice(0, maxAnswers)
      .map(([hash, answer]) => `${answer.day} ${hash} ${JSON.stringify([answer.etag, answer.lastModified])}`),
  ];
  return `${lines.join('\n')}\n`;
}
