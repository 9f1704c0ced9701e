import { createServer, type IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { listen } from './listen.ts';

const plainText = (max: number): v.GenericSchema =>
  v.strictObject({
    type: v.literal('plain_text'),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(max)),
    emoji: v.boolean(),
  });

/** What Slack takes: https://docs.slack.dev/reference/block-kit/blocks */
const slack = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1)),
  blocks: v.pipe(
    v.array(
      v.variant('type', [
        v.strictObject({ type: v.literal('header'), text: plainText(150) }),
        v.strictObject({ type: v.literal('section'), text: plainText(3000) }),
      ]),
    ),
    v.maxLength(50),
    // The most that is known to have passed: https://github.com/slackapi/bolt-js/issues/2867
    v.check((blocks) => JSON.stringify(blocks).length <= 15_561),
  ),
});

const run = v.strictObject({ type: v.literal('TextRun'), text: v.string(), weight: v.optional(v.string()) });

/** What Teams takes: https://adaptivecards.io/explorer/ */
const teams = v.strictObject({
  type: v.literal('message'),
  attachments: v.tuple([
    v.strictObject({
      contentType: v.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: v.null(),
      content: v.strictObject({
        $schema: v.string(),
        type: v.literal('AdaptiveCard'),
        version: v.literal('1.4'),
        body: v.array(
          v.variant('type', [
            v.strictObject({
              type: v.literal('TextBlock'),
              text: v.string(),
              weight: v.string(),
              size: v.string(),
              wrap: v.boolean(),
            }),
            v.strictObject({
              type: v.literal('RichTextBlock'),
              separator: v.boolean(),
              inlines: v.pipe(v.array(run), v.minLength(1)),
            }),
          ]),
        ),
      }),
    }),
  ]),
});
const teamsBytes = 28 * 1024;

/** Why a chat would refuse a message; null: it takes it. */
export function refusal(channel: string, body: string): string | null {
  if (channel === 'webhook') return null;
  if (channel === 'teams' && Buffer.byteLength(body) > teamsBytes) return 'too large';
  const result = v.safeParse(channel === 'slack' ? slack : teams, JSON.parse(body));
  return result.success ? null : result.issues.map(({ message }) => message).join('; ');
}

export interface ChatServer {
  readonly url: string;
  readonly requests: readonly {
    readonly method: string;
    readonly headers: IncomingMessage['headers'];
    readonly body: string;
  }[];
}

/** Listens as a chat does at `/slack`, `/teams` and `/webhook`, and refuses what that would; answers come first, one a request. */
export async function chatServer(
  ...answers: readonly { readonly status: number; readonly headers?: Readonly<Record<string, string>> }[]
): Promise<ChatServer> {
  const requests: { method: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      const answer = answers[requests.length];
      requests.push({ method: request.method!, headers: request.headers, body });
      const refused = refusal(request.url!.slice(1), body);
      response
        .writeHead(answer?.status ?? (refused === null ? 200 : 400), answer?.headers ?? {})
        .end(refused ?? 'ok');
    });
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, requests };
}
