import { fitting, omittedText, type Notice } from './notice.ts';

/**
 * Slack documents 50 blocks, 150 characters a header, 3,000 a section, and refuses more text in all than it documents:
 * 9,597 characters in 15,561 of JSON passed, 11,341 in 17,694 did not (https://github.com/slackapi/bolt-js/issues/2867).
 */
const maxBlocksJson = 12_000;

/** A message for one of Slack's incoming webhooks. Its texts are plain: no link, mention or markup of theirs works. */
export function slackMessage({ title, lead, findings, count }: Notice): string {
  const shown = fitting(findings, (text) => JSON.stringify(section(text)).length + 1, maxBlocksJson - 1500);
  const omitted = omittedText(count - shown.length);
  const blocks = [
    { type: 'header', text: text(title) },
    ...[lead, ...shown, ...(omitted === null ? [] : [omitted])].map(section),
  ];
  return JSON.stringify({ text: title, blocks });
}

function section(words: string): object {
  return { type: 'section', text: text(words) };
}

function text(words: string): object {
  return { type: 'plain_text', text: words, emoji: false };
}
