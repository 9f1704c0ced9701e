import { describe, expect, it } from 'vitest';
import { differences, strangeScripts } from '../../../src/checks/cloaking/differences.ts';
import { viewOf, type PageView } from '../../../src/checks/cloaking/page-view.ts';

const url = new URL('https://www.example.com/');
const plain = viewOf(url, '<p>Bicycles</p>');

function led(location: string, others: readonly PageView[] = [plain]): readonly string[] {
  return [...differences(viewOf(url, '', location), others, url)].map(({ about }) => about);
}

describe('where one visitor is led and others are not', () => {
  it.each([
    'https://m.example.com/',
    '/en/',
    'http://www.example.com/',
    'https://www.example.de/',
    'https://play.google.com/store/apps/details?id=x',
    'https://apps.apple.com/app/id1',
    'https://login.microsoftonline.com/x',
    'intent://scan/#Intent;scheme=zxing;end',
    'https://[broken',
  ])('%s is no sign', (location) => {
    expect(led(location)).toEqual([]);
  });

  it('another site is one, unless others are led there too', () => {
    expect(led('https://www.pills.test/')).toEqual(['pills.test']);
    expect(led('//example.com.evil.test/')).toEqual(['evil.test']);
    expect(led('https://203.0.113.7/')).toEqual(['203.0.113.7']);
    expect(led('https://a.pills.test/', [viewOf(url, '', 'https://b.pills.test/x')])).toEqual([]);
  });
});

it('scripts of strangers are those of neither vendors nor the others', () => {
  const scripts = ['//evil.test/a.js', '//js.stripe.com/v3/', '/own.js', '//cdn.known.test/b.js'];
  const view = viewOf(url, scripts.map((src) => `<script src="${src}"></script>`).join(''));
  const other = viewOf(url, '<script src="https://static.known.test/old.js"></script>');
  expect([...strangeScripts(view, [other], url)].map(({ about }) => about)).toEqual(['evil.test']);
});
