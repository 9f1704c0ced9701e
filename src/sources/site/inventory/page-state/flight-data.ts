import type { InlineScript } from './page-state.ts';

const start = '__next_f.push(';

/**
 * What the App Router of Next.js sends to its scripts (React's Flight format), which pages hold as strings in calls of
 * `self.__next_f.push`; null: nothing.
 *
 * A string ends wherever a buffer of the server was full, also within a value. The first item of a call says what the
 * second is: 1 is text, 3 is text in base64 (next/src/server/app-render/use-flight-response.tsx).
 */
export function flightData(scripts: readonly InlineScript[]): string | null {
  const pieces = scripts.flatMap(({ text }) => text.split(start).slice(1).map(piece));
  return pieces.length === 0 ? null : rowsOnLines(Buffer.from(pieces.join('')));
}

/** Long texts say how long they are, and the next row follows without a line break: `a:T4e2,some text0:["…"]`. */
function rowsOnLines(data: Buffer): string {
  const rows: string[] = [];
  for (let at = 0; at < data.length;) {
    const text = /^[0-9a-f]{0,9}:T([0-9a-f]{1,8}),/.exec(data.toString('latin1', at, at + 20));
    const lineEnd = data.indexOf('\n', at);
    const end = text !== null ? at + text[0].length + Number.parseInt(text[1]!, 16) : lineEnd;
    const next = end === -1 ? data.length : end;
    rows.push(data.toString('utf8', at, next));
    at = text === null ? next + 1 : next;
  }
  return rows.join('\n');
}

/** Of what stands behind the start of a call its string, decoded. */
function piece(call: string): string {
  try {
    const [kind, text]: readonly unknown[] = JSON.parse(call.slice(0, call.lastIndexOf(']') + 1));
    if (typeof text !== 'string') {
      return '';
    }
    return kind === 3 ? Buffer.from(text, 'base64').toString() : text;
  } catch {
    return '';
  }
}
