import * as v from 'valibot';
import type { AskedAnswer } from './asked-answer.ts';

/** What a crawl leaves of its answers. */
export interface KeptAnswers {
  readonly answers: readonly AskedAnswer[];
  /** @see AnswerLog.userAgent */
  readonly userAgent: string;
}

const firstLine = 'leaksieve answers 1';
const text = v.pipe(v.string(), v.maxLength(8192));
const line = v.strictTuple([text, text, v.number(), text, text, text, text, text]);

/** One answer a line. */
export function answersText({ answers, userAgent }: KeptAnswers): string {
  const lines = answers.map(
    ({ url, method, isOfPage, isMap, accept, status, body, headers, etag, lastModified }) => {
      const how = `${method}${isOfPage ? ' page' : ''}${isMap ? ' map' : ''}`;
      return JSON.stringify([how, url, status, body, headers, etag, lastModified, accept]);
    },
  );
  return [firstLine, JSON.stringify(userAgent), ...lines].join('\n');
}

/** Null: it is none, or damaged. */
export function parseAnswers(kept: string): KeptAnswers | null {
  const [first, agent = '', ...lines] = kept.split('\n');
  if (first !== firstLine) {
    return null;
  }
  try {
    return { userAgent: v.parse(text, JSON.parse(agent)), answers: lines.map(answerOf) };
  } catch {
    return null;
  }
}

function answerOf(one: string): AskedAnswer {
  const [how, url, status, body, headers, etag, lastModified, accept] = v.parse(line, JSON.parse(one));
  const [method, ...words] = how.split(' ');
  return {
    url: new URL(url).href,
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    isOfPage: words.includes('page'),
    isMap: words.includes('map'),
    accept,
    status,
    body,
    headers,
    etag,
    lastModified,
  };
}
