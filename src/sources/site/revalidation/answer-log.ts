import type { Failed, Response } from '../guard/answer.ts';
import type { AskedObserver, Visit } from '../guard/options.ts';
import { fingerprintOf, type AskedAnswer } from './asked-answer.ts';

/** Of a crawl with more, nothing is kept. */
const maxAnswers = 20_000;
const maxAcceptLength = 200;
const maxTagLength = 128;

/** Keeps what names the answers of a crawl, so that the next one can ask whether they are still the same. */
export class AnswerLog implements AskedObserver {
  readonly #answers = new Map<string, AskedAnswer>();
  #userAgent = '';
  #isRepeatable = true;

  onAnswer(url: URL, visit: Visit, answer: Response | Failed): void {
    const { method = 'GET', headers = {}, responseMs, isMap } = visit;
    // What ends by our clock ends elsewhere the next time; what needs a key would be asked without it.
    if (responseMs !== undefined || headers['authorization'] !== undefined) {
      this.#isRepeatable = false;
    }
    this.#userAgent ||= headers['user-agent'] ?? '';
    const isOfPage = headers['user-agent'] !== undefined;
    const isWanted = answer.kind === 'response' && visit.wants(answer);
    const seen: AskedAnswer = {
      url: url.href,
      method,
      isOfPage,
      isMap,
      accept: isOfPage ? (headers['accept'] ?? '').slice(0, maxAcceptLength) : '',
      ...fingerprintOf(answer, isWanted),
      ...validatorsOf(url, visit, answer),
    };
    const key = `${method} ${isOfPage} ${url.href}`;
    const before = this.#answers.get(key);
    // A server that gives two answers in one crawl gives a third in the next.
    if (before !== undefined && (before.body !== seen.body || before.status !== seen.status)) {
      this.#isRepeatable = false;
    }
    this.#answers.set(key, seen);
  }

  onSocket(): void {
    this.#isRepeatable = false;
  }

  /** What was asked, in that order; null: some of it cannot be asked again, or it is too much to keep. */
  get answers(): readonly AskedAnswer[] | null {
    return this.#isRepeatable && this.#answers.size <= maxAnswers ? [...this.#answers.values()] : null;
  }

  /** What pages in the browser told servers who asks; empty: there were none. */
  get userAgent(): string {
    return this.#userAgent;
  }
}

function validatorsOf(
  url: URL,
  { knownOf }: Visit,
  answer: Response | Failed,
): Pick<AskedAnswer, 'etag' | 'lastModified'> {
  if (answer.kind === 'failed') {
    return { etag: '', lastModified: '' };
  }
  if (answer.status === 304) {
    return knownOf?.(url) ?? { etag: '', lastModified: '' };
  }
  const short = (name: string): string => {
    const value = answer.headers.get(name) ?? '';
    return value.length <= maxTagLength ? value : '';
  };
  return { etag: short('etag'), lastModified: short('last-modified') };
}
