import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { Secret } from '../../../src/model/secret.ts';
import { proveLive } from '../../../src/verify/offline/prove-live.ts';
import { SignedValues } from '../../../src/verify/offline/signed-values.ts';
import {
  djangoCookie,
  expressCookie,
  flaskCookie,
  laravelCookie,
  laravelRoute,
  mauticVersion,
  railsCookie,
  railsFile,
  signedCookie,
  symfonyLink,
  webToken,
} from './framework-cookies.ts';
import {
  flaskToken,
  livewireInitialData,
  livewireSnapshot,
  railsStream,
  symfonyProps,
} from './framework-pages.ts';

/** A secret that is made when the test runs. */
function made(name: string): string {
  return createHash('sha512').update(name).digest('hex');
}

const key = createHash('sha256').update('laravel').digest();
const appKey = `base64:${key.toString('base64')}`;
const url = new URL('https://shop.example:8443/start');

function finding(secret: string): Finding {
  return {
    fingerprint: 'f',
    kind: 'secret',
    rule: 'some-key',
    title: 'Some key',
    severity: 'medium',
    confidence: 'medium',
    secret: new Secret(secret),
    state: 'history',
    verification: { state: 'unverified' },
    occurrences: [],
    parts: [],
    remediation: [],
    isNew: true,
  };
}

interface Sent {
  readonly cookie?: string;
  readonly html?: string;
}

function proved(secret: string, { cookie, html = '' }: Sent): Finding {
  const values = new SignedValues();
  const headers = new Map(cookie === undefined ? [] : [['set-cookie', ['a=b; Path=/', cookie]]]);
  values.observe({ kind: 'response', url, status: 200, headers });
  values.observe({ kind: 'page', url, status: 200, headers, isStart: true, html });
  return proveLive([finding(secret)], values.all)[0]!;
}

const cases: readonly (readonly [string, string, Sent])[] = [
  ['Laravel', appKey, { cookie: `shop_session=${laravelCookie(key, 'cbc')}; HttpOnly` }],
  ['Laravel', appKey, { cookie: `XSRF-TOKEN=${laravelCookie(key, 'gcm')}; Path=/` }],
  [
    'Laravel',
    appKey,
    {
      html: `<a href="${laravelRoute(appKey, 'https://shop.example:8443/leave?user=1').replace('&', '&amp;')}">x</a>`,
    },
  ],
  [
    'Symfony',
    made('sf'),
    {
      html: `<esi:include src="${symfonyLink(made('sf'), 'https://shop.example:8443/_fragment?_path=a%3Db+c', false)}"/>`,
    },
  ],
  [
    'Symfony',
    made('sf'),
    {
      html: `<p data-u='${symfonyLink(made('sf'), 'https://shop.example:8443/_fragment?_path=a%7Eb', true)}'>`,
    },
  ],
  [
    'Mautic',
    made('mt'),
    { html: `<script src="/media/js/app.js?v${mauticVersion(made('mt'), '5.1.1')}"></script>` },
  ],
  [
    'Django',
    made('dj'),
    {
      cookie: `sessionid=${djangoCookie(made('dj'), 'django.contrib.sessions.backends.signed_cookies', 'sha256')}; Path=/`,
    },
  ],
  [
    'Django',
    made('dj'),
    {
      cookie: `messages="${djangoCookie(`django.http.cookies${made('dj')}`, 'django.contrib.messages', 'sha256')}"; Path=/`,
    },
  ],
  [
    'Django',
    made('dj'),
    {
      cookie: `sessionid=${djangoCookie(made('dj'), 'django.contrib.sessions.backends.signed_cookies', 'sha1')}`,
    },
  ],
  ['Flask', made('fl'), { cookie: `session=${flaskCookie(made('fl'))}; HttpOnly; Path=/` }],
  ['Rails', made('rl'), { cookie: `_shop_session=${railsCookie(made('rl'), 'sealed', 'sha1')}; path=/` }],
  ['Rails', made('rl'), { cookie: `_shop_session=${railsCookie(made('rl'), 'sealed', 'sha256')}; path=/` }],
  ['Rails', made('rl'), { cookie: `remember=${railsCookie(made('rl'), 'signed', 'sha1')}; path=/` }],
  ['Rails', made('rf'), { html: `<img src="${railsFile(made('rf'), 'sha1')}">` }],
  ['Rails', made('rf'), { html: `<img src="${railsFile(made('rf'), 'sha256')}">` }],
  ['JSON Web Token', made('jw'), { cookie: `auth=${webToken(made('jw'), 'HS256')}` }],
  [
    'JSON Web Token',
    Buffer.from(made('jb')).toString('base64'),
    { html: `<script>var t='${webToken(Buffer.from(made('jb')), 'HS512')}'</script>` },
  ],
  ['Livewire', appKey, { html: livewireSnapshot(key, false) }],
  ['Livewire', appKey, { html: livewireSnapshot(key, true) }],
  ['Livewire', appKey, { html: livewireInitialData(key) }],
  ['Symfony UX', made('ux'), { html: symfonyProps(made('ux')) }],
  ['Rails', made('tu'), { html: railsStream(made('tu')) }],
  ['Flask', made('wt'), { html: flaskToken(made('wt')) }],
  ['Express', made('ks'), { cookie: signedCookie(made('ks'), 'a=b') }],
  ['Express', made('ex'), { cookie: `connect.sid=${expressCookie(made('ex'))}; Path=/; HttpOnly` }],
];

describe('a secret that made what a site sent', () => {
  it.each(cases)('is live and critical: %s %#', (framework, secret, sent) => {
    const { verification, severity, confidence, evidence } = proved(secret, sent);
    expect([verification.state, severity, confidence]).toEqual(['live', 'critical', 'high']);
    expect(evidence).toMatch(
      new RegExp(`of shop\\.example:8443 was made with this secret \\(${framework}\\); nothing was sent`),
    );
    expect(evidence).not.toContain(secret);
  });

  it.each(cases)('is told apart from another one: %s %#', (_, __, sent) => {
    const others = [
      made('other'),
      `base64:${createHash('sha256').update('x').digest('base64')}`,
      'short',
      'password1',
    ];
    expect(others.map((other) => proved(other, sent).verification.state)).toEqual(
      others.map(() => 'unverified'),
    );
  });
});

it.each([
  '<p wire:snapshot="{&quot;checksum&quot;:&quot;x&quot;,&quot;memo&quot;:[}">',
  `<p wire:snapshot="{&quot;a&quot;:${'['.repeat(30_000)}">`,
  `<p data-live-props-value="{&quot;@checksum&quot;:&quot;${'A'.repeat(43)}=&quot;}">`,
])('what no framework writes proves nothing: %.40s', (html) => {
  expect(proved(appKey, { html }).verification.state).toBe('unverified');
});

it.each([
  'shop_session=eyJpdiI6',
  `shop_session=${Buffer.from('{"iv":1,"value":[],"mac":null}').toString('base64')}`,
  'a=s:.',
  'a=--',
  'a=eyJhbGciOiJub25lIn0.eyJhIjoxfQ.',
  ...['constructor', '__proto__', 7].map((alg) => {
    const parts = [{ alg }, { sub: '1' }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return `a=${parts.join('.')}.${'a'.repeat(43)}`;
  }),
  'a=%E0%A4%A',
  `a=${'x'.repeat(8000)}`,
  '=',
  ';',
])('a cookie that is none of a framework proves nothing: %s', (cookie) => {
  expect(proved(made('a'), { cookie }).verification.state).toBe('unverified');
});
