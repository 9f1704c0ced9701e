import { createHash } from 'node:crypto';
import { readPolicyFile } from '../../config/policy-file.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { ruleSetHash } from '../../rules/ruleset-hash.ts';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { searchHash } from '../policy/search-hash.ts';

/**
 * Names all that decides what a scan finds in the same repository, but for the repository's own files: where it is the
 * same, what was found before still holds.
 */
export async function searchKey(
  settings: ScanSettings,
  { ruleSet, policy }: Pick<LoadedPolicy, 'ruleSet' | 'policy'>,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const given = [settings.config, settings.baseline, settings.ignoreFile, env['LEAKSIEVE_CONFIG']];
  const facts = [
    await searchHash(),
    ruleSetHash(ruleSet),
    settings.rules,
    settings.excludedRules,
    settings.limits,
    settings.maxDecodeDepth,
    policy.minSeverity,
    policy.minConfidence,
    policy.fingerprintKey ?? null,
    given.map((file) => (file === undefined || file === '' ? null : readPolicyFile(file))),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
