import path from 'node:path';
import { hookKinds } from '../../hooks/hook-kind.ts';
import { hookStatus } from '../../hooks/hook-status.ts';
import { possibleFolders } from '../../hooks/hook-target.ts';
import { hooksPlace } from '../../hooks/hooks-place.ts';
import { uninstallHook } from '../../hooks/uninstall-hook.ts';
import { kindsOf, type HookFlags } from './hook-flags.ts';
import { openHooked } from './hooked-repository.ts';
import { uninstallGlobally } from './global-hooks.ts';
import { printLine, printWarnings } from './print-lines.ts';

const outcomes = {
  removed: 'removed',
  restored: 'taken out; what was there before is there again:',
} as const;

/** `leaksieve hook uninstall` */
export async function uninstall(dir: string, flags: HookFlags): Promise<void> {
  const kinds = kindsOf(flags, hookKinds);
  if (flags.global === true) {
    await uninstallGlobally(kinds);
    return;
  }
  const repository = await openHooked(dir);
  const place = await hooksPlace(repository);
  const isShared = place.kind === 'outside' && flags.force !== true;
  const files = possibleFolders(repository, place)
    .filter((folder) => !isShared || folder !== place.dir)
    .flatMap((folder) => kinds.map((kind) => ({ kind, file: path.join(folder, kind) })));
  let count = 0;
  for (const { kind, file } of files) {
    const done = uninstallHook(file);
    if (done !== 'absent') {
      count++;
      printLine(`${kind}: ${outcomes[done]} ${file}`);
    }
  }
  const states = await Promise.all(
    kinds.map((kind) => hookStatus(repository, place, kind, process.env['PATH'] ?? '')),
  );
  const left = states.filter(({ state }) => state !== 'absent');
  printWarnings(
    left.map(({ kind, text }) => `${kind} is left: ${text}${isShared ? '; remove it with --force' : ''}`),
  );
  if (count === 0 && left.length === 0) {
    printLine('leaksieve is in no hook here');
  }
}
