import type { CanaryData } from './canary-data.ts';

/** What was found of made-up data in a text that leaves a page. */
export interface FoundCanaries {
  readonly what: readonly string[];
  /** How it was written, such as `base64`; empty: in clear. */
  readonly how: readonly string[];
}

interface Reading {
  readonly text: string;
  readonly how: readonly string[];
}

const maxLength = 16_384;
const maxDepth = 3;
const maxReadings = 60;

/** Looks for made-up data in a text as it is, and as it reads when what hides it is undone; null: there is none. */
export function findCanaries(text: string, { marks }: CanaryData): FoundCanaries | null {
  const queue: Reading[] = [{ text: text.slice(0, maxLength), how: [] }];
  const what = new Set<string>();
  const how = new Set<string>();
  for (let at = 0; at < queue.length && at < maxReadings; at += 1) {
    const reading = queue[at]!;
    for (const mark of marks.filter((one) => !what.has(one.what))) {
      const hidden = holds(reading.text, mark.text);
      if (hidden !== null) {
        what.add(mark.what);
        [...reading.how, ...hidden].forEach((name) => how.add(name));
      }
    }
    if (reading.how.length < maxDepth) {
      queue.push(...undone(reading));
    }
  }
  return what.size === 0 ? null : { what: [...what], how: [...how] };
}

/** Empty: in clear; null: it does not. */
function holds(text: string, mark: string): readonly string[] | null {
  if (text.includes(mark) || text.replaceAll(/[\s+-]/g, '').includes(mark.replaceAll('-', ''))) {
    return [];
  }
  if (text.includes(Array.from(mark).toReversed().join(''))) {
    return ['reversed'];
  }
  // Each unit changed by one key: what two neighbours have in common stays.
  if (steps(text, (a, b) => a ^ b).includes(steps(mark, (a, b) => a ^ b))) {
    return ['xor'];
  }
  return steps(text, (a, b) => (a - b) & 0xff).includes(steps(mark, (a, b) => (a - b) & 0xff))
    ? ['shifted']
    : null;
}

function steps(text: string, step: (a: number, b: number) => number): string {
  let result = '';
  for (let at = 1; at < text.length; at += 1) {
    result += String.fromCharCode(step(text.charCodeAt(at), text.charCodeAt(at - 1)));
  }
  return result;
}

const decoders: readonly (readonly [name: string, pattern: RegExp, decode: (text: string) => string])[] = [
  [
    'percent',
    /(?:%[\da-f]{2})+/gi,
    (text) => Buffer.from(text.replaceAll('%', ''), 'hex').toString('latin1'),
  ],
  ['hex', /(?:[\da-f]{2}){8,}/gi, (text) => Buffer.from(text, 'hex').toString('latin1')],
  ['base64', /[\w+/-]{11,}={0,2}/g, (text) => Buffer.from(text, 'base64').toString('latin1')],
  [
    'character codes',
    /\d{2,3}(?:[^\w%]{1,3}\d{2,3}){7,}/g,
    (text) => String.fromCharCode(...(text.match(/\d+/g) ?? []).slice(0, maxLength).map(Number)),
  ],
  [
    'unicode',
    /(?:\\[ux][\da-f]{2,4})+/gi,
    (text) =>
      text.replaceAll(/\\[ux]([\da-f]{2,4})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  ],
];

function undone({ text, how }: Reading): readonly Reading[] {
  return decoders.flatMap(([name, pattern, decode]) => {
    const changed = text.replaceAll(pattern, decode);
    return changed === text ? [] : [{ text: changed, how: [...how, name] }];
  });
}
