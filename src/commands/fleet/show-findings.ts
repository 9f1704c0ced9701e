import { severities } from '../../model/rule.ts';
import type { FindingFlags } from '../../config/fleet-flags.ts';
import { wholeNumber } from '../../config/whole-number.ts';
import { openFindings } from '../../fleet/open-findings.ts';
import { ScanError } from '../../model/scan-error.ts';
import { quantity } from '../../report/quantity.ts';
import { readFleet } from './open-fleet.ts';
import { textTable } from './text-table.ts';

/** Lists what was found at all targets and is not gone, the gravest first. */
export async function showFindings(flags: FindingFlags): Promise<number> {
  const limit = wholeNumber('--limit', flags.limit, 1, 1_000_000);
  const least = severities.findIndex((level) => level === flags.severity);
  if (least === -1) {
    throw new ScanError('USAGE', `--severity takes ${severities.join(', ')}, not "${flags.severity}"`);
  }
  return readFleet(flags, async (db) => {
    const { total, findings } = await openFindings(db, {
      severities: severities.slice(least),
      rule: flags.rule ?? null,
      target: flags.target ?? null,
      limit,
    });
    if (flags.json === true) {
      console.log(JSON.stringify({ total, findings }, null, 2));
    } else {
      const rows = findings.map((row) => [
        row.severity,
        row.rule,
        row.target,
        row.path,
        row.life,
        row.verification,
        row.firstSeenAt.slice(0, 10),
        row.fingerprint.slice(0, 12),
      ]);
      console.log(
        textTable([['severity', 'rule', 'target', 'path', 'state', 'verification', 'since', 'id'], ...rows]),
      );
      console.log(
        `${quantity(total, 'finding')}${total > findings.length ? `, ${findings.length} shown: --limit shows more` : ''}.`,
      );
    }
    return 0;
  });
}
