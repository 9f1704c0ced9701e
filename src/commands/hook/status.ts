import { hookKinds, type HookKind } from '../../hooks/hook-kind.ts';
import { hooksPlace, type HookedRepository } from '../../hooks/hooks-place.ts';
import { hookStatus, type HookStatus } from '../../hooks/hook-status.ts';
import { kindsOf, type HookFlags } from './hook-flags.ts';
import { openHooked } from './hooked-repository.ts';
import { printLine } from './print-lines.ts';

/** `leaksieve hook status` */
export async function showStatus(dir: string, flags: HookFlags): Promise<void> {
  const named = kindsOf(flags, []);
  const states = await hookStates(await openHooked(dir), named);
  states.forEach(({ kind, text }) => printLine(`${kind}: ${text}`));
  const installed = states.filter(({ state }) => state === 'installed');
  const isRight =
    named.length > 0
      ? installed.length === states.length
      : installed.length > 0 && states.every(({ state }) => state !== 'broken');
  process.exitCode = isRight ? 0 : 1;
}

/** The state of some hooks of a repository; none named: of those that make sense in it. */
export async function hookStates(
  repository: HookedRepository,
  named: readonly HookKind[],
): Promise<readonly HookStatus[]> {
  const place = await hooksPlace(repository);
  const isBare = repository.workTree === null;
  const kinds = named.length > 0 ? named : hookKinds.filter((kind) => isBare === (kind === 'pre-receive'));
  return Promise.all(kinds.map((kind) => hookStatus(repository, place, kind, process.env['PATH'] ?? '')));
}
