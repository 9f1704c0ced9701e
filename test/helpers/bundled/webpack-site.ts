import path from 'node:path';
import webpack from 'webpack';
import { WebpackManifestPlugin } from 'webpack-manifest-plugin';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BundledSite, planter, servedFiles } from './site.ts';
import { wasmWith } from './wasm.ts';

/** A site that webpack builds, with secrets wherever one ships what its author writes. */
export async function webpackSite(mode: 'production' | 'development'): Promise<BundledSite> {
  const { plants, key, value } = planter();
  const dir = temporaryFolder({
    'main.js': `import settings from './settings.json';
      document.body.dataset.api = '${key('first script')}';
      console.log(process.env, settings.mail);
      fetch('/asset-manifest.json');
      document.body.onclick = async () => {
        const { open } = await import(/* webpackChunkName: "panel" */ './panel.js');
        open(await (await fetch('/config/runtime.json')).json());
        new Worker(new URL('./worker.js', import.meta.url));
      };`,
    'settings.json': JSON.stringify({ mail: key('JSON that is imported') }),
    'panel.js': `// The old one was ${key('comment in a source map')}
      import icon from './icon.svg';
      import module from './math.wasm';
      import { request } from './request.js';
      export const open = async (settings) => {
        request('${key('named lazy chunk')}', { password: \`${value('named value in a lazy chunk')}\`, icon, module });
        return (await import('./details.js')).details(settings);
      };`,
    'details.js': `import { request } from './request.js';
      export const details = () => request('${key('lazy chunk of a lazy chunk')}');`,
    'request.js': `export const request = (key, body) => fetch('/api', { headers: { key }, body: JSON.stringify(body) });`,
    'admin.js': `document.title = '${key('script that only a manifest names')}';`,
    'worker.js': `onmessage = async () => postMessage('${key('worker')}' + (await import('./worker-part.js')).name);`,
    'worker-part.js': `export const name = '${key('lazy chunk of a worker')}';`,
    'icon.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${key('SVG file')} --><path d="M0 0"/></svg>`,
    'math.wasm': wasmWith(` ${key('WebAssembly')} `),
    'out/index.html': `<!doctype html><title>Shop</title><body><script src="/static/js/main.js"></script>`,
    'out/config/runtime.json': JSON.stringify({ mail: { key: key('JSON fetched at run time') } }),
  });
  await bundled({
    mode,
    context: dir,
    entry: { main: './main.js', admin: './admin.js' },
    devtool: mode === 'production' ? 'source-map' : 'eval',
    output: {
      path: path.join(dir, 'out/static'),
      publicPath: '/static/',
      filename: 'js/[name].js',
      chunkFilename: 'js/[name].[contenthash:8].chunk.js',
      assetModuleFilename: 'media/[name].[hash:8][ext]',
    },
    module: { rules: [{ test: /\.(?:svg|wasm)$/, type: 'asset/resource' }] },
    plugins: [
      new webpack.DefinePlugin({
        'process.env': JSON.stringify({
          NODE_ENV: mode,
          MAIL_KEY: key('dumped environment'),
          API_SECRET: value('named value in a dumped environment'),
        }),
      }),
      // As react-scripts has it (config/webpack.config.js).
      new WebpackManifestPlugin({
        fileName: '../asset-manifest.json',
        generate: (_seed, files, entrypoints) => ({
          files: Object.fromEntries(files.map(({ name, path }) => [name, path])),
          entrypoints: entrypoints['main'] ?? [],
        }),
      }),
    ],
  });
  return { files: servedFiles(path.join(dir, 'out')), plants };
}

async function bundled(options: webpack.Configuration): Promise<void> {
  const compiler = webpack(options);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem === null ? resolve() : reject(problem)));
    });
  });
}
