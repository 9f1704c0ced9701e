import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtAction } from './built-action.ts';

const committed = 'action/dist';

describe('the bundle of the action, which is committed', () => {
  it('is what the sources build: else run "npm run build:action" and commit what it changes', async () => {
    const built = await builtAction();
    const files = readdirSync(built).toSorted();
    expect(readdirSync(committed).toSorted()).toEqual(files);
    const differing = files.filter(
      (file) => !readFileSync(path.join(built, file)).equals(readFileSync(path.join(committed, file))),
    );
    expect(differing).toEqual([]);
  });

  it('is what action.yml starts, on the Node that runners have', () => {
    const { runs } = parse(readFileSync('action.yml', 'utf8'));
    expect(runs).toEqual({ using: 'node24', main: `${committed}/action.js` });
  });
});

describe('action.yml', () => {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'));

  it.each(['docs/ci.md'])('has every input and output in %s', (page) => {
    const text = readFileSync(page, 'utf8');
    const missing = [...Object.keys(inputs), ...Object.keys(outputs)].filter(
      (name) => !text.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});
