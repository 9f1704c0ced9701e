import { Command } from 'commander';
import { folderRoot } from '../../config/policy-root.ts';
import { withScanFlags, type ScanFlags } from '../../config/scan-flags.ts';
import { scanSettings } from '../../config/scan-settings.ts';
import { ScanError } from '../../model/scan-error.ts';
import { formats } from '../../report/index.ts';
import type { Repository } from '../../sources/git/repository.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import type { Check } from './check.ts';

const name = 'policy';

/** Which configuration, ignore file and baseline a scan without flags uses, and whether they can be used. */
export async function checkPolicy(repository: Repository | null, dir: string): Promise<Check> {
  if (repository !== null && repository.workTree === null) {
    return { name, state: 'ok', text: 'a scan takes it from the commit that HEAD names' };
  }
  try {
    const flags = withScanFlags(new Command()).parse([], { from: 'user' }).opts<ScanFlags>();
    const root = folderRoot(repository?.workTree ?? dir);
    const { ruleSet, used } = await loadPolicy(scanSettings(flags, formats), root, process.env);
    const rules = `${ruleSet.rules.length} rules`;
    return {
      name,
      state: 'ok',
      text: `${rules}; ${used.length === 0 ? 'no files change them' : used.join('; ')}`,
    };
  } catch (error) {
    if (error instanceof ScanError) {
      return { name, state: 'problem', text: error.message };
    }
    throw error;
  }
}
