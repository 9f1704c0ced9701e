import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BundledSite, planter, servedFiles } from './site.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** A static export of Next.js, of both its routers, with secrets wherever one ships what its author writes. */
export async function nextSite(): Promise<BundledSite> {
  const { plants, key, value } = planter();
  // Longer than what the server sends at once, so that it cuts some of them in two.
  const keys = Array.from({ length: 120 }, (_, index) => key(`flight data ${index + 1}`));
  const dir = temporaryFolder({
    'package.json': '{"private":true,"type":"module"}',
    'next.config.mjs': `export default { output: 'export', productionBrowserSourceMaps: true, experimental: { cpus: 1 } };`,
    'app/layout.js': 'export default ({ children }) => <html><body>{children}</body></html>;',
    'app/page.js': `import Panel from './panel.js';
      export default () => <Panel config={{ apiKey: '${value('named value in flight data')}', text: '${keys.join(' ')}' }} />;`,
    'app/panel.js': `'use client';
      import { useState } from 'react';
      import dynamic from 'next/dynamic';
      const Lazy = dynamic(() => import('./lazy.js'), { ssr: false });
      export default function Panel({ config }) {
        const [isOpen, setOpen] = useState(false);
        const open = () => {
          setOpen(true);
          new Worker(new URL('./worker.js', import.meta.url));
          fetch('/config/runtime.json');
        };
        return <div onClick={open}>{config.text.length}{process.env.NEXT_PUBLIC_MAIL_KEY}<a href="/older">old</a>{isOpen && <Lazy />}</div>;
      }`,
    'app/lazy.js': `// The old one was ${key('comment in a source map')}
      export default () => <b title="${key('lazy component')}">open</b>;`,
    'app/worker.js': `self.onmessage = () => self.postMessage('${key('worker')}');`,
    'pages/old.js': `export default ({ mail }) => <p>{mail.key.length}</p>;
      export const getStaticProps = () => ({ props: { mail: { key: '${key('__NEXT_DATA__')}' } } });`,
    'pages/older.js': `export default () => <p>${key('page of the pages router')}</p>;`,
    '.env': `NEXT_PUBLIC_MAIL_KEY=${key('public environment')}\n`,
    'public/config/runtime.json': JSON.stringify({ mail: { key: key('JSON fetched at run time') } }),
  });
  symlinkSync(modules, path.join(dir, 'node_modules'));
  await promisify(execFile)(
    process.execPath,
    [path.join(modules, 'next/dist/bin/next'), 'build', '--webpack'],
    {
      cwd: dir,
      env: { PATH: process.env['PATH'], HOME: dir, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  const files = Object.entries(servedFiles(path.join(dir, 'out')));
  // Without the files that hold the flight data in one piece: other servers send it only to whoever asks by a header.
  return { files: Object.fromEntries(files.filter(([url]) => !url.endsWith('.txt'))), plants };
}
