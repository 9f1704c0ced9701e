import type { Command } from 'commander';
import type { ProbeClass } from '../model/probe.ts';
import type { NameSource } from '../model/name-source.ts';
import { ScanError } from '../model/scan-error.ts';
import { collected } from './report-flags.ts';
import { serverPlace, type ServerPlace } from './server-place.ts';
import { nameSources } from './name-sources.ts';

/** Flags that allow requests which a visitor does not send, as typed. */
export interface ProbeFlags {
  readonly active?: boolean;
  readonly cloud?: boolean;
  readonly handshake?: boolean;
  readonly authorizedBy?: string;
  readonly pack?: readonly string[];
  readonly namesFrom?: readonly string[];
  readonly origin?: readonly string[];
}

/** The checked options of probes. */
export interface ProbeSettings {
  readonly classes: ReadonlySet<ProbeClass>;
  /** Who allowed it, by the user's word; null: a proof is looked for. */
  readonly authorizedBy: string | null;
  /** Packs that are tried without a sign of their product. */
  readonly packs: readonly string[];
  /** Whom to ask for further hosts of the domains; empty: nobody. */
  readonly nameSources: readonly NameSource[];
  /** Addresses of the servers behind what stands before the site. */
  readonly origins: readonly ServerPlace[];
}

/** Adds the options that allow probes. */
export function withProbeFlags(command: Command): Command {
  return command
    .option('--active', 'ask your own hosts for files that no page links to; read-only')
    .option(
      '--cloud',
      'ask the databases, buckets and services that your pages name what they let anybody read',
    )
    .option('--handshake', 'offer dummy credentials and old protocols')
    .option('--authorized-by <who>', 'who lets you probe the hosts, with a contact; written into the report')
    .option(
      '--names-from <source>',
      'name further hosts of your domains as candidates, by crt.sh, certspotter, or a file: a list or a zone; repeatable',
      collected,
    )
    .option(
      '--origin <address>',
      'where your server itself is, behind a firewall or content network, to see whether it answers past them; with --active; repeatable',
      collected,
    )
    .option('--pack <name>', 'try the probes of this product without a sign of it; repeatable', collected);
}

/**
 * Checks the flags that were typed.
 *
 * @param known - names of the packs that there are
 * @throws ScanError naming the flag and what it takes
 */
export function probeSettings(flags: ProbeFlags, known: readonly string[]): ProbeSettings {
  const { authorizedBy, pack = [], namesFrom = [], origin = [] } = flags;
  const origins = origin.map(serverPlace);
  if (authorizedBy !== undefined && !/[\p{L}\d][^\n\r]{0,300}[@\d/,]/u.test(authorizedBy)) {
    throw new ScanError(
      'USAGE',
      '--authorized-by takes who allowed it and a contact: "Ann Example, ann@example.com"',
    );
  }
  const unknown = pack.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ScanError('USAGE', `--pack knows no "${unknown}": there are ${known.join(', ')}`);
  }
  const sources = nameSources(namesFrom);
  const classes: ProbeClass[] = [
    ...(flags.active === true ? (['read'] as const) : []),
    ...(flags.cloud === true ? (['cloud'] as const) : []),
    ...(flags.handshake === true ? (['handshake'] as const) : []),
    ...(sources.some(({ kind }) => kind === 'service') ? (['transparency'] as const) : []),
  ];
  if (pack.length > 0 && flags.active !== true) {
    throw new ScanError('USAGE', '--pack asks for what no page links to: give --active too');
  }
  if (origins.length > 0 && flags.active !== true) {
    throw new ScanError('USAGE', '--origin has that address asked for your page: give --active too');
  }
  return {
    classes: new Set(classes),
    authorizedBy: authorizedBy ?? null,
    packs: pack,
    nameSources: sources,
    origins,
  };
}
