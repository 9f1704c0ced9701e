import { Command, Option } from 'commander';
import { confidences, severities } from '../model/rule.ts';
import { withOwnerFlags, type OwnerFlags } from './github-flags.ts';
import { withProbeFlags, type ProbeFlags } from './probe-settings.ts';
import { collected } from './report-flags.ts';
import { withScanFlags, type ScanFlags } from './scan-flags.ts';
import { wholeNumber } from './whole-number.ts';
import { withSiteFlags, type SiteFlags } from './site-flags.ts';
import { withWholeCrawlOption, type WholeCrawlFlags } from './whole-crawl-option.ts';

/** Everything that a target of a fleet is scanned with, with defaults. */
export type TargetFlags = ScanFlags & SiteFlags & ProbeFlags & OwnerFlags & BetweenFlags;

/** Flags that say what is done of what has not changed. */
type BetweenFlags = VerifyAgainFlags & WholeCrawlFlags;

/** Flags that say when providers are asked again between scans, as typed. */
interface VerifyAgainFlags {
  readonly reverifyAfter: string;
}

/** Adds the options that are kept with a target of a fleet, and that each scan of it has. */
export function withTargetFlags(command: Command): Command {
  return withBetweenOptions(withOwnerFlags(withProbeFlags(withSiteFlags(command))))
    .option('--rule <id>', 'only this rule; globs, repeatable', collected)
    .option('--exclude-rule <id>', 'not this rule; globs, repeatable', collected)
    .addOption(new Option('--severity <level>', 'report from this severity on').choices(severities))
    .addOption(new Option('--confidence <level>', 'report from this confidence on').choices(confidences))
    .option('--max-decode-depth <n>', 'how often decoded text is decoded again')
    .option('--max-archive-depth <n>', 'how deep archives in archives are opened')
    .option('--max-file-size <size>', 'skip files larger than this')
    .option('--no-inline-marks', 'report what marks such as leaksieve:ignore in the text itself accept')
    .option('--verify', 'ask providers which secrets still work, one harmless request for each');
}

/** A day less what nights differ by. */
const reverifyHours = '20';

function withBetweenOptions(command: Command): Command {
  return withWholeCrawlOption(withReverifyOption(command));
}

function withReverifyOption(command: Command): Command {
  return command.option(
    '--reverify-after <hours>',
    'with --verify, of an unchanged repository: ask again about what was last verified so long ago',
    reverifyHours,
  );
}

/** Milliseconds after which a provider is asked again; null: none is ever asked. @throws ScanError naming the flag and what it takes */
export function reverifyAfterMs({ verify, reverifyAfter }: TargetFlags): number | null {
  const hours = wholeNumber('--reverify-after', reverifyAfter, 1, 8760);
  return verify === true ? hours * 3_600_000 : null;
}

/** The flags of those that were typed, as words that mean the same again; defaults may change with the version. */
export function typedWords(command: Command): readonly string[] {
  const known = new Set(withTargetFlags(new Command()).options.map(({ long }) => long));
  return command.options
    .filter((option) => known.has(option.long) && isTyped(command, option))
    .flatMap((option) => {
      const values = [command.getOptionValue(option.attributeName())].flat();
      const long = option.long ?? '';
      return option.required ? values.flatMap((value) => [long, String(value)]) : [long];
    });
}

function isTyped(command: Command, option: Option): boolean {
  const name = option.attributeName();
  const isMeant = option.negate === (command.getOptionValue(name) === false);
  return command.getOptionValueSource(name) === 'cli' && isMeant;
}

/**
 * The flags that such words mean, with the defaults of every scan.
 *
 * @throws CommanderError when they hold anything that is not for a target, whoever wrote it there
 */
export function flagsOfWords(words: readonly string[]): TargetFlags {
  withTargetFlags(quiet(new Command('target'))).parse(words, { from: 'user' });
  const all = withBetweenOptions(
    withOwnerFlags(withProbeFlags(withSiteFlags(withScanFlags(quiet(new Command('target')))))),
  );
  return all.parse(words, { from: 'user' }).opts<TargetFlags>();
}

function quiet(command: Command): Command {
  return command.exitOverride().configureOutput({ writeErr() {} });
}
