import { Command, Option } from 'commander';
import { hookManagers } from '../hooks/hook-manager.ts';
import { withKindFlags } from './hook/hook-flags.ts';
import { install } from './hook/install.ts';
import { showStatus } from './hook/status.ts';
import { uninstall } from './hook/uninstall.ts';

/** `leaksieve hook`: git itself runs the scan. */
export function command(): Command {
  const hook = new Command('hook').description('have git scan by itself what is committed or pushed');
  withKindFlags(hook.command('install'))
    .description('install a hook; default: pre-commit. One that is there already still runs')
    .option('--global', 'for all repositories of this user; needs git 2.54')
    .addOption(
      new Option('--manager <name>', 'who keeps the hooks')
        .choices(['auto', 'git', ...hookManagers])
        .default('auto'),
    )
    .option('--force', 'install even where core.hooksPath leads out of the repository')
    .action(install);
  withKindFlags(hook.command('uninstall'))
    .description('remove hooks; default: all. What was there before is there again')
    .option('--global', 'those for all repositories of this user')
    .option('--force', 'remove even where core.hooksPath leads out of the repository')
    .action(uninstall);
  withKindFlags(hook.command('status'))
    .description('tell which hooks are installed; exit 1 when none is, or one that is named is not')
    .action(showStatus);
  return hook;
}
