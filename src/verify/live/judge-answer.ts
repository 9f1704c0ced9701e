import type { Verification } from '../../model/finding.ts';
import type { AnswerPattern, LiveCheck } from '../../model/live-check.ts';
import { matchesPattern } from '../../model/pattern.ts';
import type { HttpAnswer } from './ask-http.ts';
import { fieldsAt } from './fields.ts';

type Judged = Pick<Verification, 'state' | 'owner' | 'scopes' | 'reason'>;

const maxOwner = 200;
const maxScopes = 50;
const maxScope = 100;

/** What an answer says of the secret; what a check does not know leaves it open. */
export function judgeAnswer(
  check: Pick<LiveCheck, 'dead' | 'live' | 'takesAnyBody' | 'owner' | 'scopes' | 'scopesHeader'>,
  { status, headers, body }: HttpAnswer,
  secret: string,
): Judged {
  const fields = jsonOf(body);
  const fits = (pattern: AnswerPattern): boolean =>
    pattern.status === status &&
    pattern.where.every(({ field, value }) =>
      fieldsAt(fields, field).some((text) => matchesPattern(value, text)),
    );
  if (check.dead.some(fits)) {
    return { state: 'dead' };
  }
  if (!check.live.some(fits)) {
    return { state: 'unknown', reason: reasonOf(status) };
  }
  // A page in place of the API would be taken for one that knows the secret.
  const isText = check.takesAnyBody && body !== null && !/^\s*</.test(body);
  if (typeof fields !== 'object' && !isText) {
    return { state: 'unknown', reason: `it answered ${status} and what is not its API's` };
  }
  const tidy = (texts: readonly string[], most: number): readonly string[] =>
    texts.filter((text) => secret === '' || !text.includes(secret)).map((text) => shownText(text, most));
  const owner = tidy(
    check.owner.flatMap((field) => fieldsAt(fields, field)),
    maxOwner,
  );
  const told = [
    ...check.scopes.flatMap((field) => fieldsAt(fields, field)),
    ...(check.scopesHeader === null ? [] : [headers.get(check.scopesHeader) ?? '']),
  ];
  const scopes = tidy(
    told.flatMap((text) => text.split(/[\s,]+/)),
    maxScope,
  );
  const name = [...new Set(owner)].filter(Boolean).join(', ').slice(0, maxOwner);
  const may = [...new Set(scopes)].filter(Boolean).slice(0, maxScopes);
  return {
    state: 'live',
    ...(name === '' ? {} : { owner: name }),
    ...(may.length === 0 ? {} : { scopes: may }),
  };
}

function jsonOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

function shownText(text: string, most: number): string {
  return text
    .slice(0, most)
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .toWellFormed();
}

function reasonOf(status: number): string {
  if (status >= 300 && status < 400) {
    return `it answered ${status}: redirects are not followed with a secret`;
  }
  return status === 429
    ? 'it answered 429: it was asked too often'
    : `it answered ${status}, which tells nothing about the secret`;
}
