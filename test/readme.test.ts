import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const commandLines = [...readme.matchAll(/```sh\n(.*)\n```/g)].map(([, line]) => line);

describe('the README', () => {
  it('has two lines that do everything: one scans, one tests', () => {
    expect(commandLines).toHaveLength(2);
  });

  it('gives the test line that CI runs', () => {
    expect(readFileSync('.ci/run', 'utf8')).toContain(`\n${commandLines[1]} || failed=1\n`);
  });

  it('maps every folder of src, and none that is not there', () => {
    const map = readme.slice(readme.indexOf('## The map'));
    const mapped = [...map.matchAll(/^- `(src\/[a-z]+)\/`/gm)].map(([, folder]) => String(folder));
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`);
    expect(mapped.toSorted()).toEqual(folders.toSorted());
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file!);
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});
