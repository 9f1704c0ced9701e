import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';
import { scanSite, type SiteScan } from '../helpers/site-server.ts';

/**
 * Scans a site with the rules of every pack, whatever product it is; of pages a few, since a profiler has one of each answer.
 *
 * @param own - the pack of the site's product, which must know it by itself
 */
export async function scanWithAllPacks(url: string, own?: string): Promise<SiteScan> {
  const others = builtinPacks().filter(({ isCore, id }) => !isCore && id !== own);
  return scanSite(url, '--active', '--max-pages', '5', ...others.flatMap(({ id }) => ['--pack', id]));
}

/** The rules of all exposures found, each once, in order. */
export function exposuresOf({ report }: SiteScan): readonly string[] {
  const exposures = report.findings.filter(({ kind }) => kind === 'exposure');
  return [...new Set(exposures.map(({ rule }) => rule))].toSorted();
}

/** Ids of the checks that could not tell. */
export function openChecksOf({ report }: SiteScan): readonly string[] {
  const { checks = [] } = report.coverage;
  return checks.filter(({ state }) => state === 'blocked' || state === 'errored').map(({ id }) => id);
}
