import { Command } from 'commander';
import { ScanError } from '../model/scan-error.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { ruleSetHash } from '../rules/ruleset-hash.ts';
import { findConfiguration } from './policy/load-policy.ts';
import { targetRoot } from './target/target-root.ts';

/** `leaksieve config`: which configuration holds, and whether it is right. */
export function command(): Command {
  const config = new Command('config').description('show or check the configuration');
  config
    .command('show')
    .description('which file holds here, and where each rule comes from')
    .argument('[dir]', 'the target', '.')
    .option('-c, --config <path>', 'configuration')
    .action((dir: string, flags: { readonly config?: string }) => show(dir, flags.config));
  config
    .command('check')
    .description('check a configuration file')
    .argument('[path]', 'default: the one that holds here')
    .action((path: string | undefined) => check(path));
  return config;
}

async function show(dir: string, flag: string | undefined): Promise<void> {
  const found = findConfiguration(flag, targetRoot(dir), process.env);
  if (found === null) {
    const ruleSet = builtinRuleSet();
    console.log(
      `no configuration file: the ${ruleSet.rules.length} rules that come with leaksieve, ${ruleSetHash(ruleSet)}`,
    );
    return;
  }
  const { ruleSet, sources } = await found.load();
  console.log(
    `${found.name}: ${ruleSet.rules.length} rules, ${ruleSet.allowlists.length} allowlists, ${ruleSetHash(ruleSet)}`,
  );
  for (const { id } of ruleSet.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    console.log(`${id}\t${sources.get(id) ?? ''}`);
  }
}

async function check(path: string | undefined): Promise<void> {
  const found = findConfiguration(path, targetRoot('.'), process.env);
  if (found === null) {
    throw new ScanError(
      'CONFIG',
      'there is no configuration here: name a file, or make one with "leaksieve init"',
    );
  }
  const { ruleSet } = await found.load();
  console.log(`${found.name}: ${ruleSet.rules.length} rules, no errors`);
}
