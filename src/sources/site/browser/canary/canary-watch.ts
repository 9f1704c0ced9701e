import type { CanarySend } from '../../../../model/observation.ts';
import type { CanaryData } from './canary-data.ts';
import { findCanaries, type FoundCanaries } from './find-canaries.ts';

/** More of it is not looked at; pages that send that much send what was typed at its start. */
const maxLength = 500_000;
/** A key, or its code. */
const maxPiece = 2;
/** Of one host; fewer than the digits of a card are none. */
const maxPieces = 500;
const leastPieces = 10;
const maxSends = 50;

/** Looks at all that a page tries to send once made-up data is typed into it. Nothing of it leaves. */
export class CanaryWatch {
  readonly data: CanaryData;
  readonly #sends = new Map<string, CanarySend>();
  /** By host and parameter: what came piece by piece, as of those who send each key. */
  readonly #pieces = new Map<string, string>();
  #length = 0;
  /** What a visitor would have done last; null: nothing is typed yet. */
  stage: CanarySend['stage'] | null = null;

  constructor(data: CanaryData) {
    this.data = data;
  }

  /**
   * Takes what would have been sent to an address.
   *
   * @param aside - what goes with it, such as headers. Default: nothing.
   */
  take(url: URL, channel: CanarySend['channel'], content: string, aside = ''): void {
    if (this.stage === null || this.#length > maxLength) {
      return;
    }
    const text = [url.href, content, aside].join('\n');
    this.#length += text.length;
    const found = findCanaries(text, this.data);
    if (found !== null) {
      this.#note(url, channel, found);
    }
  }

  /**
   * Takes a request in its turn: what is sent key by key makes sense in the order of the keys alone, which connections do
   * not keep.
   */
  takeTurn(url: URL, content: string): void {
    if (this.stage === null) {
      return;
    }
    for (const [name, value] of [...url.searchParams, ['', content] as const]) {
      const key = `${url.host} ${name}`;
      const pieces = this.#pieces.get(key) ?? '';
      if (value.length > 0 && value.length <= maxPiece && pieces.length < maxPieces) {
        this.#pieces.set(key, pieces + value);
        const found = pieces.length < leastPieces ? null : findCanaries(pieces + value, this.data);
        if (found !== null) {
          this.#note(url, 'request', { ...found, how: [...found.how, 'one key at a time'] });
        }
      }
    }
  }

  /**
   * What was seen so far.
   *
   * @param sendersOf - the scripts that asked for an address, the innermost first
   */
  sends(sendersOf: (address: string) => readonly string[]): readonly CanarySend[] {
    return [...this.#sends.values()].map((send) => ({ ...send, sentBy: sendersOf(send.url.href) }));
  }

  #note(url: URL, channel: CanarySend['channel'], found: FoundCanaries): void {
    const key = `${url.host}${url.pathname} ${found.what.join(' ')}`;
    if (this.stage !== null && !this.#sends.has(key) && this.#sends.size < maxSends) {
      this.#sends.set(key, { url, channel, ...found, stage: this.stage, sentBy: [] });
    }
  }
}
