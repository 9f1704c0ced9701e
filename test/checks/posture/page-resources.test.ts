import { describe, expect, it } from 'vitest';
import { pageResources } from '../../../src/checks/posture/page-resources.ts';
import { findingsOf, page, rulesOf } from './observed.ts';

const cdn = 'https://cdn.example.net/npm/jquery@3.7.1/jquery.min.js';
const hash = `sha384-${'A'.repeat(64)}`;

function rules(html: string, headers = {}): Promise<readonly string[]> {
  return rulesOf(pageResources, page(headers, html));
}

describe('what pages load', () => {
  it.each([
    [`<script src="${cdn}"></script>`, 'third-party-script-without-integrity'],
    ['<script src="//cdn.example.net/app.3f8a1bc9.min.js"></script>', 'third-party-script-without-integrity'],
    [`<script src="${cdn}" integrity="sha384-abc" crossorigin></script>`, 'integrity-without-effect'],
    [`<script src="${cdn}" integrity="${hash}"></script>`, 'integrity-without-effect'],
    ['<script src="http://www.example.com/a.js"></script>', 'mixed-content'],
    ['<base href="http://www.example.com/"><script src="a.js"></script>', 'mixed-content'],
    ['<form action="http://www.example.com/login" method="post"></form>', 'mixed-content'],
    ['<link rel="stylesheet" href="http://www.example.com/a.css">', 'mixed-content'],
    ['<img src="http://www.example.com/a.png">', 'mixed-content-passive'],
  ])('such as %s is told', async (html, rule) => expect(await rules(html)).toEqual([rule]));

  it.each([
    `<script src="${cdn}" integrity="${hash}" crossorigin="anonymous"></script>`,
    '<script src="/js/app.js"></script>',
    '<script src="https://static.example.com/jquery-3.7.1.js"></script>',
    // Its owner changes it: a hash would break the page.
    '<script src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>',
    '<a href="http://www.example.com/">link</a><link rel="canonical" href="http://www.example.com/">',
    `<!-- <script src="${cdn}"></script> --><script>document.write('<script src="${cdn}">')</script>`,
    '<img src="data:image/png;base64,AAAA"><script src="http://[bad"></script>',
  ])('such as %s is fine', async (html) => expect(await rules(html)).toEqual([]));

  it('without encryption is upgraded where the page says so', async () => {
    const headers = { 'content-security-policy': 'upgrade-insecure-requests' };
    expect(await rules('<script src="http://www.example.com/a.js"></script>', headers)).toEqual([]);
  });

  it('is told without its query, which may hold a key', async () => {
    const findings = await findingsOf(pageResources, page({}, `<script src="${cdn}?key=abc"></script>`));
    expect(findings[0]!.evidence).toBe(`<script src="${cdn}"> has no integrity`);
  });

  it('is one finding for each resource, with the pages that load it', async () => {
    const html = `<script src="${cdn}"></script>`;
    const findings = await findingsOf(
      pageResources,
      page({}, html),
      page({}, html, 'https://www.example.com/cart'),
    );
    expect(findings).toMatchObject([
      { severity: 'medium', evidence: `<script src="${cdn}"> has no integrity`, places: [{}, {}] },
    ]);
  });
});
