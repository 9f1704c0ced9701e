import { Argument, Command } from 'commander';
import { withIncidentFlags, type IncidentFlags } from '../config/incident-flags.ts';
import { withProbeFlags } from '../config/probe-settings.ts';
import { withScanFlags } from '../config/scan-flags.ts';
import { withSiteFlags } from '../config/site-flags.ts';
import { builtinPlaybooks } from '../rules/playbook/builtin-playbooks.ts';

/** `leaksieve incident`: what to do after an incident, what of it is proved, and the evidence. */
export function command(): Command {
  const playbooks = builtinPlaybooks();
  const incident = new Command('incident')
    .description(
      'work through what to do after an incident: proves what can be proved, asks for the rest, drafts letters, writes evidence',
    )
    .addArgument(new Argument('<playbook>', 'what happened').choices(playbooks.map(({ id }) => id)))
    .addHelpText(
      'after',
      `\nPlaybooks:\n${playbooks.map(({ id, about }) => `  ${id.padEnd(17)} ${about}\n`).join('')}
Exit codes: 0 every line is proved, attested or not applicable, 1 a line failed, 2 usage, 3 a line is open or the scan
is incomplete, 130 interrupted`,
    );
  return withScanFlags(withProbeFlags(withSiteFlags(withIncidentFlags(incident)))).action(
    async (id: string, flags: IncidentFlags) => {
      const { runIncident } = await import('./incident/run-incident.ts');
      process.exitCode = await runIncident(
        playbooks.find((playbook) => playbook.id === id)!,
        flags,
      );
    },
  );
}
