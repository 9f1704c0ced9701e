import type { Plugin } from 'rolldown';

const asksForFetch = `"function"!=typeof fetch`;

/**
 * Has Ink's layout engine decode the WebAssembly that stands in its own text, as it does where there is no `fetch`.
 *
 * Node's `fetch` loads a whole HTTP client at its first call, which was 71 ms of processor time before the first screen.
 */
export function withoutFetch(): Plugin {
  return {
    name: 'without-fetch',
    transform(code, id) {
      if (!id.endsWith('/yoga-wasm-base64-esm.js')) return null;
      if (!code.includes(asksForFetch))
        throw new Error(`${id} no longer asks for fetch: see scripts/without-fetch.ts`);
      return { code: code.replaceAll(asksForFetch, 'true'), map: null };
    },
  };
}
