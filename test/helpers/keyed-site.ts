import { brevoKey } from './secrets.ts';

function sourceMap(path: string, text: string): string {
  return JSON.stringify({ version: 3, sources: [path], sourcesContent: [text], names: [], mappings: '' });
}

/** Keys that tell where they were found. */
export const keys = Array.from({ length: 24 }, (_, index) => brevoKey(index + 1));

/** A site with a key in each place that ships text. */
export function pages(): Record<string, string> {
  const inlineMap = Buffer.from(sourceMap('./lib/b.ts', `const k = '${keys[9]}';`)).toString('base64');
  return {
    '/': `<!doctype html><html data-config='{&quot;key&quot;:&quot;${keys[1]}&quot;}'><!-- ${keys[0]} -->
      <script>window.env = { key: '${keys[2]}' }; import('/lazy/inline.mjs');</script>
      <script id="__NEXT_DATA__" type="application/json">{"key":"${keys[3]}"}</script>
      <script type="importmap">{"imports":{"lib":"/mapped.js","lib/":"/lib/"}}</script>
      <link rel="modulepreload" href="preload.js"><script src="/app.js"></script><script src="/b.js"></script>
      <a href="/next?utm_source=x">next</a><a href="/next">again</a></html><script src="/late.js"></script>`,
    '/app.js': `const a='${keys[4]}';const c=()=>import("./chunks/one.js");const d="assets/two.js";
      fetch("/config.json");//# sourceMappingURL=app.js.map`,
    '/app.js.map': sourceMap('webpack://shop/../src/a.ts', `// once\nconst old = '${keys[8]}';`),
    '/b.js': `b();//# sourceMappingURL=data:application/json;base64,${inlineMap}`,
    '/chunks/one.js': `one('${keys[5]}')`,
    '/assets/two.js': `two('${keys[6]}')`,
    '/config.json': JSON.stringify({ key: keys[7] }),
    '/preload.js': `p('${keys[10]}')`,
    '/mapped.js': `m('${keys[11]}')`,
    '/late.js': `l('${keys[12]}')`,
    '/lazy/inline.mjs': `i('${keys[13]}')`,
    '/next': `<a href="/">home</a><script src="/app.js"></script> ${keys[14]}`,
    '/robots.txt': `User-agent: *\nDisallow: /private\nSitemap: /map-of-site.xml`,
    '/map-of-site.xml': '<urlset><url><loc>/unlinked</loc></url><url><loc>/private/a</loc></url></urlset>',
    '/unlinked': `<p>${keys[15]}</p>`,
    '/private/a': `<p>${keys[16]}</p>`,
  };
}
