import { describe, expect, it } from 'vitest';
import { isChallenge } from '../../../../src/sources/site/guard/challenge.ts';

function challenge(status: number, headers: Readonly<Record<string, string>>, html: string): boolean {
  return isChallenge({
    kind: 'response',
    url: new URL('https://example.com/'),
    status,
    headers: new Map(Object.entries(headers)),
    allHeaders: new Map(),
    waitedMs: 0,
    bytes: Buffer.from(html),
    cut: null,
  });
}

const article = `<p>${'words of an article '.repeat(3000)}</p>`;

describe('a page', () => {
  it.each([
    ['Cloudflare, by header', 403, { 'cf-mitigated': 'challenge' }, ''],
    ['Cloudflare', 403, {}, '<script>window._cf_chl_opt={cvId:"3"}</script>'],
    [
      'Imperva',
      200,
      {},
      '<html><head><META NAME="robots"><script src="/_Incapsula_Resource?SW=1"></script></html>',
    ],
    [
      'Imperva, as a frame',
      200,
      {},
      '<iframe src="/_Incapsula_Resource?x">Request unsuccessful. Incapsula incident ID: 1</iframe>',
    ],
    [
      'DataDome',
      403,
      {},
      '<script>var dd={}</script><script src="https://ct.captcha-delivery.com/c.js"></script>',
    ],
    ['AWS', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
    ['AWS, by its page', 405, {}, '<script>window.gokuProps = {}</script>'],
    ['HUMAN', 403, {}, '<div id="px-captcha"></div>'],
    ['SiteGround', 202, {}, '<meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=/">'],
    ['Sucuri', 403, {}, '<title>Sucuri WebSite Firewall - Access Denied</title>'],
    ['Sucuri, as a script', 200, {}, '<script>sucuri_cloudproxy_js="";</script>'],
    ['Akamai', 428, {}, '<div id="sec-if-cpt-container"></div>'],
    ['F5', 200, {}, 'The requested URL was rejected. Please consult with your administrator.'],
    ['Vercel', 429, { 'x-vercel-mitigated': 'challenge' }, ''],
    ['DDoS-Guard', 403, {}, '<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>'],
    ['Anubis', 200, {}, '<script src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script>'],
  ])('of %s is a challenge', (_, status, headers, html) => {
    expect(challenge(status, headers, html)).toBe(true);
  });

  it.each([
    [
      'Cloudflare watches',
      200,
      {},
      '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><p>shop</p>',
    ],
    [
      'Imperva watches',
      200,
      {},
      `<p>${'shop '.repeat(600)}</p><script src="/_Incapsula_Resource?SW=1"></script>`,
    ],
    [
      'DataDome watches',
      200,
      { 'x-datadome': 'protected' },
      '<script src="https://js.datadome.co/tags.js"></script>',
    ],
    ['AWS watches', 200, {}, '<script>AwsWafIntegration.getToken()</script>'],
    ['HUMAN watches', 200, {}, '<script>window._pxAppId="PX1"</script>'],
    [
      'tells of firewalls',
      200,
      {},
      `${article}The requested URL was rejected. Please consult with your administrator.`,
    ],
    ['is not found', 404, {}, '<p>not found</p>'],
  ])('that %s is none', (_, status, headers, html) => {
    expect(challenge(status, headers, html)).toBe(false);
  });
});
