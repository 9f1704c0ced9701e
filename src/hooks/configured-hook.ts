import { ScanError } from '../model/scan-error.ts';
import type { HookKind } from './hook-kind.ts';
import { shellQuote } from './shell-quote.ts';
import { askUsersGit, gitVersion } from './users-git.ts';

/** Whether git runs the hooks that its configuration names: since 2.54, https://git-scm.com/docs/git-hook/2.54.0 */
export async function hasConfiguredHooks(): Promise<boolean> {
  const [major, minor] = await gitVersion();
  return major > 2 || (major === 2 && minor >= 54);
}

/** Refuses a git that would leave such a hook alone: a scan that is thought to run and does not is worse than none. */
export async function requireConfiguredHooks(): Promise<void> {
  if (!(await hasConfiguredHooks())) {
    const version = (await gitVersion()).join('.');
    throw new ScanError(
      'USAGE',
      `--global needs git 2.54 or newer, and this is ${version}: run "leaksieve hook install" in each repository, or put a hook into a folder that core.hooksPath names (then git ignores the hooks of the repositories themselves)`,
    );
  }
}

/** Has git run a script as this hook in all repositories of the user. Set anew, it stays one hook. */
export async function configureHook(kind: HookKind, script: string): Promise<void> {
  await setGlobally(`${section(kind)}.command`, shellQuote(script));
  await setGlobally(`${section(kind)}.event`, kind);
}

/** Takes the hook out of the user's configuration. False: it was not there. */
export async function forgetHook(kind: HookKind): Promise<boolean> {
  if ((await configuredCommand(kind, '--global')) === null) {
    return false;
  }
  const { code, error } = await askUsersGit('.', ['config', '--global', '--remove-section', section(kind)]);
  if (code !== 0) {
    throw new ScanError('GIT_FAILED', `git does not change its configuration: ${error}`);
  }
  return true;
}

/**
 * The command that a configuration has for this hook; null: none.
 *
 * @param scope - null: whichever holds in the folder
 */
export async function configuredCommand(
  kind: HookKind,
  scope: '--global' | null,
  dir = '.',
): Promise<string | null> {
  const scopes = scope === null ? [] : [scope];
  const { code, output } = await askUsersGit(dir, ['config', ...scopes, '--get', `${section(kind)}.command`]);
  return code === 0 ? output : null;
}

/** Whether a configuration switches the hook off where it is. */
export async function isSwitchedOff(kind: HookKind, dir: string): Promise<boolean> {
  const { output } = await askUsersGit(dir, ['config', '--type=bool', '--get', `${section(kind)}.enabled`]);
  return output === 'false';
}

/** Not the name of an event alone, which git refuses: https://git-scm.com/docs/git-config#Documentation/git-config.txt-hookfriendly-nameevent */
function section(kind: HookKind): string {
  return `hook.leaksieve-${kind}`;
}

async function setGlobally(name: string, value: string): Promise<void> {
  const { code, error } = await askUsersGit('.', ['config', '--global', '--replace-all', name, value]);
  if (code !== 0) {
    throw new ScanError('GIT_FAILED', `git does not change its configuration: ${error}`);
  }
}
