import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';
import { scanSite, type SiteScan } from '../helpers/site-server.ts';

/**
 * Scans a site for what packs ask for that know it by themselves; of pages a few, since a profiler has one of each answer.
 *
 * @param args - further ones of the command
 */
export async function activeScan(url: string, ...args: readonly string[]): Promise<SiteScan> {
  return scanSite(url, '--active', '--max-pages', '5', ...args);
}

/**
 * Scans a site with the rules of every pack, whatever product it is.
 *
 * @param own - the pack of the site's product, which must know it by itself
 */
export async function scanWithAllPacks(url: string, own?: string): Promise<SiteScan> {
  const others = builtinPacks().filter(({ isCore, id }) => !isCore && id !== own);
  return activeScan(url, ...others.flatMap(({ id }) => ['--pack', id]));
}

/** The rules of all exposures found, each once, in order. */
export function exposuresOf({ report }: SiteScan): readonly string[] {
  const exposures = report.findings.filter(({ kind }) => kind === 'exposure');
  return [...new Set(exposures.map(({ rule }) => rule))].toSorted();
}

/** The checks that could not tell, with the reason. */
export function openChecksOf({ report }: SiteScan): readonly string[] {
  const { checks = [] } = report.coverage;
  return checks
    .filter(({ state }) => state === 'blocked' || state === 'errored')
    .map(({ id, reason = '' }) => `${id}: ${reason}`);
}
