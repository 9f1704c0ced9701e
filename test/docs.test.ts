import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsPage } from '../scripts/commands-page.ts';
import { rulesRepository, shopRepository, tomlBlocks } from '../scripts/demo-repository.ts';
import { withRuns } from '../scripts/page-runs.ts';
import { rulesPage } from '../scripts/rules-page.ts';
import { testRule } from '../src/commands/test-rule.ts';
import { loadConfiguration } from '../src/rules/load-configuration.ts';
import { tableKeys } from '../src/rules/rule-schema.ts';
import { builtinRules } from './helpers/builtin-rules.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

it('the page of rules says what the rules say: `npm run docs` writes it anew', () => {
  expect(page('rules')).toBe(rulesPage());
});

it('the page of commands says what their help says: `npm run docs` writes it anew', async () => {
  expect(withoutPadding(page('commands'))).toBe(withoutPadding(await commandsPage()));
});

it.each([
  ['repositories', shopRepository],
  ['writing-rules', () => rulesRepository(page('writing-rules'))],
] as const)('the page of %s shows what its commands print: `npm run docs` writes it anew', (name, build) => {
  const repository = build();
  try {
    expect(withRuns(page(name), repository)).toBe(page(name));
  } finally {
    repository.remove();
  }
});

describe('the page of configuration', () => {
  const configuration = page('configuration');

  it('has each key of each table, and no other', () => {
    const sections = configuration
      .split(/^### /m)
      .slice(1)
      .map((text): [string, readonly string[]] => [
        text.split('\n', 1)[0]!,
        firstCells(text.split(/^## /m, 1)[0]!),
      ]);
    const wanted = [...tableKeys]
      .filter(([table]) => table !== 'allowlist')
      .map(([, keys]) => [...keys].toSorted());
    const shown = sections.map(([, keys]) => keys.toSorted());
    expect(shown.map(String).toSorted()).toEqual(wanted.map(String).toSorted());
  });

  it('names each variable of the environment that is read', () => {
    const [, table = ''] = configuration.split('## Environment');
    const told = new Set([...table.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
    // Those of the runner of the Action, of git, of the system, and one that the launcher passes to itself.
    const others =
      /^(?:GITHUB_(?!API_URL|TOKEN)|RUNNER_|INPUT_|LEAKSIEVE_(?:REEXECUTED|INPUT)$|(?:API|GIT_.*|PATH|HOME|TERM|LANG|LC_.*|LOCALAPPDATA|USERPROFILE|PROGRAMFILES)$)/;
    const read = new Set(
      sources('src').flatMap((text) =>
        [...text.matchAll(/env(?:\['|\.)([A-Z][A-Z_]{2,})|'(LEAKSIEVE_[A-Z_]+|[A-Z]+_TOKEN)'/g)].map(
          ([, first, second]) => first ?? second ?? '',
        ),
      ),
    );
    expect(read.size).toBeGreaterThan(15);
    expect([...read].filter((name) => !others.test(name) && !told.has(name))).toEqual([]);
  });
});

it.each(['configuration', 'writing-rules'])('the page of %s shows configurations that hold', (name) => {
  for (const text of tomlBlocks(page(name))) {
    const dir = temporaryFolder({ '.leaksieve.toml': text });
    const { ruleSet } = loadConfiguration(path.join(dir, '.leaksieve.toml'), {
      format: 'leaksieve',
      rootDir: dir,
      builtin: builtinRules,
    });
    const own = ruleSet.rules.filter(({ id }) => id.startsWith('acme-'));
    expect(own.flatMap((rule) => testRule(rule, ruleSet))).toEqual([]);
    expect(own.every(({ matches }) => matches.length > 0)).toBe(true);
  }
});

it('pages link to files that exist', () => {
  const missing = readdirSync('docs')
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .flatMap((name) => [...readFileSync(`docs/${name}`, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)])
    .flatMap(([, file = '']) => (existsSync(path.join('docs', file)) ? [] : [file]));
  expect(missing).toEqual([]);
});

function firstCells(text: string): readonly string[] {
  return [...text.matchAll(/^\| `(\w+)`/gm)].map(([, key = '']) => key);
}

function sources(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(dir, name), 'utf8'));
}

/** The formatter pads tables. */
function withoutPadding(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
}
