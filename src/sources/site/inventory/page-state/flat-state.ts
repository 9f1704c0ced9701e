import type { InlineScript } from './page-state.ts';

const enqueued = /\.enqueue\(\s{0,20}("(?:[^"\\]|\\.)*")\s{0,20}\)/g;
/** A value is written out again wherever it is referred to: more than this is made to fill memory. */
const maxWritten = 8_000_000;
const maxDepth = 60;

/**
 * State as one flat list, in which objects and lists refer to their values by index, as JSON; null: it is none.
 *
 * That is what Nuxt writes (the package `devalue`), SvelteKit (one list for each layout and page, and for each promise on a
 * line of its own), and React Router, whose objects refer to their keys too (the package `turbo-stream`):
 * `[{"apiKey":1},"…"]`, `{"type":"data","nodes":[null,{"type":"data","data":[{"apiKey":1},"…"]}]}`, `[{"_1":2},"apiKey","…"]`.
 */
export function flatState(text: string): string | null {
  const [first = '', ...later] = text.trim().split('\n');
  const lines = [parsed(first), ...later.map((line) => parsed(line.replace(/^[A-Z]\d{1,9}:/, '')))];
  const lists = [lines.flatMap(listOf), ...lines.flatMap(listsOfNodes)];
  const budget = { left: maxWritten };
  const states = lists.filter(({ length }) => length > 1).map((list) => written(list, budget));
  return states.length === 0 ? null : states.join('');
}

/** What React Router and Remix hand to the browser in pieces: `streamController.enqueue("…")`; null: nothing. */
export function streamedState(scripts: readonly InlineScript[]): string | null {
  const pieces = scripts.flatMap(({ text }) =>
    Array.from(text.matchAll(enqueued), ([, literal = '""']) => literal),
  );
  return pieces.length === 0 ? null : flatState(pieces.map(stringOf).join(''));
}

function stringOf(literal: string): string {
  const text = parsed(literal);
  return typeof text === 'string' ? text : '';
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The lists of SvelteKit's data, each of which counts from its own first value. */
function listsOfNodes(line: unknown): readonly (readonly unknown[])[] {
  if (typeof line !== 'object' || line === null) {
    return [];
  }
  const nodes = 'nodes' in line ? listOf(line.nodes) : [line];
  return nodes.map((node) =>
    typeof node === 'object' && node !== null && 'data' in node ? listOf(node.data) : [],
  );
}

function written(values: readonly unknown[], budget: { left: number }): string {
  const parts: string[] = [];
  const seen = new Set<number>();
  const write = (text: string): void => {
    budget.left -= text.length;
    parts.push(text);
  };

  /** Objects and lists are written once, where they are first met. */
  function writeAt(index: number, depth: number): void {
    const value = values[index];
    if (typeof value !== 'object' || value === null) {
      write(JSON.stringify(value) ?? 'null');
    } else if (seen.has(index) || depth > maxDepth || budget.left < 0) {
      write('null');
    } else {
      seen.add(index);
      writeObject(value, depth + 1);
    }
  }

  function writeObject(value: object, depth: number): void {
    const isList = Array.isArray(value);
    write(isList ? '[' : '{');
    for (const [key, item] of Object.entries(value)) {
      if (budget.left < 0) {
        break;
      }
      if (!isList) {
        write(`${JSON.stringify(keyOf(key))}:`);
      }
      if (typeof item === 'number' && item >= 0) {
        writeAt(item, depth);
      } else {
        write(JSON.stringify(item));
      }
      write(',');
    }
    write(isList ? ']' : '}');
  }

  function keyOf(key: string): string {
    const name = /^_\d{1,9}$/.test(key) ? values[Number(key.slice(1))] : key;
    return typeof name === 'string' ? name : key;
  }

  for (const index of values.keys()) {
    if (typeof values[index] === 'object' && !seen.has(index) && budget.left > 0) {
      writeAt(index, 0);
      write('\n');
    }
  }
  return parts.join('');
}
