import { describe, expect, it } from 'vitest';
import { LookAlikes } from '../../../../src/sources/site/crawl/look-alikes.ts';

/** How many of these pages are read before their pattern is worn. */
function readBefore(pages: readonly (readonly [path: string, html: string])[]): number {
  const lookAlikes = new LookAlikes();
  const read = pages.findIndex(([path, html]) => {
    const url = new URL(path, 'https://example.com');
    if (lookAlikes.wornPattern(url) !== null) {
      return true;
    }
    lookAlikes.add(url, html);
    return false;
  });
  return read === -1 ? pages.length : read;
}

/** A word of its own for each number. */
function word(number: number): string {
  return Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)]).join('a') + 'um';
}

function article(number: number): string {
  return `<h1>${word(number)}</h1><p>${Array.from({ length: 40 }, (_, at) => word(number * 100 + at)).join(' ')}</p>`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];
const numbers = Array.from({ length: 100 }, (_, number) => number);

describe('pages of one pattern', () => {
  it('are all read when each has its own text, and when their names are words', () => {
    expect(readBefore(numbers.map((at) => [`/blog/2024-05-${at}`, article(at)]))).toBe(100);
    expect(readBefore(numbers.map((at) => [`/${word(at)}`, 'always the same']))).toBe(100);
  });

  it('are left after a few when a debugging tool makes them, though each has its own text', () => {
    const profile = (at: number): [string, string] => [`/_profiler/${word(at)}?panel=db`, article(at)];
    expect(readBefore(numbers.map(profile))).toBe(20);
  });

  it('are left when they only count on, in whatever order they come', () => {
    const month = (at: number): string =>
      `<h1>${months[at % 8]} ${2000 + at}</h1><td>${at}</td><script>var page = {"id":${at},"day":"d-${at}"}</script>`;
    expect(readBefore(numbers.map((at) => [`/calendar/${2000 + at}/1`, month(at)]))).toBeLessThan(25);
    const products = (at: number): string =>
      Array.from({ length: 12 }, (_, product) => `<li>${article((at * 7 + product * 5) % 30)}</li>`).join('');
    expect(readBefore(numbers.map((at) => [`/shoes?page=${at}`, products(at)]))).toBeLessThan(40);
  });

  it('are read on when something new comes in time', () => {
    const pages = numbers.map((at) => [`/p/${at}`, at % 8 === 0 ? article(at) : 'nothing here'] as const);
    expect(readBefore(pages)).toBe(100);
  });

  it('are left for all combinations of filters together', () => {
    const filters = numbers.map((at) => `f${at % 10}=1&g${Math.floor(at / 10)}=${at}`);
    expect(readBefore(filters.map((query) => [`/shoes?${query}`, article(1)]))).toBeLessThan(40);
  });
});
