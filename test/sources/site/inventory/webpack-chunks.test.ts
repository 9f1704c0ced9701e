import { describe, expect, it } from 'vitest';
import { WebpackChunks } from '../../../../src/sources/site/inventory/webpack-chunks.ts';

const script = new URL('https://example.com/shop/js/main.js');

function chunksIn(...texts: readonly string[]): readonly string[] {
  const chunks = new WebpackChunks();
  const found = texts.flatMap((text) => chunks.add(text, script).map(({ pathname }) => pathname));
  return [...new Set(found)].sort();
}

describe('the chunks of a webpack runtime', () => {
  // The runtimes are as webpack 4 and 5 and Next.js write them.
  it.each([
    [
      'webpack 5 with names and hashes',
      'r.u=e=>"js/"+(741===e?"bee":e)+"."+{524:"e90e",741:"154e"}[e]+".chunk.js",r.o=(e,t)=>0;r.p="/";',
      ['/js/524.e90e.chunk.js', '/js/bee.154e.chunk.js'],
    ],
    [
      'webpack 5 in development',
      `/******/ 	__webpack_require__.u = (chunkId) => {
       /******/ 		// return url for filenames based on template
       /******/ 		return ("js/" + chunkId + "." + {"src_a_js":"8410","bee":"f178"}[chunkId] + ".chunk.js");
       /******/ 	};`,
      ['/shop/js/bee.f178.chunk.js', '/shop/js/src_a_js.8410.chunk.js'],
    ],
    [
      'webpack 5 for old browsers, with ids from its calls',
      'n.u=function(e){return"static/js/"+e+".js"},n.p="/";n.e(726).then(x);Promise.all([n.e(1),n.e(/*! import() */ "a-b")])',
      ['/static/js/1.js', '/static/js/726.js', '/static/js/a-b.js'],
    ],
    [
      'webpack 5 with workers, and modules that are texts for eval',
      String.raw`n.u=e=>e+".js",n.p="/";new Worker(new URL(n.p+n.u(447),n.b));eval("__webpack_require__.e(/*! import() */ \"a_js\")")`,
      ['/447.js', '/a_js.js'],
    ],
    [
      'webpack 5 with files that are modules',
      'n.u=e=>e+".js",n.p="/static/";e.exports=n.p+"media/icon.1f.svg",e.exports=n.p+"math.wasm"',
      ['/static/math.wasm', '/static/media/icon.1f.svg'],
    ],
    [
      'webpack 4',
      'function(e){return i.p+"static/js/"+({1:"about"}[e]||e)+"."+{1:"7f0c",2:"aa01"}[e]+".chunk.js"}i.p="/app/"',
      ['/app/static/js/2.aa01.chunk.js', '/app/static/js/about.7f0c.chunk.js'],
    ],
    [
      'Next.js',
      'i.u=e=>5===e?"static/chunks/5-ab.js":"static/chunks/"+(({1e3:"x"})[e]||e)+"."+({1e3:"h"})[e]+".js",i.p="/_next/"',
      ['/_next/static/chunks/5-ab.js', '/_next/static/chunks/x.h.js'],
    ],
    ['a name without a folder', 'r.u=e=>e+".bundle.js";r.e(7)', ['/shop/js/7.bundle.js']],
  ])('of %s', (_, text, expected) => expect(chunksIn(text)).toEqual(expected));

  it('are found when the ids stand in another script', () => {
    expect(chunksIn('r.u=e=>e+".js"', 'n.e(7)')).toEqual(['/shop/js/7.js']);
    expect(chunksIn('n.e(7)', 'r.u=e=>e+".js"')).toEqual(['/shop/js/7.js']);
  });

  it.each([
    'r.u=e=>e+".css";r.e(1)',
    'r.u=e=>f(e)+".js";r.e(1)',
    'r.u=e=>"a"+{1:"x"}[f]+".js"',
    'r.u=e=>"a"+{1:"x"',
    `r.u=e=>${'('.repeat(100_000)}`,
    `r.u=e=>${'1===e?'.repeat(100_000)}`,
    `r.u=e=>{${'return '.repeat(100_000)}`,
    `r.u=${' '.repeat(1_000_000)}`,
    `function${' '.repeat(1_000_000)}`,
    '.u=e=>{return '.repeat(100_000),
    'a$'.repeat(1_000_000),
    `r.e(${' '.repeat(1_000_000)}`,
    `r.u=e=>${'e+'.repeat(100_000)}".js"`,
  ])('are none in %.40s', (text) => expect(chunksIn(text)).toEqual([]));
});
