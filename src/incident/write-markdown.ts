import { stages } from '../model/playbook.ts';
import { code, prose } from '../report/markdown-text.ts';
import { quantity } from '../report/quantity.ts';
import type { ShownFinding } from '../report/shown.ts';
import { firstSeen, type IncidentEnd } from './evidence.ts';
import type { JudgedLine } from './judge-line.ts';
import { countedStates } from './judge-playbook.ts';
import { stageTitles } from './stage-titles.ts';

const maxFindings = 20;
const maxPlaces = 3;

/** The evidence for people: what was looked at, how each line ended, and what is left to do. */
export function writeMarkdown(end: IncidentEnd): string {
  const { playbook, lines, report, reportFile } = end;
  return [
    `# ${prose(playbook.title.en)}`,
    '',
    `${countedStates(lines)}. Written ${end.writtenAt}, scanned from ${report.startedAt} by leaksieve ${report.tool.version}.`,
    '',
    ...looked(end),
    `- Report: ${code(reportFile.file)}, SHA-256 ${code(reportFile.sha256)}`,
    ...(end.resumed === null
      ? []
      : [`- Continues: ${code(end.resumed.file)}, SHA-256 ${code(end.resumed.sha256)}`]),
    '',
    ...stages.flatMap((stage) => {
      const own = lines.filter(({ line }) => line.stage === stage);
      return own.length === 0 ? [] : [`## ${stageTitles[stage]}`, '', ...own.flatMap(lineText)];
    }),
  ].join('\n');
}

function looked({ targets, report: { coverage } }: IncidentEnd): readonly string[] {
  const named = [
    ['Repositories', targets.repositories],
    ['Websites', targets.sites],
    ['Domains that send mail', targets.mailDomains],
  ] as const;
  const read = [
    quantity(coverage.commits, 'commit'),
    quantity(coverage.blobs, 'blob'),
    quantity(coverage.files, 'file'),
    quantity(coverage.pages, 'page'),
    quantity(coverage.requests, 'request'),
  ].filter((words) => !words.startsWith('0 '));
  return [
    ...named.map(
      ([name, list]) => `- ${name}: ${list.length === 0 ? 'none given' : list.map(code).join(', ')}`,
    ),
    `- Read: ${read.length === 0 ? 'nothing' : read.join(', ')}${coverage.complete ? '' : '; **the scan is incomplete**'}`,
    ...coverage.skipped
      .slice(0, maxFindings)
      .map(({ what, reason, hint }) => `  - ${code(what)} was not read: ${prose(hint ?? reason)}`),
  ];
}

function lineText({
  line,
  state,
  reasons,
  findings,
  advice,
  answer,
  question,
}: JudgedLine): readonly string[] {
  const isToDo = state === 'failed' || state === 'open';
  return [
    `### ${prose(line.title.en)}`,
    '',
    `**${state}**${reasons.length === 0 ? '' : `: ${reasons.map(prose).join('; ')}`} (${code(line.id)})`,
    '',
    ...(isToDo && question !== null ? [`To attest: ${prose(question)}`, ''] : []),
    ...(answer === null ? [] : [answered(answer), '']),
    ...(findings.length === 0 ? [] : [...findings.slice(0, maxFindings).map(findingText), '']),
    ...(findings.length > maxFindings ? [`and ${findings.length - maxFindings} more in the report`, ''] : []),
    ...(advice.length === 0
      ? []
      : ['Seen besides:', '', ...advice.slice(0, maxFindings).map(findingText), '']),
    ...(isToDo ? [...line.steps.map((step, index) => `${index + 1}. ${prose(step)}`), ''] : []),
    ...(isToDo && line.references.length > 0 ? [`See ${line.references.join(', ')}`, ''] : []),
  ];
}

function answered({ verdict, by, at, note, about }: NonNullable<JudgedLine['answer']>): string {
  const what = about.length === 0 ? '' : ` of ${quantity(about.length, 'leaked secret')}`;
  return `Answer${what}: ${verdict}, by ${prose(by)}, ${prose(at)}${note === '' ? '' : `: “${prose(note)}”`}`;
}

function findingText(finding: ShownFinding): string {
  const { title, severity, redacted, evidence, occurrences, fingerprint, rule } = finding;
  const first = firstSeen(occurrences);
  const places = occurrences
    .slice(0, maxPlaces)
    .map(({ path, startLine, commit }) =>
      code(`${path}:${startLine}${commit === undefined ? '' : ` (${commit.slice(0, 10)})`}`),
    );
  return [
    `- ${prose(title)} (${severity}, ${code(rule)})`,
    ...(redacted === undefined ? [] : [code(redacted)]),
    ...(evidence === undefined ? [] : [prose(evidence)]),
    ...(first === null ? [] : [`since ${first.date.slice(0, 10)}`]),
    `at ${places.join(', ')}${occurrences.length > maxPlaces ? ` and ${occurrences.length - maxPlaces} more` : ''}`,
    `fingerprint ${code(fingerprint)}`,
  ].join('; ');
}
