import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Finding, Report } from '../../../src/model/finding.ts';
import { Secret } from '../../../src/model/secret.ts';
import { writerFor } from '../../../src/report/index.ts';
import { testBrowser, type TestBrowser } from '../../helpers/chromium.ts';
import {
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
} from '../../helpers/sample-report.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const program: TestBrowser | null = await testBrowser();
const hostile = '</script><img src=http://127.0.0.1:9/x onerror=document.title=1>\u{202e}';

function findings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const secret = new Secret(sampleHex(`secret ${index}`));
    return sampleFinding({
      fingerprint: sampleHex(`finding ${index}`),
      secret,
      severity: index < count / 2 ? 'critical' : 'low',
      title: index === 0 ? hostile : `Key ${index}`,
      occurrences: [
        sampleOccurrence(secret, { path: `file-${index}-`, author: index === 0 ? hostile : 'Ann' }),
      ],
    });
  });
}

describe.skipIf(program === null)('the page of the HTML report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({
      executablePath: program!.path,
      env: { ...process.env, ...program!.env },
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());

  /** Opens a report from disk; what goes wrong in it is kept. */
  async function open(report: Report, hash = ''): Promise<{ page: Page; faults: string[] }> {
    const file = path.join(temporaryFolder(), 'report.html');
    writeFileSync(file, [...writerFor('html')(report, plainOptions)].join(''));
    // Of its own, since the scheme that is chosen is kept.
    const context = await browser.createBrowserContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, faults };
  }

  const text = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent ?? '');
  const rows = (page: Page): Promise<number> => page.$$eval('.finding', (all) => all.length);

  it('asks for nothing, runs nothing of what was scanned, and fails nowhere', async () => {
    const { page, faults } = await open(reportOf(findings(3), { coverage: incompleteCoverage() }));
    await page.click('.finding summary');
    await page.waitForSelector('.detail li');
    expect(await text(page, '.finding .title')).toContain(String.raw`onerror=document.title=1>\u{202e}`);
    expect(await page.$$('img')).toHaveLength(0);
    expect(await page.title()).toBe('leaksieve: /srv/shop');
    expect(
      await page.evaluate(
        'document.querySelector(".coverage table").getBoundingClientRect().bottom < innerHeight',
      ),
    ).toBe(true);
    await page.click('#theme');
    expect(faults).toEqual([]);
  });

  it('searches, filters and turns pages of 5,000 findings', async () => {
    const { page, faults } = await open(reportOf(findings(5000)));
    expect(await rows(page)).toBe(100);
    await page.click('nav button:last-child');
    expect(await text(page, '.finding .place')).toContain('file-100-:3:12');
    await page.focus('body');
    await page.keyboard.press('/');
    await page.keyboard.type('file-49');
    expect(await text(page, '[role=status]')).toBe('111 of 5000 findings');
    await page.click(`[id="severity low"]`);
    expect(await text(page, '[role=status]')).toBe('100 of 5000 findings');
    await page.$eval('.tools button', (button) => button.click());
    expect(await text(page, '[role=status]')).toBe('5000 findings');
    expect(faults).toEqual([]);
  });

  it('opens the finding that its address names, on whatever page it is', async () => {
    const { page } = await open(reportOf(findings(250)), `#${sampleHex('finding 204')}`);
    expect(await text(page, '.finding[open] .title')).toContain('Key 204');
    expect(await text(page, '.finding[open] .detail')).toContain('Delete the key');
    expect(await page.evaluate('document.activeElement.localName')).toBe('summary');
  });

  it('prints all findings that are selected, opened, and goes back to pages', async () => {
    const { page } = await open(reportOf(findings(120)));
    await page.evaluate(`addEventListener('beforeprint', () => {
      document.title = document.querySelectorAll('.finding[open] .detail').length;
    })`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(await page.title()).toBe('120');
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await rows(page)).toBe(100);
  });

  it.each(['light', 'dark'])(
    'can be read where the system is %s, and in the other when asked',
    async (scheme) => {
      const { page } = await open(reportOf(findings(3), { coverage: incompleteCoverage() }));
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.click('.finding summary');
      await page.waitForSelector('.detail li');
      const isDark = (): Promise<unknown> => page.evaluate(isDarkPage);
      expect(await isDark()).toBe(scheme === 'dark');
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await page.click('#theme');
      expect(await isDark()).toBe(scheme === 'light');
      expect(await page.evaluate(faintTexts)).toEqual([]);
    },
  );

  it('fits a phone and works by keyboard alone', async () => {
    const { page } = await open(reportOf(findings(5)));
    await page.setViewport({ width: 360, height: 640 });
    await page.focus('.finding summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.finding[open] .detail');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});

/** Colours of sRGB as `getComputedStyle` writes them, and their relative luminance (WCAG 2.2). */
const colours = `
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const [, , , alpha = 1] = channels(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return getComputedStyle(at).backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
`;
const isDarkPage = `(() => { ${colours} return luminance(backOf(document.body)) < 0.5; })()`;
/** Texts with less contrast than level AA asks of small ones: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const faintTexts = `(() => {
  ${colours}
  const isShown = (element) => element.checkVisibility() && !element.matches(':disabled');
  const ownText = (element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('').trim();
  const contrast = (element) => {
    const [low, high] = [getComputedStyle(element).color, backOf(element)].map(luminance).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const texts = [...document.body.querySelectorAll('*')].filter((one) => ownText(one) !== '' && isShown(one));
  if (texts.length < 20) throw new Error('only ' + texts.length + ' texts');
  return texts.filter((one) => contrast(one) < 4.5).map((one) => ownText(one) + ' ' + contrast(one));
})()`;
