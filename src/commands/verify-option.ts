import type { ScanSettings } from '../config/scan-settings.ts';
import type { ScanOptions } from '../scan.ts';
import { userAgent } from './user-agent.ts';

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
  return {
    async verify(findings, signal) {
      // Only those who ask pay for the HTTP client.
      const [{ verifyLive }, { builtinLiveChecks }] = await Promise.all([
        import('../verify/live/live-verifier.ts'),
        import('../rules/verify/builtin-checks.ts'),
      ]);
      return verifyLive(findings, { checks: builtinLiveChecks(), userAgent, ...verify, announce }, signal);
    },
  };
}
