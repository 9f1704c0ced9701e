import { homedir } from 'node:os';
import path from 'node:path';
import { configureHook, forgetHook, requireConfiguredHooks } from '../../hooks/configured-hook.ts';
import type { HookKind } from '../../hooks/hook-kind.ts';
import { hookBlock } from '../../hooks/hook-script.ts';
import type { WantedManager } from '../../hooks/hook-target.ts';
import { installHook } from '../../hooks/install-hook.ts';
import { uninstallHook } from '../../hooks/uninstall-hook.ts';
import { ScanError } from '../../model/scan-error.ts';
import { installedTool, toolWarnings } from './installed-tool.ts';
import { printLine, printWarnings } from './print-lines.ts';

/** `leaksieve hook install --global` */
export async function installGlobally(kinds: readonly HookKind[], manager: WantedManager): Promise<void> {
  if (manager !== 'auto' && manager !== 'git') {
    throw new ScanError(
      'USAGE',
      `--global and --manager ${manager} exclude each other: it keeps the hooks of one repository`,
    );
  }
  await requireConfiguredHooks();
  const tool = installedTool();
  for (const kind of kinds) {
    const script = scriptOf(kind);
    installHook(script, (form) => hookBlock(kind, tool, form), false);
    await configureHook(kind, script);
    printLine(`${kind}: installed in ${script} for all repositories`);
  }
  printWarnings(toolWarnings(tool, '.'));
}

/** `leaksieve hook uninstall --global` */
export async function uninstallGlobally(kinds: readonly HookKind[]): Promise<void> {
  for (const kind of kinds) {
    const wasConfigured = await forgetHook(kind);
    const wasThere = uninstallHook(scriptOf(kind)) !== 'absent';
    if (wasConfigured || wasThere) {
      printLine(`${kind}: removed for all repositories`);
    }
  }
}

/** In the user's own folder for configuration, by the XDG base directory specification. */
function scriptOf(kind: HookKind): string {
  const base = process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
  return path.join(base, 'leaksieve', 'hooks', kind);
}
