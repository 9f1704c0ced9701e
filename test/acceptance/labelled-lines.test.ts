import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { scanToJson } from '../helpers/command.ts';
import { fileTree } from '../helpers/file-tree.ts';

/** Lines of ours, each with the name of the file that it stands in; random parts are placeholders. */
function labelled(set: string): ReadonlyMap<string, string> {
  const file = fileURLToPath(new URL(`../../fixtures/labelled-lines/${set}.txt`, import.meta.url));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line, index) => {
      const [path = '', text = ''] = line.split(/\t(.*)/s);
      return [`${index}/${path}`, `${fillPlaceholders(text)}\n`];
    }),
  );
}

/** The files in which something is found, with each line a file of its own. */
function flagged(lines: ReadonlyMap<string, string>, confidence: string): ReadonlySet<string> {
  const folder = fileTree(Object.fromEntries(lines));
  const { report } = scanToJson(['dir', folder, '--confidence', confidence]);
  return new Set(report.findings.flatMap(({ occurrences }) => occurrences.map(({ path }) => path)));
}

describe('on lines that we labelled', () => {
  it('finds every secret at the default confidence', () => {
    const secrets = labelled('secrets');
    const found = flagged(secrets, 'medium');
    expect([...secrets].filter(([path]) => !found.has(path))).toEqual([]);
  });

  it('finds nothing in the others, at any confidence', () => {
    const harmless = labelled('harmless');
    const found = flagged(harmless, 'low');
    expect([...harmless].filter(([path]) => found.has(path))).toEqual([]);
  });
});
