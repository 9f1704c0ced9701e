import { gitHubAccess } from '../../config/github-settings.ts';
import { probeSettings } from '../../config/probe-settings.ts';
import { scanSettings } from '../../config/scan-settings.ts';
import { siteSettings } from '../../config/site-settings.ts';
import { reverifyAfterMs, type TargetFlags } from '../../config/target-flags.ts';
import { wholeCrawlDays } from '../../config/whole-crawl-option.ts';
import type { TargetKind } from '../../model/target-kind.ts';
import { formats } from '../../report/index.ts';
import { builtinPacks } from '../../rules/site/builtin-packs.ts';

/**
 * Checks the flags of targets when they are added, rather than when a worker first scans them.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function checkTarget(kind: TargetKind, flags: TargetFlags): void {
  scanSettings(flags, formats);
  reverifyAfterMs(flags);
  switch (kind) {
    case 'site':
      siteSettings(flags, process.env);
      wholeCrawlDays(flags);
      probeSettings(
        flags,
        builtinPacks()
          .filter(({ isCore }) => !isCore)
          .map(({ id }) => id),
      );
      return;
    case 'owner':
    case 'repository':
      gitHubAccess(flags.apiUrl, process.env);
  }
}
