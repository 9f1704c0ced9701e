import type { ScanSettings } from '../../config/scan-settings.ts';
import { proxyOf } from '../../network/proxy.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScanOptions } from '../../scan.ts';
import type { LiveSession } from '../../verify/live/live-verifier.ts';
import { userAgent } from './user-agent.ts';

/** By the settings of a run: the scans of many repositories share one. */
const sessions = new WeakMap<NonNullable<ScanSettings['verify']>, LiveSession>();

/**
 * How a scan asks providers, where `--verify` wants it.
 *
 * @param announce - is told the plan
 * @param isAsked - which findings providers are asked about; default: all
 */
export function verifyOption(
  { verify }: Pick<ScanSettings, 'verify'>,
  announce: (lines: readonly string[]) => void,
  isAsked: (finding: Finding) => boolean = () => true,
): Pick<ScanOptions, 'verify'> {
  if (verify === null) {
    return {};
  }
  // Before the scan, so that a variable that holds no proxy is told at once.
  const network = { proxyFor: proxyOf(process.env) };
  return {
    async verify(findings, signal) {
      // Only those who ask pay for the HTTP client.
      const [{ LiveSession, verifyLive }, { builtinLiveChecks }] = await Promise.all([
        import('../../verify/live/live-verifier.ts'),
        import('../../rules/verify/builtin-checks.ts'),
      ]);
      const session = sessions.get(verify) ?? new LiveSession();
      sessions.set(verify, session);
      const checks = builtinLiveChecks();
      const options = { checks, userAgent, ...verify, session, announce, network };
      const verified = await verifyLive(findings.filter(isAsked), options, signal);
      const others = findings.filter((finding) => !isAsked(finding));
      return { ...verified, findings: [...verified.findings, ...others] };
    },
  };
}
