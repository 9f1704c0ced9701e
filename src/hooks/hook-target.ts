import path from 'node:path';
import { ScanError } from '../model/scan-error.ts';
import type { HookKind } from './hook-kind.ts';
import { detectManager, findManager, type HookManagerName } from './hook-manager.ts';
import type { HookedRepository, HooksPlace } from './hooks-place.ts';
import type { ShownManager } from './manager-snippet.ts';

/** Who is to keep the hooks: whoever does so already, git itself, or a manager by name. */
export type WantedManager = 'auto' | 'git' | HookManagerName;

/** Where hooks are to be written, or who is to be told about them. */
export type HookTarget =
  | {
      readonly kind: 'folder';
      readonly dir: string;
      /** The files are run by `sh`, whatever their first lines and modes say. */
      readonly isShell: boolean;
      /** Others get these files too. */
      readonly isCommitted: boolean;
      /** Null, or what is left to do before git runs them. */
      readonly pending: string | null;
    }
  | { readonly kind: 'shown'; readonly name: ShownManager; readonly file: string | null };

/**
 * Decides where hooks of these kinds are to be written.
 *
 * @param isForced - write them even where they hold for other repositories too
 * @throws ScanError when they would do nothing, or more than was asked for
 */
export function hookTarget(
  repository: HookedRepository,
  place: HooksPlace,
  kinds: readonly HookKind[],
  wanted: WantedManager,
  isForced: boolean,
): HookTarget {
  const { workTree, name } = repository;
  if (workTree === null && kinds.some((kind) => kind !== 'pre-receive')) {
    throw new ScanError(
      'USAGE',
      `${name} is a bare repository, in which nothing is committed: only a hook for what is pushed to it makes sense, "leaksieve hook install --pre-receive"`,
    );
  }
  const manager = workTree === null ? null : managerOf(workTree, place, wanted);
  if (manager?.name === 'husky') {
    return huskyTarget(manager, place);
  }
  if (manager !== null) {
    return { kind: 'shown', name: manager.name, file: manager.file };
  }
  if (place.kind === 'outside' && !isForced) {
    throw new ScanError(
      'USAGE',
      `git takes the hooks of ${name} from ${JSON.stringify(place.dir)} (core.hooksPath), which is outside and may hold for other repositories too: install there with --force, or unset core.hooksPath`,
    );
  }
  return {
    kind: 'folder',
    dir: place.dir,
    isShell: false,
    isCommitted: place.kind === 'committed',
    pending: null,
  };
}

function managerOf(
  workTree: string,
  place: HooksPlace,
  wanted: WantedManager,
): { readonly name: HookManagerName; readonly file: string | null } | null {
  if (wanted === 'git') {
    return null;
  }
  return wanted === 'auto'
    ? detectManager(workTree, place)
    : (findManager(wanted, workTree, place) ?? { name: wanted, file: null });
}

/** Husky 9 runs the files of its folder with `sh -e`, from those in the folder `_`; before, git ran them itself. */
function huskyTarget({ file }: { readonly file: string | null }, place: HooksPlace): HookTarget {
  if (file === null) {
    throw new ScanError('USAGE', 'there is no .husky folder here: set husky up first, with "npx husky init"');
  }
  const isDirect = place.dir === file;
  const isActive = isDirect || path.dirname(place.dir) === file;
  return {
    kind: 'folder',
    dir: file,
    isShell: !isDirect,
    isCommitted: true,
    pending: isActive
      ? null
      : 'husky is not set up in this clone: run "npx husky", which "npm install" does in most projects',
  };
}

/** Folders that a hook of leaksieve may be in, whichever of them git looks into today. */
export function possibleFolders(repository: HookedRepository, place: HooksPlace): readonly string[] {
  const { workTree, commonDir } = repository;
  const husky = workTree === null ? null : findManager('husky', workTree, place);
  return [...new Set([place.dir, path.join(commonDir, 'hooks'), ...(husky === null ? [] : [husky.file])])];
}
