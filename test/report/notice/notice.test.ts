import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/model/secret.ts';
import { channels, noticeFor } from '../../../src/report/notice/index.ts';
import { refusal } from '../../helpers/chat-server.ts';
import {
  brevoKey,
  incompleteCoverage,
  reportOf,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
  sampleReport,
} from '../../helpers/sample-report.ts';

const hostile = '<!channel> <https://evil.example|x> [x](https://evil.example) **b** \u{202e}\u{0}&"';

describe.each(channels)('what %s is told', (channel) => {
  it('is within its limits and never a secret, however many and long findings are', () => {
    for (const count of [1, 3, 60, 2000]) {
      const findings = Array.from({ length: count }, (_, index) => {
        const text = `${hostile}${'ü€😀"\\\u{1}'.repeat(count > 3 ? 400 : 1)}`;
        const secret = new Secret(sampleHex(`secret ${index}`));
        const place = sampleOccurrence(secret, { path: text, author: text });
        return sampleFinding({ secret, title: text, rule: text, remediation: [text], occurrences: [place] });
      });
      const target = { kind: 'git', name: hostile.repeat(100) } as const;
      const message = noticeFor(
        channel,
        reportOf(findings, { target, coverage: incompleteCoverage() }),
        'high',
      )!;
      expect([count, refusal(channel, message)]).toEqual([count, null]);
      expect(message.length).toBeLessThan(300_000);
      expect(JSON.parse(message)).toBeTypeOf('object');
      expect(message).toMatch(
        new RegExp(`${count === 2000 ? '2,000' : count} new finding|"newFindings":${count}`),
      );
      expect(message).toMatch(/incomplete|"complete":false/);
      for (let index = 0; index < count; index += 1)
        expect(message).not.toContain(sampleHex(`secret ${index}`));
    }
  });

  it('names the finding, its place and the first thing to do', () => {
    const message = noticeFor(channel, sampleReport(), 'high')!;
    for (const text of [
      'Brevo API key',
      'config/mail.php',
      'xkeysib-',
      'Delete the key under',
      '/srv/shop',
    ]) {
      expect(message).toContain(text);
    }
    expect(message).not.toContain(brevoKey);
  });

  it('is nothing when nothing is new from the severity on', () => {
    expect(
      noticeFor(channel, sampleReport({ findings: [sampleFinding({ isNew: false })] }), 'info'),
    ).toBeNull();
    expect(
      noticeFor(channel, sampleReport({ findings: [sampleFinding({ severity: 'medium' })] }), 'high'),
    ).toBeNull();
    expect(
      noticeFor(channel, sampleReport({ findings: [sampleFinding({ severity: 'medium' })] }), 'medium'),
    ).not.toBeNull();
  });
});

describe('a message to a chat', () => {
  it('leaves nothing of what was scanned for the chat to act on', () => {
    const secret = new Secret(brevoKey, 'xkeysib-');
    const report = reportOf([sampleFinding({ occurrences: [sampleOccurrence(secret, { path: hostile })] })]);
    expect(noticeFor('slack', report, 'low')).not.toMatch(/mrkdwn|\u{202e}/u);
    const card: { attachments: [{ content: { body: { type: string; text?: string }[] } }] } = JSON.parse(
      noticeFor('teams', report, 'low')!,
    );
    const [title, ...rest] = card.attachments[0].content.body;
    expect(title!.text).toBe('leaksieve: 1 new finding');
    expect(rest.every(({ type }) => type === 'RichTextBlock')).toBe(true);
  });
});
