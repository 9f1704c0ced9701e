import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { confidences } from '../../src/model/rule.ts';

const usage = `npm run bench:accuracy -- SCRIPTS DATA [PEER...]

Scores the built command on labelled lines, at each confidence, beside peers such as betterleaks.

  SCRIPTS  the folder with score.py
  DATA     the folder that its build.py wrote

PYTHON names the Python to use. Default: python3.`;

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));
const python = process.env['PYTHON'] ?? 'python3';

/** Has our command and the peers scan the labelled tree, and prints the table of all of them. */
function score(scripts: string, data: string, peers: readonly string[]): number {
  const run = (...args: readonly string[]): number => {
    const words = [path.join(scripts, 'score.py'), ...args, '--data', data];
    return spawnSync(python, words, { stdio: 'inherit' }).status ?? 1;
  };
  const ours = confidences.map((confidence) =>
    run(
      'run',
      '--ours',
      `leaksieve, ${confidence}=${process.execPath} ${launcher} dir {tree} --confidence ${confidence} --format sarif --exit-zero -o {out}`,
    ),
  );
  const theirs = peers.length === 0 ? 0 : run('run', '--tools', peers.join(','));
  return Math.max(...ours, theirs) || run('table');
}

const [scripts, data, ...peers] = process.argv.slice(2);
if (scripts === undefined || data === undefined || !existsSync(path.join(scripts, 'score.py'))) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = score(scripts, data, peers);
}
