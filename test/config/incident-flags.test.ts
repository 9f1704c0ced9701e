import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import {
  checkIncidentFlags,
  withIncidentFlags,
  type IncidentFlags,
} from '../../src/config/incident-flags.ts';
import { withProbeFlags } from '../../src/config/probe-settings.ts';
import { withScanFlags } from '../../src/config/scan-flags.ts';
import { withSiteFlags } from '../../src/config/site-flags.ts';

function check(...args: readonly string[]): void {
  const command = withScanFlags(withProbeFlags(withSiteFlags(withIncidentFlags(new Command()))));
  checkIncidentFlags(command.parse(args, { from: 'user' }).opts<IncidentFlags>());
}

describe('flags of a playbook', () => {
  it.each([
    [['--repo', '.', '--repo', 'b', '--site', 'https://example.com', '--mail-domain', 'Example.co.uk']],
    [['--resolver', '9.9.9.9']],
    [['--resolver', '127.0.0.1:5353']],
    [['--resolver', '::1']],
    [['--resolver', '[::1]:53']],
    [['--mail-domain', 'xn--mller-kva.example']],
    [['--fail-on', 'high', '--confidence', 'low', '--ignore-file', 'x']],
  ])('%j are taken', (args) => expect(() => check(...args)).not.toThrow());

  it.each([
    [['--severity', 'high'], /--severity leaves findings out/],
    [['--confidence', 'high'], /--confidence high leaves findings out/],
    [['--rule', 'brevo-*'], /--rule leaves findings out/],
    [['--exclude-rule', 'x'], /--exclude-rule leaves findings out/],
    [['-b', 'x'], /--baseline leaves findings out/],
    [['--show-secrets'], /never hold secrets/],
    [['--fail-on', 'new'], /--fail-on new is not for checklists/],
    [['--passive', '--active'], /exclude each other/],
    [['--mail-domain', 'ann@example.com'], /--mail-domain takes a domain/],
    [['--mail-domain', 'https://example.com'], /--mail-domain takes a domain/],
    [['--mail-domain', '127.0.0.1'], /--mail-domain takes a domain/],
    [['--resolver', 'dns.example'], /--resolver takes an IP address/],
    [['--resolver', '999.1.1.1'], /--resolver takes an IP address/],
    [['--resolver', '9.9.9.9:70000'], /--resolver takes an IP address/],
  ])('%j are refused', (args, message) => expect(() => check(...args)).toThrow(message));
});
