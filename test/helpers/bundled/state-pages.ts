import { InMemoryCache } from '@apollo/client/cache';
import { stringify, uneval } from 'devalue';
import { parse } from 'graphql';
import { encode } from 'turbo-stream';
import type { Planter } from './site.ts';

type Pages = Readonly<Record<string, string>>;

/** Pages whose state the packages wrote that frameworks write it with, in the documents that those make around it. */
export async function statePages({ key, value }: Planter): Promise<Pages> {
  const settings = (framework: string): object => ({
    mail: { key: key(`state of ${framework}`), port: 587 },
    password: value(`named value in the state of ${framework}`),
  });
  return {
    'apollo.html': apolloPage(settings('Apollo')),
    'remix.html': await remixPage(settings('Remix'), settings('Remix that came later')),
    'settings.data': (
      await piecesOf(Promise.resolve({ root: { data: settings('Remix that is fetched') } }))
    ).join(''),
    'nuxt.html': `<link rel="preload" as="fetch" href="/about/_payload.json"><div id="__nuxt"></div>
      <script type="application/json" id="__NUXT_DATA__" data-ssr="true">${nuxtPayload(settings('Nuxt'))}</script>`,
    'about/_payload.json': nuxtPayload(settings('Nuxt that is fetched')),
    'svelte.html': `<link rel="preload" as="fetch" href="/about/__data.json"><script>{
      const element = document.currentScript.parentElement;
      Promise.all([import("/_app/start.js"), import("/_app/app.js")]).then(([kit, app]) => {
        kit.start(app, element, { node_ids: [0, 2], data: [null, ${twice(settings('SvelteKit'))}], form: null, error: null });
      });
    }</script>`,
    'about/__data.json': JSON.stringify({
      type: 'data',
      nodes: [
        null,
        { type: 'data', data: JSON.parse(stringify(settings('SvelteKit that is fetched'))), uses: {} },
      ],
    }),
    '_app/start.js': 'export const start = () => {};',
    '_app/app.js': 'export {};',
  };
}

/** Server-side rendering as Apollo documents it: what the cache extracts, in a script. */
function apolloPage(settings: object): string {
  const cache = new InMemoryCache();
  const query = parse('{ settings { id mail { key port } password } }');
  cache.writeQuery({ query, data: { settings: { __typename: 'Settings', id: 1, ...settings } } });
  const state = JSON.stringify(cache.extract()).replaceAll('<', '\\u003c');
  return `<div id="root"></div><script>window.__APOLLO_STATE__=${state}</script>`;
}

/** What Remix and React Router hand to a stream in the page (react-router, lib/dom/ssr/single-fetch.tsx). */
async function remixPage(settings: object, later: object): Promise<string> {
  const waited = new Promise((resolve) => setTimeout(resolve, 5, later));
  const pieces = await piecesOf({ state: { loaderData: { root: settings, more: waited } } });
  const scripts = pieces.map(
    (piece) =>
      `<script>window.__reactRouterContext.streamController.enqueue(${JSON.stringify(piece)});</script>`,
  );
  return `<link rel="prefetch" as="fetch" href="/settings.data"><script>window.__reactRouterContext = {};
    __reactRouterContext.stream = new ReadableStream({ start(controller) { __reactRouterContext.streamController = controller; } });</script>
    ${scripts.join('')}<script>window.__reactRouterContext.streamController.close();</script>`;
}

async function piecesOf(value: unknown): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const piece of encode(value)) {
    pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString());
  }
  return pieces;
}

function nuxtPayload(settings: object): string {
  return stringify({ data: { settings }, state: {}, serverRendered: true });
}

/** A value that occurs twice is written as an argument. */
function twice(settings: object): string {
  return uneval({ settings, again: settings });
}
