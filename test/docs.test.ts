import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandsPage } from '../scripts/commands-page.ts';
import { rulesPage } from '../scripts/rules-page.ts';

it('the page of rules says what the rules say: `npm run docs` writes it anew', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});

it('the page of commands says what their help says: `npm run docs` writes it anew', async () => {
  expect(withoutPadding(readFileSync('docs/commands.md', 'utf8'))).toBe(withoutPadding(await commandsPage()));
});

/** The formatter pads tables. */
function withoutPadding(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
}
