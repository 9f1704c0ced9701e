import path from 'node:path';
import type { PolicyNames } from '../config/policy-root.ts';
import type { ScanFlags } from '../config/scan-flags.ts';

type Named = { readonly [Name in keyof PolicyNames]: string | undefined };

/**
 * Separates policy files of the repository from those outside of it, by where their paths lead.
 *
 * On disk is what a pull request proposes: what is inside the workspace must be read from the commit that judges it.
 */
export function separatePolicy(
  inputs: Named,
  flags: ScanFlags,
  workspace: string,
): { readonly names: PolicyNames; readonly flags: ScanFlags } {
  const { config, baseline, baselinePath, ignoreFile, ...others } = flags;
  const named: Named = {
    config: inputs.config || config,
    baseline: inputs.baseline || (baseline ?? baselinePath),
    ignoreFile: inputs.ignoreFile || ignoreFile,
  };
  const inside: Record<string, string> = {};
  const outside: Record<string, string> = {};
  for (const [name, file] of Object.entries(named)) {
    if (file !== undefined && file !== '') {
      const relative = path.relative(workspace, path.resolve(workspace, file));
      const isInside =
        relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
      (isInside ? inside : outside)[name] = isInside ? relative.replaceAll('\\', '/') : file;
    }
  }
  return { names: inside, flags: { ...others, ...outside } };
}
