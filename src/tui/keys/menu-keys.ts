import type { Copied } from '../terminal/copied-text.ts';
import type { Command, ExportTarget } from './command.ts';

const copied: Readonly<Record<string, Copied>> = {
  s: 'secret',
  f: 'fingerprint',
  p: 'place',
  t: 'steps',
  e: 'explain',
};

const exported: Readonly<Record<string, ExportTarget>> = { i: 'ignore file', b: 'baseline' };

/** What a key chooses of a menu; any other leaves it. */
export function menuCommands(menu: 'copy' | 'export', input: string): readonly Command[] {
  const what = menu === 'copy' && Object.hasOwn(copied, input) ? copied[input] : undefined;
  const to = menu === 'export' && Object.hasOwn(exported, input) ? exported[input] : undefined;
  return [
    { kind: 'cancel' },
    ...(what === undefined ? [] : [{ kind: 'copy', what } as const]),
    ...(to === undefined ? [] : [{ kind: 'export', to } as const]),
  ];
}
