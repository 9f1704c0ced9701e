import { describe, expect, it } from 'vitest';
import { ComponentFinder, joined } from '../../../src/checks/component/component-finder.ts';
import { componentTable } from '../../../src/checks/component/component-table.ts';
import type { Sighting } from '../../../src/checks/component/sighting.ts';

const { components, advisories } = await componentTable();
const finder = new ComponentFinder(components);

function names(sightings: readonly Sighting[]): readonly string[] {
  return sightings.map(({ component, version }) => `${component.id}@${version.text}`);
}

function inText(text: string): readonly string[] {
  return names(finder.inText(text, 'content'));
}

function inUrl(url: string): readonly string[] {
  return finder
    .inUrl(new URL(url, 'https://example.com/'))
    .map(({ component, version, confidence }) => `${component.id}@${version.text} ${confidence}`);
}

describe('the text of a script', () => {
  it.each([
    ['/*! jQuery v3.4.1 | (c) JS Foundation and other contributors */', 'jquery@3.4.1'],
    ['/*!\n * jQuery JavaScript Library v1.12.4\n * http://jquery.com/', 'jquery@1.12.4'],
    ['x;var l="1.11.3",m=function(a,b){return new m.fn.init(a,b)},n=1', 'jquery@1.11.3'],
    ['/*! jQuery UI - v1.12.1 - 2016-09-14\n* http://jqueryui.com', 'jquery-ui@1.12.1'],
    ['/** @license React v16.3.2\n * react-dom.production.min.js\n *', 'react-dom@16.3.2'],
    [
      'isValidElement:L,version:"16.3.0",__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED:{',
      'react@16.3.0',
    ],
    ['(c,"FunctionalRenderContext",{value:Tt}),wn.version="2.6.10";var En=', 'vue@2.6.10'],
    ['/**\n* vue v3.5.45\n* (c) 2018-present', 'vue@3.5.45'],
    ['me={full:"1.5.0",major:1,minor:5,dot:0,codeName:"ennoblement"}', 'angularjs@1.5.0'],
    ['rootSelectorOrNode?["ng-version","19.2.23"]:x', '@angular/core@19.2.23'],
    ['var Y,Q="4.17.19",X=200,nn="Unsupported core-js use. Try', 'lodash@4.17.19'],
    ['//! moment.js\n//! version : 2.11.1\n//! authors : Tim Wood', 'moment.js@2.11.1'],
    ['m="4.0.12";b.VERSION=m;var n=7;b.COMPILER_REVISION=n', 'handlebars@4.0.12'],
    ['if(u.version="2.0.3",u.removed=[],!o||!o.document', 'DOMPurify@2.0.3'],
    ['return"[Axios v0.21.1] Transitional option \'"+e', 'axios@0.21.1'],
    ['/*! Axios v1.7.3 Copyright (c) 2024 Matt Zabriskie', 'axios@1.7.3'],
    ['e={timestamp:"J8Q9",version:"4.13.0 (Standard)",revision:"af"', 'ckeditor@4.13.0'],
    ['const g="34.2.0",m=window;if(m.CKEDITOR_VERSION)throw', 'ckeditor5@34.2.0'],
    ['/**\n * TinyMCE version 6.7.0 (2023-08-30)\n */', 'tinyMCE@6.7.0'],
    ['majorVersion:"4",minorVersion:"9.6",releaseDate:"2019"', 'tinyMCE@4.9.6'],
    ['//     Underscore.js 1.8.3\n//     http://underscorejs.org', 'underscore.js@1.8.3'],
    ['/*!\n * Knockout JavaScript library v3.4.2\n * (c)', 'knockout@3.4.2'],
    ['/*  Prototype JavaScript framework, version 1.6.0.3\n', 'prototypejs@1.6.0.3'],
    ['/*!\n  * Bootstrap v4.1.1 (https://getbootstrap.com/)', 'bootstrap@4.1.1'],
    ['major: 1, minor: 10, patch: 10, flag: "",\n\t\trevision: 1', 'dojo@1.10.10'],
    ['const REVISION="124";', 'threejs@0.124'],
  ])('tells by %j that it holds %s', (text, found) => {
    expect(inText(text)).toContain(found);
    expect(inText(`${'var a=1;'.repeat(500)}${text}${';b()'.repeat(500)}`)).toContain(found);
  });

  it.each([
    '// needs jQuery v1.7 or later',
    'console.warn("Upgrade to jQuery v3.4.1 now")',
    'a="3.4.1";b=function(){return c.fn.play()}',
    '/* works with Bootstrap v3.3.7 and lodash v4.17.4 */ /* like Vue.js v2.6 */'.replaceAll(
      '/* like',
      '/* as in',
    ),
    'version:"2.0.0"',
    'x.VERSION="1.0.0"',
    '/*! jQuery v2 */',
  ])('does not take what is about a library for it: %s', (text) => expect(inText(text)).toEqual([]));

  it('tells each library and each version in a bundle', () => {
    const bundle = [
      '/*! jQuery v1.12.4 | (c) jQuery Foundation | jquery.org/license */',
      'var Y,Q="4.17.19",X=200,nn="Unsupported core-js use. Try";',
      '/*! jQuery v3.4.1 | (c) JS Foundation */',
    ].join('\nfoo(1);');
    expect(inText(bundle).toSorted()).toEqual(['jquery@1.12.4', 'jquery@3.4.1', 'lodash@4.17.19']);
  });

  it('costs no more than time that grows with its length', () => {
    for (const hostile of [
      'jquery:',
      '1.1.1.',
      '/*!* * * ',
      'jQuery v1.1',
      '.fn.init(="1.1",',
      '\n'.repeat(8),
    ]) {
      const time = (length: number): number => {
        const text = hostile.repeat(Math.ceil(length / hostile.length));
        const before = process.cpuUsage();
        finder.inText(text, 'content');
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      time(100_000);
      expect(time(1_000_000)).toBeLessThan(2e6);
    }
  });
});

describe('the address of a script', () => {
  it.each([
    ['https://cdn.jsdelivr.net/npm/jquery@3.4.1/dist/jquery.min.js', 'jquery@3.4.1 high'],
    ['https://unpkg.com/@angular/core@2.0.0/bundles/core.umd.js', '@angular/core@2.0.0 high'],
    ['https://cdnjs.cloudflare.com/ajax/libs/lodash.js/4.17.10/lodash.min.js', 'lodash@4.17.10 high'],
    ['https://ajax.googleapis.com/ajax/libs/jqueryui/1.12.1/jquery-ui.min.js', 'jquery-ui@1.12.1 high'],
    ['https://code.jquery.com/jquery-1.12.4.min.js', 'jquery@1.12.4 high'],
    ['/js/jquery-1.12.4.min.js', 'jquery@1.12.4 medium'],
    ['/js/jquery-3.0.0-rc1.slim.min.js', 'jquery@3.0.0-rc1 medium'],
    ['/bootstrap/4.1.1/js/bootstrap.bundle.min.js', 'bootstrap@4.1.1 medium'],
    ['/wp-includes/js/jquery/jquery.min.js?ver=3.7.1', 'jquery@3.7.1 low'],
  ])('%s tells %s', (url, found) => expect(inUrl(url)).toEqual([found]));

  it.each([
    '/js/zrender.2f80d7d13a7861fd_prod.js',
    '/js/jquery.3f8a1b.min.js',
    '/js/jquery-2024.min.js',
    '/js/jquery.min.js?ver=a1b2c3',
    '/js/notjquery-1.12.4.min.js',
    '/jquery-1.12.4/plugin.js',
    '/js/%E0%A4%A.js',
  ])('%s tells nothing', (url) => expect(inUrl(url)).toEqual([]));

  it('is believed where the text tells nothing, and for who built it', () => {
    const text = finder.inText('/*! jQuery v1.12.4 | (c) */', 'content');
    const at = (url: string): readonly Sighting[] => finder.inUrl(new URL(url, 'https://example.com/'));
    expect(names(joined(text, at('/jquery-3.7.1.min.js')))).toEqual(['jquery@1.12.4']);
    expect(names(joined([], at('/jquery-3.7.1.min.js')))).toEqual(['jquery@3.7.1']);
    expect(names(joined(text, at('/jquery.min.js?ver=1.12.4-wp')))).toEqual(['jquery@1.12.4-wp']);
  });
});

describe('the table', () => {
  it('describes every library that has advisories, once', () => {
    const ids = components.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(advisories.byComponent)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says how new its advisories are', () => expect(advisories.date).toMatch(/^20\d\d-\d\d-\d\d$/));
});

describe('a file of a package', () => {
  const jquery = '/*! jQuery v3.4.1 | (c) JS Foundation */';
  it.each([
    [
      'node_modules/.pnpm/react-dom@16.3.2_react@16.3.2/node_modules/react-dom/a.js',
      '',
      ['react-dom@16.3.2'],
    ],
    ['node_modules/a/node_modules/jquery/dist/jquery.js', jquery, ['jquery@3.4.1']],
    ['node_modules/jquery/dist/jquery.js', 'no version', []],
    ['node_modules/other/vendor.js', jquery, []],
    ['src/jquery.js', jquery, []],
  ])('%s', (path, text, told) => {
    expect(names(finder.inPackage(path, () => text))).toEqual(told);
  });
});

it.each([
  ['jQuery.fn.jquery', '3.4.1', ['jquery@3.4.1']],
  ['jQuery.fn.jquery', 'nonsense', []],
  ['something.else', '3.4.1', []],
])('what a page gives for %s, %s, is a version where it is one', (expression, value, told) => {
  expect(names(finder.said(expression, value))).toEqual(told);
});
