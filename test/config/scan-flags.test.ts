import { Command } from 'commander';
import { expect, it } from 'vitest';
import { withScanFlags } from '../../src/config/scan-flags.ts';
import { formats } from '../../src/report/index.ts';

const help = withScanFlags(new Command()).helpInformation();

it('names every report format in its help', () => {
  const listed = /report format: ([\w, \n]+?);/.exec(help.replaceAll(/\s+/g, ' '))![1]!.split(', ');
  expect(listed).toEqual(formats);
});

it("does not show gitleaks' names and what is not there yet", () => {
  expect(help).not.toMatch(/gitleaks'|--report-path|--baseline-path|--redact|--no-banner/);
});
