import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseSitemap } from '../../../../src/sources/site/crawl/sitemap.ts';
import { pageInventory } from '../../../../src/sources/site/inventory/page-inventory.ts';
import { scriptReferences } from '../../../../src/sources/site/inventory/script-references.ts';
import { sourceMapReference } from '../../../../src/sources/site/inventory/source-map-reference.ts';
import { styleReferences } from '../../../../src/sources/site/inventory/style-references.ts';

const url = new URL('https://example.com/shop/');

function pathsIn(urls: readonly URL[]): readonly string[] {
  return urls.map(({ pathname, search }) => pathname + search);
}

describe('the inventory of a page', () => {
  it('has what Link headers name, as elements would', () => {
    const headers = [
      '</a.js>; rel=preload; as=script, <b.json>;rel="preload";as="fetch";crossorigin',
      '<https://example.com/c.mjs>; as="x"; rel="modulepreload"; as=script',
      '</d>; rel="alternate"; hreflang="de", </e.css>; rel=preload; as=style, </f>; rel=unknown, <broken',
    ];
    const { scripts, data, links, assets } = pageInventory('', url, headers);
    expect([scripts, data, links, assets].map(pathsIn)).toEqual([
      ['/a.js', '/c.mjs'],
      ['/shop/b.json'],
      ['/d'],
      ['/e.css'],
    ]);
  });

  it.each([
    ['<link rel="alternate" type="application/rss+xml" href="/feed">', '/feed'],
    ['<link rel="alternate" hreflang="fr" href="/fr">', '/fr'],
    ['<link rel="author" href="/humans.txt">', '/humans.txt'],
    ['<object data="/frame"></object>', '/frame'],
  ])('has of %s a link to %s', (html, path) => {
    expect(pathsIn(pageInventory(html, url).links)).toEqual([path]);
  });

  it.each([
    ['<script src=a.js></script>', 'scripts', '/shop/a.js'],
    ['<SCRIPT SRC="/a.js?x&amp;y"/>', 'scripts', '/a.js?x&y'],
    ['<svg><script xlink:href="a.js"/></svg>', 'scripts', '/shop/a.js'],
    ['<template><script src="a.js"></script></template>', 'scripts', '/shop/a.js'],
    ['<link rel="modulepreload" href="a.js">', 'scripts', '/shop/a.js'],
    ['<link rel="PRELOAD" as="script" href="a.js">', 'scripts', '/shop/a.js'],
    ['<link rel="preload" as="fetch" href="a.json">', 'data', '/shop/a.json'],
    ['<link rel="manifest" href="a.webmanifest">', 'data', '/shop/a.webmanifest'],
    ['<div data-src="/a.json?v=1">', 'data', '/a.json?v=1'],
    ['<base href="/b/"><base href="/c/"><a href="a#x">', 'links', '/b/a'],
    ['<iframe src="a"></iframe>', 'links', '/shop/a'],
    ['<form action="a"><form method=post action="b">', 'links', '/shop/a'],
    ['<a href="a"><a href="b" data-method="delete">', 'links', '/shop/a'],
    ['<link rel="stylesheet" href="a.css">', 'assets', '/shop/a.css'],
    ['<link rel="preload" as="style" href="a.css">', 'assets', '/shop/a.css'],
    ['<img src="a.svg"><img src="a.png">', 'assets', '/shop/a.svg'],
    ['<object data="a.svg?1">', 'assets', '/shop/a.svg?1'],
    ['<svg><use xlink:href="/sprite.svg#icon"></svg>', 'assets', '/sprite.svg'],
    [`<meta http-equiv="refresh" content="0; URL='a'">`, 'links', '/shop/a'],
  ] as const)('has of %s in %s %s', (html, kind, path) => {
    expect(pathsIn(pageInventory(html, url)[kind])).toEqual([path]);
  });

  it.each([
    '<img src="a.png">',
    '<a href="javascript:a()">',
    '<a href="mailto:a@b.c">',
    '<!-- <a href="a"> -->',
    '<textarea><a href="a"></textarea>',
    '<a href="http://[">',
  ])('has nothing of %s', (html) => {
    const { scripts, data, assets, links } = pageInventory(html, url);
    expect([...scripts, ...data, ...assets, ...links]).toEqual([]);
  });

  it('has scripts as they are written, and what import maps name', () => {
    const page = pageInventory(
      '<script>a("<a href=b>")</script><script type="importmap">{"imports":{"a":"./m.js","b/":"./b/"}}</script>',
      url,
    );
    expect(page.inlineScripts[0]).toBe('a("<a href=b>")');
    expect(pathsIn(page.scripts)).toEqual(['/shop/m.js']);
  });
});

describe('the references of a script', () => {
  const own = new URL('https://example.com/_next/static/chunks/main.js');

  it.each([
    ['import("./a.js")', '/_next/static/chunks/a.js'],
    [`fetch('/config.json?v=1')`, '/config.json'],
    ['["static/chunks/pages/b-1f.js"]', '/_next/static/chunks/pages/b-1f.js'],
    ['x("assets/c.mjs")', '/assets/c.mjs'],
    [String.raw`push("[\"static/chunks/d.js\"]")`, '/_next/static/chunks/d.js'],
    ['"https://example.com/e.js"', '/e.js'],
    ['e.exports=n("./icons/f.svg")', '/_next/static/chunks/icons/f.svg'],
    ['fetch(`/wasm/g.wasm`)', '/wasm/g.wasm'],
    ['"assets/style.css"', '/assets/style.css'],
  ])('has of %s %s', (text, path) => {
    expect(pathsIn(scriptReferences(text, [own]).urls)).toEqual([path]);
  });

  it.each([
    ['navigator.serviceWorker.register("sw.js")', '/sw.js'],
    ['new Worker(`worker.js?v=1`)', '/worker.js'],
    ['importScripts( "workbox.js" )', '/workbox.js'],
    [String.raw`eval("fetch(\"config.json\")")`, '/config.json'],
  ])('has of the call %s %s, counted from the script and from the top', (text, path) => {
    const paths = [`/_next/static/chunks${path}`, path];
    expect(pathsIn(scriptReferences(text, [own]).urls)).toEqual(paths);
  });

  // What Workbox, Next.js 12 to 16 and Vite's PWA plugin write.
  it.each([
    [`[{url:"a.js",revision:null},{'revision':'1','url':'b/c.html'}]`, ['/a.js'], ['/b/c.html']],
    [`[{"revision":"1","url":"/"}]`, [], ['/']],
    [
      `self.__BUILD_MANIFEST={"/a":["static/chunks/a.js"],sortedPages:["/_app","/a","/b/[id]"]}`,
      ['/static/chunks/a.js'],
      ['/a'],
    ],
    [`{url:"a.js"}`, [], []],
    [`[{url:"https://other.example/a.js",revision:"1"}]`, [], []],
  ])('has of the list %s', (text, urls, pages) => {
    const found = scriptReferences(text, [new URL('https://example.com/sw.js')]);
    expect([pathsIn(found.urls), pathsIn(found.pages)]).toEqual([urls, pages]);
  });

  it.each([
    '"https://other.example/a.js"',
    '"a.js"',
    '"./node_modules/a/b.js"',
    '"a b/c.js"',
    '"/a.png"',
    'f("a.js")',
  ])('has nothing of %s', (text) => expect(scriptReferences(text, [own]).urls).toEqual([]));

  it('ends where there are too many', () => {
    const text = Array.from({ length: 1001 }, (_, index) => `"./${index}.js"`).join();
    expect(scriptReferences(text, [own]).isCut).toBe(true);
  });
});

describe('the references of a style sheet', () => {
  it.each([
    ['@import "a.css";', ['/shop/a.css']],
    [`@import url('/b.css') screen;`, ['/b.css']],
    ['.a { background: url(icons/c.svg#d) }', ['/shop/icons/c.svg']],
    ['url(d.png) url(data:image/svg+xml,e.svg) url(https://other.example/f.svg)', []],
  ])('are in %s', (text, paths) => {
    expect(pathsIn(styleReferences(text, url))).toEqual(paths);
  });
});

describe('a source map', () => {
  it.each([
    ['a()\n//# sourceMappingURL=a.js.map', {}, 'a.js.map'],
    ['a()\n//@ sourceMappingURL=a.js.map?x\n', {}, 'a.js.map?x'],
    ['/*# sourceMappingURL=a.map */', {}, 'a.map'],
    ['//# sourceMappingURL=old.map\n//# sourceMappingURL=new.map', {}, 'new.map'],
    ['//# sourceMappingURL=a.map', { 'x-sourcemap': 'header.map' }, 'header.map'],
    ['const s = "sourceMappingURL=a"', {}, null],
    ['a()', {}, null],
  ])('is named by %j with %j: %s', (text, headers, expected) => {
    expect(sourceMapReference(text, new Map(Object.entries(headers)))).toBe(expected);
  });
});

describe('a sitemap', () => {
  const text = `<?xml version="1.0"?><urlset xmlns:image="x"><url><loc> https://example.com/a?b&amp;c </loc>
    <image:image><image:loc>/picture</image:loc></image:image></url><url><loc><![CDATA[/d]]></loc></url></urlset>`;

  it.each([Buffer.from(text), gzipSync(text)])('lists its pages', (bytes) => {
    expect(parseSitemap(bytes)).toEqual({ pages: ['https://example.com/a?b&c', '/d'], sitemaps: [] });
  });

  it('may list other sitemaps', () => {
    const index = '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>';
    expect(parseSitemap(Buffer.from(index))).toEqual({ pages: [], sitemaps: ['/a.xml'] });
  });

  it.each(['', '<html><p>', 'text'])('lists nothing of %j', (bytes) => {
    expect(parseSitemap(Buffer.from(bytes))).toEqual({ pages: [], sitemaps: [] });
  });
});
