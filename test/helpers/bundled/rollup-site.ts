import path from 'node:path';
import { rollup } from 'rollup';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BundledSite, planter, servedFiles } from './site.ts';
import { statePages } from './state-pages.ts';

/** A site that Rollup builds, with secrets that scripts put together, and pages with the state of other frameworks. */
export async function rollupSite(): Promise<BundledSite> {
  const plants = planter();
  const { key, halves } = plants;
  const [first, second] = halves('concat');
  const [third, fourth] = halves('template literal across modules');
  const [fifth, sixth] = halves('additions');
  const [seventh, eighth] = halves('fields in a worker');
  const pages = await statePages(plants);
  const links = Object.keys(pages).filter((name) => name.endsWith('.html'));
  const dir = temporaryFolder({
    'main.js': `document.body.dataset.api = '${key('first script')}';
      document.body.onclick = async () => (await import('./panel.js')).open();
      new Worker(new URL('/worker.js', import.meta.url));`,
    'panel.js': `// The old one was ${key('comment in a source map')}
      import { half } from './half.js';
      const request = (key) => fetch('/api', { headers: { 'api-key': key } });
      export async function open() {
        request("${first}".concat('${second}'));
        request(\`\${half}${fourth}\`);
        (await import('./details.js')).details(request);
      }`,
    'half.js': `export const half = '${third}';`,
    'details.js': `export function details(request) {
        let key = '${fifth}';
        key += '${sixth}';
        request(key);
      }`,
    'out/worker.js': `var parts={a:"${seventh}",b:["${eighth}"]};onmessage=function(){postMessage(parts.a+parts.b[0])}`,
    'out/index.html': `<!doctype html><title>Shop</title><body>
      ${links.map((link) => `<a href="/${link}">${link}</a>`).join('')}
      <script type="module" src="/main.js"></script>`,
    ...Object.fromEntries(Object.entries(pages).map(([name, text]) => [`out/${name}`, text])),
  });
  const bundle = await rollup({ input: path.join(dir, 'main.js'), logLevel: 'silent' });
  await bundle.write({ dir: path.join(dir, 'out'), format: 'es', sourcemap: true });
  await bundle.close();
  return { files: servedFiles(path.join(dir, 'out')), plants: plants.plants };
}
