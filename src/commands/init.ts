import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { shellQuote } from '../hooks/shell-quote.ts';
import { ScanError } from '../model/scan-error.ts';
import { version } from '../version.ts';
import { starterConfiguration } from './init/starter-configuration.ts';
import { starterWorkflow } from './init/starter-workflow.ts';

const configuration = '.leaksieve.toml';

/** `leaksieve init`: a configuration to start from, and what else to set up. */
export function command(): Command {
  return new Command('init')
    .description(`write a commented ${configuration}, and tell what else to set up`)
    .argument('[dir]', 'root of the repository', '.')
    .option('--force', 'replace the file that is there')
    .action((dir: string, flags: { readonly force?: boolean }) => init(dir, flags.force === true));
}

function init(dir: string, isForced: boolean): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ScanError('NO_TARGET', `${dir} is not a directory: name the root of a repository`);
  }
  const file = path.join(dir, configuration);
  const hasGitleaksFile = existsSync(path.join(dir, '.gitleaks.toml'));
  const shown = /^[\w./-]+$/.test(dir) ? dir : shellQuote(dir);
  write(file, starterConfiguration(hasGitleaksFile), isForced);
  console.log(`wrote ${file}${hasGitleaksFile ? ', which builds on .gitleaks.toml' : ''}

What is there now:          leaksieve scan ${shown}
Before each commit or push: leaksieve hook install --pre-commit --pre-push ${shown}
On GitHub:                  put this into .github/workflows/leaksieve.yml

${starterWorkflow(version).trimEnd()}`);
}

function write(file: string, text: string, isForced: boolean): void {
  try {
    if (isForced) {
      // A link is replaced, not followed to wherever it leads.
      rmSync(file, { force: true });
    }
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError(
      'USAGE',
      code === 'EEXIST'
        ? `${file} exists already: replace it with --force`
        : `cannot write ${file} (${code}): see that you may write there`,
      { cause },
    );
  }
}
