import { fitting, omittedText, type Notice } from './notice.ts';

/** Teams refuses messages above 28 KB: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook */
const maxBytes = 28_000;

/** An Adaptive Card for a workflow of Teams. Runs of text know no Markdown, so that nothing in them becomes a link. */
export function teamsMessage({ title, lead, findings, count }: Notice): string {
  const shown = fitting(
    findings,
    (text) => Buffer.byteLength(JSON.stringify(block(text))) + 1,
    maxBytes - 5000,
  );
  const omitted = omittedText(count - shown.length);
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true },
      ...[lead, ...shown, ...(omitted === null ? [] : [omitted])].map(block),
    ],
  };
  return JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  });
}

function block(text: string): object {
  const lines = text.split('\n');
  return {
    type: 'RichTextBlock',
    separator: true,
    inlines: lines.map((line, index) => ({
      type: 'TextRun',
      text: index === lines.length - 1 ? line : `${line}\n`,
      ...(index === 0 ? { weight: 'Bolder' } : {}),
    })),
  };
}
