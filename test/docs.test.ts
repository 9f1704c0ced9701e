import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesPage } from '../scripts/rules-page.ts';

it('the page of rules says what the rules say: `npm run docs` writes it anew', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});
