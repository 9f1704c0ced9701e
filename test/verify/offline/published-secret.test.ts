import { expect, it } from 'vitest';
import type { SiteFinding } from '../../../src/model/check.ts';
import { publishedSecret } from '../../../src/verify/offline/published-secret.ts';
import { findingsOf, page, response } from '../../checks/posture/observed.ts';
import { flaskCookie, mauticVersion, webToken } from './framework-cookies.ts';
import { symfonyProps } from './framework-pages.ts';

const url = 'https://shop.example/start';

async function told(html: string, cookie: string): Promise<readonly SiteFinding[]> {
  return findingsOf(publishedSecret, response({ 'set-cookie': cookie }, url), page({}, html, url));
}

it.each([
  ['Mautic', `<script src="/media/js/app.js?v${mauticVersion('temp', '5.1.1')}"></script>`, 'a=b'],
  ['Flask', '', `session=${flaskCookie('dev')}; Path=/`],
  ['JSON Web Token', '', `auth=${webToken('your-256-bit-secret', 'HS256')}`],
  ['Symfony UX', symfonyProps('ThisTokenIsNotSoSecretChangeIt'), 'a=b'],
])(
  'a site that signs with a secret that everybody knows is told, once: %s',
  async (framework, html, cookie) => {
    const [finding, ...others] = await told(html + html, cookie);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'critical', identity: `${framework} shop.example` });
    expect(finding?.evidence).toContain('of shop.example was made with a secret that');
  },
);

it.each([
  ['a secret of its own', '', `session=${flaskCookie('x'.repeat(40))}`],
  ['a token that a page quotes', `<pre>${webToken('your-256-bit-secret', 'HS256')}</pre>`, 'a=b'],
])('%s is no such thing', async (_, html, cookie) => {
  expect(await told(html, cookie)).toEqual([]);
});
