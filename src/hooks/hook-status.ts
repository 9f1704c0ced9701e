import { existsSync } from 'node:fs';
import path from 'node:path';
import { configuredCommand, hasConfiguredHooks, isSwitchedOff } from './configured-hook.ts';
import { findBlock } from './hook-block.ts';
import { readHookFile } from './hook-file.ts';
import type { HookKind } from './hook-kind.ts';
import { detectManager, findManager, runsLeaksieve, type HookManagerName } from './hook-manager.ts';
import type { HookedRepository, HooksPlace } from './hooks-place.ts';
import { shellUnquote } from './shell-quote.ts';
import { missingTool } from './tool.ts';

/** Whether git runs leaksieve as one hook. `broken`: it should, and cannot. */
export interface HookStatus {
  readonly kind: HookKind;
  readonly state: 'installed' | 'broken' | 'absent';
  /** Where it is, what is wrong, or who else keeps the hooks. */
  readonly text: string;
}

/**
 * Finds out whether git runs leaksieve as a hook of a repository.
 *
 * @param searchPath - the PATH, where hooks that are committed look for leaksieve
 */
export async function hookStatus(
  repository: HookedRepository,
  place: HooksPlace,
  kind: HookKind,
  searchPath: string,
): Promise<HookStatus> {
  return (
    fileStatus(repository, place, kind, searchPath) ??
    (await configuredStatus(repository, kind)) ??
    managerStatus(repository, place, kind) ?? { kind, state: 'absent', text: 'not installed' }
  );
}

function fileStatus(
  { workTree, gitDir }: HookedRepository,
  place: HooksPlace,
  kind: HookKind,
  searchPath: string,
): HookStatus | null {
  const husky = workTree === null ? null : findManager('husky', workTree, place);
  const isHuskyRun = husky !== null && path.dirname(place.dir) === husky.file;
  for (const dir of new Set([...(husky === null ? [] : [husky.file]), place.dir])) {
    const file = path.join(dir, kind);
    const found = readHookFile(file);
    const block = found?.content == null ? null : findBlock(found.content);
    if (found !== null && block !== null) {
      const isGits = dir === place.dir;
      const problem =
        isGits && process.platform !== 'win32' && (found.mode & 0o111) === 0
          ? 'it is not executable, so git ignores it: run "leaksieve hook install"'
          : !isGits && !isHuskyRun
            ? 'husky is not set up in this clone: run "npx husky"'
            : missingTool(block.text, workTree ?? gitDir, searchPath);
      return problem === null
        ? { kind, state: 'installed', text: `installed (${file})` }
        : { kind, state: 'broken', text: `installed (${file}), but ${problem}` };
    }
  }
  return null;
}

async function configuredStatus(
  { workTree, gitDir }: HookedRepository,
  kind: HookKind,
): Promise<HookStatus | null> {
  const dir = workTree ?? gitDir;
  const command = await configuredCommand(kind, null, dir);
  if (command === null) {
    return null;
  }
  const script = shellUnquote(command);
  const text = `installed for all repositories (${script})`;
  if (await isSwitchedOff(kind, dir)) {
    return { kind, state: 'absent', text: `${text}, but switched off by the configuration of this one` };
  }
  if (!(await hasConfiguredHooks())) {
    return { kind, state: 'broken', text: `${text}, but this git is older than 2.54 and runs no such hook` };
  }
  return existsSync(script)
    ? { kind, state: 'installed', text }
    : { kind, state: 'broken', text: `${text}, but it is gone: run "leaksieve hook install --global"` };
}

function managerStatus({ workTree }: HookedRepository, place: HooksPlace, kind: HookKind): HookStatus | null {
  const manager = workTree === null ? null : detectManager(workTree, place);
  if (manager === null) {
    return null;
  }
  const { name, file } = manager;
  if (!runsLeaksieve(manager, kind)) {
    const text = `not installed; hooks are managed by ${name}: see "leaksieve hook install"`;
    return { kind, state: 'absent', text };
  }
  const text = `managed by ${name}, which runs leaksieve (${file})`;
  return readHookFile(path.join(place.dir, kind)) === null
    ? { kind, state: 'broken', text: `${text}, but is not set up in this clone: run "${setUp[name]}"` }
    : { kind, state: 'installed', text };
}

const setUp: Readonly<Record<HookManagerName, string>> = {
  husky: 'npx husky',
  lefthook: 'lefthook install',
  'pre-commit': 'pre-commit install',
  'simple-git-hooks': 'node_modules/.bin/simple-git-hooks',
};
