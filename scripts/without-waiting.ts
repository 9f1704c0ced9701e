import type { Plugin } from 'rolldown';

/** By the end of a module's path: what is replaced in it, and by what. */
const edits: Readonly<Record<string, readonly (readonly [text: string, instead: string])[]>> = {
  // Ink's layout engine. Asked to wait, it also has Node's `fetch` decode what stands in its own text, which loads a whole
  // HTTP client: 71 ms of processor time before the first screen.
  '/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js': [
    [
      'if(h.instantiateWasm)try{',
      'return a(new WebAssembly.Instance(new WebAssembly.Module(wa()),d)),{};if(h.instantiateWasm)try{',
    ],
  ],
  '/yoga-layout/dist/src/index.js': [
    [
      'wrapAssembly(await loadYoga())',
      '(() => { const lib = {}; loadYoga(lib); return wrapAssembly(lib); })()',
    ],
  ],
  // Only where `DEV` is set: tools of React's developers, and what they are told.
  '/ink/build/reconciler.js': [
    [`import.meta.resolve('react-devtools-core');`, ''],
    [`await import('./devtools.js');`, ''],
    ['await loadPackageJson()', '{}'],
  ],
};

/** Has modules of Ink start without waiting, which scripts cannot do when they are loaded. Others than these end the build. */
export function withoutWaiting(): Plugin {
  return {
    name: 'without-waiting',
    transform(code, id) {
      const path = Object.keys(edits).find((end) => id.endsWith(end));
      if (path === undefined) return null;
      let edited = code;
      for (const [text, instead] of edits[path]!) {
        if (!edited.includes(text))
          throw new Error(`${id} is written otherwise: see scripts/without-waiting.ts`);
        edited = edited.replace(text, () => instead);
      }
      return { code: edited, map: null };
    },
  };
}
