import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser, type Copy } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const text = readFileSync('deploy/Containerfile', 'utf8');
const file = DockerfileParser.parse(text);

/** What COPY takes and where it puts it, of one stage. */
function copies(
  isFromBuild: boolean,
): readonly { readonly sources: readonly string[]; readonly to: string }[] {
  return file
    .getCOPYs()
    .filter((copy: Copy) => (copy.getFromFlag() !== null) === isFromBuild)
    .map((copy: Copy) => copy.getArguments().map((argument) => argument.getValue()))
    .map((words) => ({ sources: words.slice(0, -1), to: words.at(-1)! }));
}

describe('the container file', () => {
  it('has nothing that its grammar refuses', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([]);
    expect(validate(`${text}\nCPOY a b`)).not.toEqual([]);
  });

  it('takes from the folder what is there, and what its ignore file lets through', () => {
    const sources = copies(false).flatMap((copy) => copy.sources);
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    const ignored = readFileSync('deploy/Containerfile.dockerignore', 'utf8').split('\n');
    expect(ignored.filter((line) => line.startsWith('!')).sort()).toEqual(
      sources.map((name) => `!${name}`).sort(),
    );
  });

  it('runs as somebody without rights, and looks for programs where it put them', () => {
    const last = file.getInstructions().filter((one) => one.getKeyword() === 'USER');
    expect(last.map((one) => one.getArgumentsContent())).toEqual(['65532:65532']);
    expect(text).toMatch(/install -y --no-install-recommends .*\bgit tini\b/);
    expect(text).toContain('ENTRYPOINT ["/usr/bin/tini", "--", "node", "/app/bin/leaksieve.js"]');
  });

  it('puts all into the second stage that the command needs', () => {
    const dir = temporaryFolder();
    for (const { sources, to } of copies(true)) {
      for (const source of sources) {
        const place = to.endsWith('/') ? path.join(dir, to, path.basename(source)) : path.join(dir, to);
        mkdirSync(path.dirname(place), { recursive: true });
        cpSync(source.replace('/src/', './'), place, { recursive: true });
      }
    }
    const options = {
      input: 'nothing here',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: dir },
    } as const;
    const json = execFileSync(
      process.execPath,
      [path.join(dir, 'bin/leaksieve.js'), 'stdin', '-f', 'json'],
      options,
    );
    expect(JSON.parse(json)).toMatchObject({ coverage: { complete: true }, findings: [] });
  });
});
