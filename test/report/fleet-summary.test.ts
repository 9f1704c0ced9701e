import { describe, expect, it } from 'vitest';
import type { FleetFinding } from '../../src/model/fleet-finding.ts';
import type { FleetSummary } from '../../src/model/fleet-summary.ts';
import { htmlSummary, markdownSummary, summaryMessage, textSummary } from '../../src/report/summary/index.ts';
import { refusal } from '../helpers/chat-server.ts';

const hostile = '</td><script>alert(1)</script> \u202e @all | `x`\n';
const finding: FleetFinding = {
  fingerprint: 'f1',
  severity: 'high',
  rule: 'a-rule',
  title: hostile,
  target: hostile,
  path: hostile,
  firstSeenAt: '2026-01-01T00:00:00Z',
};
const none = { count: 0, findings: [] };
const many = Array.from({ length: 200 }, () => ({ ...finding, path: 'x'.repeat(4000) }));

function summary(fresh: readonly FleetFinding[]): FleetSummary {
  return {
    since: null,
    until: '2026-02-01T07:00:00.000Z',
    targets: 3,
    openFindings: 4,
    liveFindings: 2,
    changes: { fresh: { count: 5000, findings: fresh }, back: none, fixed: none, gone: none, rotated: none },
    uncovered: {
      count: 1,
      targets: [{ kind: 'site', name: hostile, outcome: 'failed', reason: 'it is away' }],
    },
  };
}

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' ')).join('\n');

describe('a summary', () => {
  it('as HTML runs nothing and shows what it counts', () => {
    const html = htmlSummary(summary([finding]));
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    expect(html).not.toContain('<script');
    expect(html).toContain('5,000, of which 1 are shown');
    expect(html).toContain('1 target not covered');
  });

  it('as Markdown and text keeps hostile names to their cells', () => {
    const markdown = markdownSummary(summary([finding]));
    expect(markdown).toContain('### New (5000)');
    expect(markdown).not.toMatch(/[^\\](?:<script|@all)/);
    expect(textSummary(summary([finding]), table)).toContain('5000 new, 0 back');
  });

  it.each(['slack', 'teams', 'webhook'] as const)('is taken by %s, also where much is new', (channel) => {
    for (const one of [summary([finding]), summary(many)]) {
      const message = summaryMessage(channel, one, 7, true);
      expect(refusal(channel, message)).toBeNull();
      expect(Buffer.byteLength(message)).toBeLessThan(250_000);
    }
    expect(summaryMessage('webhook', summary([finding]), 7, true)).toMatch(/"event":"summary","id":7,/);
    expect(summaryMessage('slack', summary([finding]), 7, true)).toContain('may have been sent before');
  });
});
