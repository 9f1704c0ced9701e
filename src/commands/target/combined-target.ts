import { combined } from '../../sources/combined.ts';
import type { OpenedTarget } from '../run/run-scan.ts';

/** Opens targets one after the other. When one cannot be opened, the others are closed again. */
export async function openEach<Named>(
  targets: readonly Named[],
  open: (target: Named) => Promise<OpenedTarget>,
): Promise<readonly OpenedTarget[]> {
  const opened: OpenedTarget[] = [];
  try {
    for (const target of targets) {
      opened.push(await open(target));
    }
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return opened;
}

/** Several targets as one, with the policy of the first. */
export function combinedTarget(name: string, opened: readonly OpenedTarget[]): OpenedTarget {
  const parts = opened.map(({ source }) => ({ source, folder: '' }));
  return {
    source: combined({ kind: 'dir', name }, parts),
    root: opened[0]?.root ?? null,
    async findings(...found) {
      const all = await Promise.all(opened.map(async (target) => (await target.findings?.(...found)) ?? []));
      return all.flat();
    },
    async onRules(rulesHash) {
      await Promise.all(opened.map(async (target) => target.onRules?.(rulesHash)));
    },
    isPart: opened.some(({ isPart }) => isPart === true),
    checks: opened.find((target) => target.checks !== undefined)?.checks ?? [],
    close: () => closeAll(opened),
  };
}

async function closeAll(opened: readonly OpenedTarget[]): Promise<void> {
  await Promise.all(opened.map(async (target) => target.close?.()));
}
