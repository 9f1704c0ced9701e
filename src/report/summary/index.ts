import type { FleetSummary } from '../../model/fleet-summary.ts';
import { escapeControls } from '../escape.ts';
import { htmlPage } from '../html/html-page.ts';
import { htmlTable } from '../html/html-table.ts';
import { htmlText } from '../html/html-text.ts';
import { jsonText } from '../json-text.ts';
import { prose } from '../markdown-text.ts';
import { quantity } from '../quantity.ts';
import { fitting } from '../notice/notice.ts';
import { slackMessage } from '../notice/slack.ts';
import { teamsMessage } from '../notice/teams.ts';
import type { Channel } from '../notice/index.ts';
import { summaryFacts, summaryTables, summaryVerdict, type SummaryTable } from './summary-lines.ts';

const maxCell = 200;
/** More is read in the summary itself. */
const maxTold = 20;
/** As of a report's message. */
const maxBytes = 250_000;

/** One HTML file that needs nothing else and runs nothing. */
export function htmlSummary(summary: FleetSummary): string {
  const isQuiet = summary.changes.fresh.count + summary.changes.back.count === 0;
  const state = isQuiet ? (summary.uncovered.count === 0 ? 'none' : 'open') : 'found';
  const facts = summaryFacts(summary).map(htmlText).join(' · ');
  const tables = summaryTables(summary).map(({ title, count, heads, rows }) =>
    htmlTable(title, count, heads, rows),
  );
  return htmlPage({
    title: 'leaksieve: summary',
    body: `<header>
<div class="bar"><h1>leaksieve</h1></div>
<p class="verdict ${state}">${htmlText(summaryVerdict(summary))}</p>
<p class="facts">${facts}</p>
</header>
<section class="coverage">
${tables.join('')}</section>
`,
  });
}

export function markdownSummary(summary: FleetSummary): string {
  const tables = summaryTables(summary).map(({ title, count, heads, rows }) =>
    [
      `\n### ${title} (${count})\n`,
      `| ${heads.join(' | ')} |`,
      `|${heads.map(() => ' --- |').join('')}`,
      ...rows.map((row) => `| ${row.map((cell) => prose(cell.slice(0, maxCell))).join(' | ')} |`),
      ...more(count, rows.length, '\n'),
      '',
    ].join('\n'),
  );
  return `## leaksieve\n\n**${prose(summaryVerdict(summary))}**\n\n${prose(summaryFacts(summary).join(', '))}\n${tables.join('')}`;
}

/** @param table - sets rows below each other, the first of which are the heads */
export function textSummary(
  summary: FleetSummary,
  table: (rows: readonly (readonly string[])[]) => string,
): string {
  const parts = summaryTables(summary).map(({ title, count, heads, rows }) =>
    [`\n${title} (${count})`, table([heads, ...rows]), ...more(count, rows.length, '')].join('\n'),
  );
  return (
    `${summaryVerdict(summary)}\n${summaryFacts(summary).join(', ')}\n${parts.join('\n')}`.trimEnd() + '\n'
  );
}

function more(count: number, shown: number, before: string): readonly string[] {
  return count > shown ? [`${before}And ${quantity(count - shown, 'more row')}.`] : [];
}

/**
 * What a channel is sent, as JSON.
 *
 * @param id - of the message: who gets it twice can tell; null: it is sent this once
 * @param mayHaveArrived - whether it says that it may have been sent before
 */
export function summaryMessage(
  channel: Channel,
  summary: FleetSummary,
  id: number | null,
  mayHaveArrived: boolean,
): string {
  if (channel === 'webhook') {
    const tables = Object.entries(summary.changes).map(([change, { count, findings }]) => {
      const shown = fitting(
        findings.map((finding) => JSON.stringify(finding)),
        (text) => Buffer.byteLength(text) + 1,
        maxBytes / 6,
      ).length;
      return [change, { count, findings: findings.slice(0, shown) }] as const;
    });
    const changes = Object.fromEntries(tables);
    return jsonText({ event: 'summary', id, ...summary, changes });
  }
  const texts = summaryTables(summary).flatMap(toldRows);
  const again = mayHaveArrived
    ? '\nThis may have been sent before: nobody knows how the last try ended.'
    : '';
  const notice = {
    title: 'leaksieve: summary',
    lead: `${summaryVerdict(summary)}\n${summaryFacts(summary).join(', ')}${again}`,
    findings: texts.slice(0, maxTold),
    count: texts.length,
  };
  return channel === 'slack' ? slackMessage(notice) : teamsMessage(notice);
}

/** Of a finding where it is; of a target why it was not covered. */
function toldRows({ title, rows }: SummaryTable): readonly string[] {
  return rows.map((row) =>
    escapeControls(
      [title, ...row.slice(0, 4)].map((cell) => cell.slice(0, maxCell).toWellFormed()).join('\u0000'),
    ).replaceAll(String.raw`\x00`, '\n'),
  );
}
