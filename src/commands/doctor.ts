import { Command } from 'commander';
import { ScanError } from '../model/scan-error.ts';
import { escapeControls } from '../report/escape.ts';
import { openRepository, type Repository } from '../sources/git/repository.ts';
import { version } from '../version.ts';
import { checkBrowser } from './doctor/check-browser.ts';
import { checkHooks } from './doctor/check-hooks.ts';
import { checkPolicy } from './doctor/check-policy.ts';
import { checkGit, checkNode, checkProcessors } from './doctor/check-programs.ts';
import { checkRepository } from './doctor/check-repository.ts';
import { checkFolders } from './doctor/check-folders.ts';
import { checkProxy } from './doctor/check-proxy.ts';
import { checkSelfScan } from './doctor/check-self-scan.ts';
import { checkTokens } from './doctor/check-tokens.ts';
import type { Check } from './doctor/check.ts';

/** `leaksieve doctor`: what a scan here can count on. */
export function command(): Command {
  return new Command('doctor')
    .description(
      'check what scans here rely on: programs, repository, hooks, configuration, proxy, tokens, folders; scan a sample; exit 1 on a problem',
    )
    .argument('[dir]', 'the target', '.')
    .option('--json', 'print the checks as JSON')
    .action(async (dir: string, flags: { readonly json?: boolean }) => {
      const checks = await examine(dir);
      if (flags.json === true) {
        console.log(JSON.stringify({ version, checks }, null, 2));
      } else {
        checks.forEach(print);
      }
      process.exitCode = checks.some(({ state }) => state === 'problem') ? 1 : 0;
    });
}

async function examine(dir: string): Promise<readonly Check[]> {
  const git = await checkGit();
  const repository = await openIfAny(dir);
  return [
    checkNode(),
    git,
    ...(await checkRepository(repository, dir)),
    ...(repository === null ? [] : await checkHooks(repository)),
    await checkPolicy(repository, dir),
    checkProcessors(),
    await checkBrowser(),
    checkProxy(process.env),
    ...checkTokens(process.env),
    ...checkFolders(process.env),
    await checkSelfScan(),
  ];
}

/** Without git or a repository the rest can be checked all the same. */
async function openIfAny(dir: string): Promise<Repository | null> {
  try {
    return await openRepository(dir, false, new AbortController().signal);
  } catch (error) {
    if (error instanceof ScanError && error.code !== 'NO_TARGET') {
      return null;
    }
    throw error;
  }
}

function print({ name, state, text, mend }: Check): void {
  const line = `${state.padEnd(7)}  ${name.padEnd(13)}  ${text}${mend === undefined ? '' : `: ${mend}`}`;
  console.log(escapeControls(line));
}
