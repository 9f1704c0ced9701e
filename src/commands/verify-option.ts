import type { ScanSettings } from '../config/scan-settings.ts';
import { proxyOf } from '../network/proxy.ts';
import type { ScanOptions } from '../scan.ts';
import type { LiveSession } from '../verify/live/live-verifier.ts';
import { userAgent } from './user-agent.ts';

/** By the settings of a run: the scans of many repositories share one. */
const sessions = new WeakMap<NonNullable<ScanSettings['verify']>, LiveSession>();

/**
 * How a scan asks providers, where `--verify` wants it.
 *
 * @param clearLine - called before the plan is told on standard error
 */
export function verifyOption(
  { verify, isQuiet }: Pick<ScanSettings, 'verify' | 'isQuiet'>,
  clearLine: () => void,
): Pick<ScanOptions, 'verify'> {
  if (verify === null) {
    return {};
  }
  const announce = (lines: readonly string[]): void => {
    clearLine();
    if (!isQuiet) {
      console.error(lines.join('\n'));
    }
  };
  // Before the scan, so that a variable that holds no proxy is told at once.
  const network = { proxyFor: proxyOf(process.env) };
  return {
    async verify(findings, signal) {
      // Only those who ask pay for the HTTP client.
      const [{ LiveSession, verifyLive }, { builtinLiveChecks }] = await Promise.all([
        import('../verify/live/live-verifier.ts'),
        import('../rules/verify/builtin-checks.ts'),
      ]);
      const session = sessions.get(verify) ?? new LiveSession();
      sessions.set(verify, session);
      const checks = builtinLiveChecks();
      return verifyLive(findings, { checks, userAgent, ...verify, session, announce, network }, signal);
    },
  };
}
