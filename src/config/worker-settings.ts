import { Option, type Command } from 'commander';
import { logFormats, logLevels, type LogFormat, type LogLevel } from '../model/log.ts';
import { ScanError } from '../model/scan-error.ts';
import { workKinds, type WorkKind } from '../model/target-kind.ts';
import { defaultListen, listenPlace } from './listen-place.ts';
import { parseSize } from './size.ts';
import { wholeNumber } from './whole-number.ts';

/** Flags of `leaksieve fleet worker`, as typed. */
export interface WorkerFlags {
  readonly concurrency: string;
  readonly kinds: string;
  readonly drain?: boolean;
  readonly roomWait: string;
  readonly maxMemory: string;
  readonly scanTimeout: string;
  readonly workFolder?: string;
  readonly poll: string;
  readonly supervise: string;
  readonly listen?: string | true;
  readonly logFormat: LogFormat;
  readonly logLevel: LogLevel;
  readonly quiet?: boolean;
}

/** Adds the options of a worker. */
export function withWorkerFlags(command: Command): Command {
  return command
    .option('--concurrency <n>', 'targets scanned at once', '1')
    .option('--kinds <kinds>', 'what it takes, with commas between', workKinds.join(','))
    .option('--drain', 'end when nothing is left to do, rather than wait for more')
    .option('--room-wait <seconds>', 'with --drain: end when the disk was full for so long', '300')
    .option('--max-memory <size>', 'end a scan that takes more', '2GiB')
    .option('--scan-timeout <seconds>', 'end a scan that takes longer', '7200')
    .option('--work-folder <path>', 'where clones are made; default: the folder for temporary files')
    .addOption(new Option('--poll <seconds>', 'look for work so often').default('2').hideHelp())
    .addOption(
      new Option('--supervise <seconds>', 'look so often for what others left').default('10').hideHelp(),
    )
    .option(
      '--listen [address:port]',
      `answer /metrics, /healthz and /readyz there; without an address: ${defaultListen}`,
    )
    .addOption(
      new Option('--log-format <format>', 'what standard error is told').choices(logFormats).default('text'),
    )
    .addOption(
      new Option('--log-level <level>', 'leave out what matters less').choices(logLevels).default('info'),
    )
    .option('-q, --quiet', 'do not tell of each target: the log level warn');
}

/** The checked options of a worker. */
export interface WorkerSettings {
  readonly concurrency: number;
  readonly kinds: readonly WorkKind[];
  readonly drains: boolean;
  readonly roomWaitMs: number;
  readonly pollMs: number;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly superviseSeconds: number;
  /** Where it shows what it does; null: nowhere. */
  readonly listen: { readonly host: string; readonly port: number } | null;
  readonly logFormat: LogFormat;
  readonly logLevel: LogLevel;
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function workerSettings(flags: WorkerFlags): WorkerSettings {
  const kinds = flags.kinds.split(',').map((kind) => {
    const known = workKinds.find((name) => name === kind.trim());
    if (known === undefined) {
      throw new ScanError(
        'USAGE',
        `--kinds takes ${workKinds.join(', ')}, with commas between, not "${kind}"`,
      );
    }
    return known;
  });
  return {
    concurrency: wholeNumber('--concurrency', flags.concurrency, 1, 64),
    kinds,
    drains: flags.drain === true,
    roomWaitMs: wholeNumber('--room-wait', flags.roomWait, 0, 86_400) * 1000,
    pollMs: wholeNumber('--poll', flags.poll, 1, 3600) * 1000,
    maxBytes: parseSize(flags.maxMemory),
    timeoutMs: wholeNumber('--scan-timeout', flags.scanTimeout, 1, 80_000) * 1000,
    superviseSeconds: wholeNumber('--supervise', flags.supervise, 1, 3600),
    listen:
      flags.listen === undefined ? null : listenPlace(flags.listen === true ? defaultListen : flags.listen),
    logFormat: flags.logFormat,
    logLevel: flags.quiet === true ? 'warn' : flags.logLevel,
  };
}
