import type { Report } from '../../model/finding.ts';
import type { Severity } from '../../model/rule.ts';
import { shownReport } from '../shown-report.ts';
import { genericMessage } from './generic.ts';
import { newFindings, noticeOf } from './notice.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';

/** Who is told of new findings. */
export const channels = ['slack', 'teams', 'webhook'] as const;
export type Channel = (typeof channels)[number];

/**
 * What a channel is sent, as JSON; null when nothing is new from the severity on. It never holds a secret, whatever the
 * user has shown elsewhere.
 */
export function noticeFor(channel: Channel, report: Report, from: Severity): string | null {
  const shown = shownReport(report, false);
  const found = newFindings(shown, from);
  if (found.length === 0) return null;
  switch (channel) {
    case 'slack':
      return slackMessage(noticeOf(shown, found));
    case 'teams':
      return teamsMessage(noticeOf(shown, found));
    case 'webhook':
      return genericMessage(shown, found);
  }
}
