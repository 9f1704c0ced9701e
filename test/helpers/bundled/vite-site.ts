import path from 'node:path';
import { build } from 'vite';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BundledSite, planter, servedFiles } from './site.ts';
import { wasmWith } from './wasm.ts';

/** A site that Vite builds, with secrets wherever one ships what its author writes. */
export async function viteSite(): Promise<BundledSite> {
  const { plants, key, value } = planter();
  const dir = temporaryFolder({
    'index.html': `<!doctype html><title>Shop</title>
      <script>window.__ENV = { apiKey: "${value('inline script')}" };</script>
      <script src="/env.js"></script>
      <script type="importmap">{"imports":{"vendor":"/vendor/lib.js"}}</script>
      <script type="module" src="/main.js"></script><div id="app"></div>`,
    'main.js': `import settings from './settings.json';
      import './style.css';
      import icon from './icon.svg?no-inline';
      import small from './small.svg?inline';
      import module from './math.wasm?url&no-inline';
      const app = document.querySelector('#app');
      app.dataset.api = '${key('first script')}';
      app.innerHTML = '<img src="' + icon + '"><img src="' + small + '">' + settings.mail;
      console.log(import.meta.env);
      app.onclick = async () => {
        await WebAssembly.instantiateStreaming(fetch(module));
        const settings = await fetch('/config/runtime.json');
        new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
        const { open } = await import('./panel.js');
        open(await settings.json());
      };
      navigator.serviceWorker.register('/sw.js');`,
    'settings.json': JSON.stringify({ mail: key('JSON that is imported') }),
    'style.css': `#app::after { content: "${key('stylesheet')}"; }`,
    'icon.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${key('SVG file')} --><path d="M0 0"/></svg>`,
    'small.svg': `<svg xmlns="http://www.w3.org/2000/svg"><desc>${key('SVG in a data URL')}</desc></svg>`,
    'math.wasm': wasmWith(` ${key('WebAssembly')} `),
    'worker.js': `import { sign } from './sign.js';
      onmessage = async () => postMessage(sign((await import('./worker-part.js')).name));`,
    'sign.js': `export const sign = (text) => text + '${key('worker')}';`,
    'worker-part.js': `export const name = '${key('lazy chunk of a worker')}';`,
    'panel.js': `// The old one was ${key('comment in a source map')}
      import './panel.css';
      import { request } from './request.js';
      export async function open(settings) {
        request('${key('lazy chunk')}', { password: \`${value('named value in a lazy chunk')}\` });
        return (await import('./details.js')).details(settings);
      }`,
    'panel.css': '.panel { color: red }',
    'request.js': `export const request = (key, body) => fetch('/api', { headers: { key }, body: JSON.stringify(body) });`,
    'details.js': `import './panel.css';
      import { request } from './request.js';
      export const details = () => request('${key('lazy chunk of a lazy chunk')}');`,
    '.env': `VITE_MAIL_KEY=${key('dumped environment')}\nVITE_API_SECRET=${value('named value in a dumped environment')}\n`,
    'public/env.js': `window._env_ = { MAIL_KEY: "${key('environment script')}" };`,
    'public/config/runtime.json': JSON.stringify({ mail: { key: key('JSON fetched at run time') } }),
    'public/vendor/lib.js': `export default '${key('import map')}';`,
    'public/sw.js': `const precache=[{revision:"1",url:"offline.json"},{'revision':null,'url':'help/offline.html'}];
      self.addEventListener('install',e=>e.waitUntil(caches.open('v1').then(c=>c.addAll(precache.map(e=>e.url)))));`,
    'public/offline.json': JSON.stringify({ key: key('precache list') }),
    'public/help/offline.html': `<p>${key('page of a precache list')}</p>`,
  });
  await build({
    root: dir,
    configFile: false,
    logLevel: 'silent',
    build: { sourcemap: true, outDir: 'dist', emptyOutDir: true },
    worker: { format: 'es' },
  });
  return { files: servedFiles(path.join(dir, 'dist')), plants };
}
