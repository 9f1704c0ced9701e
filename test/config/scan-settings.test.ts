import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { withScanFlags, type ScanFlags } from '../../src/config/scan-flags.ts';
import { scanSettings, type ScanSettings } from '../../src/config/scan-settings.ts';

/** The settings of a command line. */
function settings(...args: readonly string[]): ScanSettings {
  const command = withScanFlags(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  return scanSettings(command.parse(args, { from: 'user' }).opts<ScanFlags>(), ['text', 'json', 'sarif']);
}

describe('the settings of a scan', () => {
  it('have defaults', () => {
    expect(settings()).toMatchObject({
      outputs: [{ format: 'text', path: null }],
      config: undefined,
      baseline: undefined,
      ignoreFile: undefined,
      rules: [],
      excludedRules: [],
      minSeverity: 'info',
      minConfidence: 'medium',
      failOn: 'low',
      findingsExitCode: 1,
      showSecrets: false,
      maxDecodeDepth: 5,
      limits: { maxFileSize: 256_000_000, maxArchiveDepth: 8 },
      verify: null,
      timeoutMs: null,
      hasProgress: true,
      color: 'auto',
      isQuiet: false,
      isVerbose: false,
    });
    expect(settings().jobs).toBeGreaterThan(0);
  });

  it.each<[readonly string[], Partial<ScanSettings>]>([
    [['--rule', 'a', '--rule', 'b*', '--exclude-rule', 'bc'], { rules: ['a', 'b*'], excludedRules: ['bc'] }],
    [
      ['--severity', 'high', '--confidence', 'low', '--fail-on', 'critical'],
      { minSeverity: 'high', minConfidence: 'low', failOn: 'critical' },
    ],
    [['--fail-on', 'live'], { failOn: 'live' }],
    [['--fail-on', 'new'], { failOn: 'new' }],
    [['--verify'], { verify: { limit: 500, isPlanOnly: false } }],
    [['--verify', '--verify-limit', '3'], { verify: { limit: 3, isPlanOnly: false } }],
    [['--verify-plan'], { verify: { limit: 500, isPlanOnly: true } }],
    [['--exit-code', '42'], { findingsExitCode: 42 }],
    [['--exit-zero'], { findingsExitCode: 0 }],
    [['--exit-zero', '--exit-code', '42'], { findingsExitCode: 0 }],
    [
      ['--max-file-size', '1GiB', '--max-archive-depth', '0'],
      { limits: { maxFileSize: 2 ** 30, maxArchiveDepth: 0 } },
    ],
    [['--max-decode-depth', '0'], { maxDecodeDepth: 0 }],
    [['--timeout', '90'], { timeoutMs: 90_000 }],
    [['-j', '3'], { jobs: 3 }],
    [['-q'], { isQuiet: true, hasProgress: false }],
    [['--no-inline-marks'], { obeysMarks: false }],
    [['--ignore-gitleaks-allow'], { obeysMarks: false }],
    [['--no-progress'], { isQuiet: false, hasProgress: false }],
    [['--color', 'always'], { color: 'always' }],
    [['--no-color'], { color: 'never' }],
    [['-v', '--show-secrets'], { isVerbose: true, showSecrets: true }],
    [
      ['-c', 'x.toml', '--baseline', 'b', '--ignore-file', 'i'],
      { config: 'x.toml', baseline: 'b', ignoreFile: 'i' },
    ],
    [['--report-format', 'json', '--report-path', 'x'], { outputs: [{ format: 'json', path: 'x' }] }],
    [
      ['-r', 'x.sarif', '-b', 'old.json'],
      { outputs: [{ format: 'sarif', path: 'x.sarif' }], baseline: 'old.json' },
    ],
    [['-o', 'x', '--report-path', 'x'], { outputs: [{ format: 'text', path: 'x' }] }],
    [['--redact', '--no-banner', '--plain'], { showSecrets: false }],
  ])('%j', (args, expected) => {
    expect(settings(...args)).toMatchObject(expected);
  });

  it.each([
    [['--jobs', '0'], '--jobs takes a whole number from 1 to 256, not "0"'],
    [['--jobs', '1.5'], '--jobs takes a whole number'],
    [['--exit-code', '256'], '--exit-code takes a whole number from 0 to 255'],
    [['--exit-code=-1'], '--exit-code takes a whole number'],
    [['--timeout', '0'], '--timeout takes a whole number from 1'],
    [['--timeout', '5m'], '--timeout takes a whole number'],
    [['--timeout', '99999999'], '--timeout takes a whole number'],
    [['--max-decode-depth', '21'], '--max-decode-depth takes a whole number from 0 to 20'],
    [['--max-archive-depth', 'x'], '--max-archive-depth takes a whole number'],
    [['--max-file-size', 'big'], '"big" is not a size'],
    [['--verify-limit', '0'], '--verify-limit'],
    [['--tui'], 'no terminal interface'],
    [['-f', 'pdf'], 'unknown report format "pdf"'],
    [['-o', 'x', '--report-path', 'y'], '--output and --report-path are the same option'],
    [['--baseline', 'x', '--baseline-path', 'y'], '--baseline and --baseline-path are the same option'],
  ])('are refused for %j', (args, message) => {
    expect(() => settings(...args)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['--severity', 'fatal'],
    ['--confidence', 'certain'],
    ['--fail-on', 'never'],
    ['--color', 'yes'],
    ['--unknown'],
    ['--rule'],
  ])('are refused for %s %s by the parser', (...args) => {
    expect(() => settings(...args.filter((word) => word !== undefined))).toThrow();
  });
});
