import type { IncidentFlags } from '../../config/incident-flags.ts';
import type { Answers } from '../../incident/answer.ts';
import type { JudgedLine } from '../../incident/judge-line.ts';
import { judgePlaybook } from '../../incident/judge-playbook.ts';
import { passwordFaults } from '../../incident/password-faults.ts';
import type { IncidentFacts } from '../../incident/prove-line.ts';
import type { Playbook, SourceKind } from '../../model/playbook.ts';
import { severities } from '../../model/rule.ts';
import { scrubberFor } from '../../report/scrubber.ts';
import { shownReport } from '../../report/shown-report.ts';
import type { ScanEnd } from '../run/run-scan.ts';
import { askPerson } from './ask-person.ts';
import { terminalPrompt } from './prompt.ts';

/** Judges each line by what the scan found and what people say; asks them where there is a terminal. */
export async function finishIncident(
  playbook: Playbook,
  flags: IncidentFlags,
  { report, settings, isInterrupted }: ScanEnd,
  given: Answers,
  holdsSecret: (text: string) => boolean,
): Promise<{ readonly lines: readonly JudgedLine[]; readonly hasLeft: boolean }> {
  const { coverage, findings } = shownReport(report, false);
  const facts: IncidentFacts = {
    coverage,
    findings: [...findings],
    given: givenKinds(flags),
    passwordFaults: await passwordFaults(report.findings),
    failsFrom: severities.find((level) => level === settings.failOn) ?? 'low',
  };
  const lines = judgePlaybook(playbook, facts, given);
  const prompt = flags.ask && !isInterrupted() ? terminalPrompt() : null;
  if (prompt === null) {
    return { lines, hasLeft: isInterrupted() };
  }
  const { content } = scrubberFor(report.findings);
  try {
    const { answers, hasLeft } = await askPerson(lines, given, {
      prompt,
      holdsSecret: (text) => content(text) !== text || holdsSecret(text),
      now: () => new Date(),
    });
    return { lines: judgePlaybook(playbook, facts, answers), hasLeft };
  } finally {
    prompt.close();
  }
}

function givenKinds({ repo, site, mailDomain }: IncidentFlags): ReadonlySet<SourceKind> {
  return new Set<SourceKind>([
    ...(repo === undefined ? [] : (['repository'] as const)),
    ...(site === undefined ? [] : (['site'] as const)),
    ...(mailDomain === undefined ? [] : (['mail-domain'] as const)),
  ]);
}
