import path from 'node:path';
import type { HookKind } from '../../hooks/hook-kind.ts';
import { hookBlock } from '../../hooks/hook-script.ts';
import { hookTarget } from '../../hooks/hook-target.ts';
import { hooksPlace } from '../../hooks/hooks-place.ts';
import { installHook } from '../../hooks/install-hook.ts';
import { managerSnippet, type ShownManager } from '../../hooks/manager-snippet.ts';
import { missingTool, projectCommand, type Tool } from '../../hooks/tool.ts';
import { kindsOf, type HookFlags } from './hook-flags.ts';
import { openHooked } from './hooked-repository.ts';
import { installGlobally } from './global-hooks.ts';
import { installedTool, toolWarnings } from './installed-tool.ts';
import { printLine, printWarnings } from './print-lines.ts';
import { printText } from '../run/standard-output.ts';

const outcomes = {
  made: '',
  joined: '; the hook that was there runs after it',
  renewed: ', renewed',
  unchanged: ' already',
} as const;

/** `leaksieve hook install` */
export async function install(dir: string, flags: HookFlags): Promise<void> {
  const kinds = kindsOf(flags, ['pre-commit']);
  if (flags.global === true) {
    await installGlobally(kinds, flags.manager ?? 'auto');
    return;
  }
  const repository = await openHooked(dir);
  const place = await hooksPlace(repository);
  const target = hookTarget(repository, place, kinds, flags.manager ?? 'auto', flags.force === true);
  const top = repository.workTree ?? repository.gitDir;
  if (target.kind === 'shown') {
    show(target.name, target.file, kinds, top);
    return;
  }
  const tool: Tool = target.isCommitted ? { kind: 'searched' } : installedTool();
  for (const kind of kinds) {
    const file = path.join(target.dir, kind);
    const done = installHook(file, (form) => hookBlock(kind, tool, form), target.isShell);
    printLine(`${kind}: installed in ${file}${outcomes[done]}`);
  }
  printWarnings([target.pending, ...toolWarnings(tool, top)]);
}

function show(name: ShownManager, file: string | null, kinds: readonly HookKind[], top: string): void {
  const command = missingTool('', top, '') === null ? projectCommand : 'leaksieve';
  const isShared = file === null || path.basename(file) === 'package.json';
  const { text, notes } = managerSnippet(name, kinds, command, isShared);
  const place = file ?? `the configuration of ${name}`;
  printWarnings([
    `nothing was written, as ${name} keeps the hooks here${text === '' ? '' : `: put this into ${place}`}`,
  ]);
  printText(text);
  const isYaml = file === null || /\.ya?ml$/.test(file) || name === 'simple-git-hooks';
  printWarnings([...notes, isYaml ? null : `this is YAML: write it as ${path.extname(file).slice(1)}`]);
}
