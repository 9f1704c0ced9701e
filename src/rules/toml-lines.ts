/** A place in a TOML document: keys and positions in lists, outermost first. */
export type TomlPath = readonly (string | number)[];

/** Keys longer and deeper than any that means something need not be told apart. */
const maxKeyLength = 1000;
const maxDepth = 8;

/**
 * Finds the lines of keys and tables of a TOML document that is known to be valid.
 *
 * The parser reports lines for syntax errors only. Keys are found without regard to case.
 *
 * @returns the line of a path, or of the nearest table around it
 */
export function tomlLines(text: string): (path: TomlPath) => number {
  const lines = indexLines(text);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = lines.get(pathKey(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

function indexLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: TomlPath = [];
  let line = 1;
  let position = 0;
  const token = /[^\S\n]*(?:(\[\[?)([^\]\n]*)\]|(#)|([^\s=[#][^=\n]*)=)?/y;
  while (position < text.length) {
    token.lastIndex = position;
    const [whole = '', bracket, header = '', , key] = token.exec(text) ?? [];
    position += whole.length;
    if (bracket !== undefined) {
      table = openTable(counts, splitKey(header), bracket === '[[');
      lines.set(pathKey(table), line);
    } else if (key !== undefined) {
      lines.set(pathKey([...table, ...splitKey(key)]), line);
    }
    const end = endOfStatement(text, position);
    line += text.slice(position, end).split('\n').length - 1;
    position = end;
  }
  return lines;
}

/** Turns the names of a header into a path with the position of each list of tables that it goes through. */
function openTable(counts: Map<string, number>, names: readonly string[], isList: boolean): TomlPath {
  const path: (string | number)[] = [];
  for (const [depth, name] of names.entries()) {
    path.push(name);
    const isLast = depth === names.length - 1;
    const count = counts.get(pathKey(path));
    if (isLast && isList) {
      counts.set(pathKey(path), (count ?? 0) + 1);
      path.push(count ?? 0);
    } else if (count !== undefined) {
      path.push(count - 1);
    }
  }
  return path;
}

/** The position after the line break that ends the statement: outside strings, comments and brackets. */
function endOfStatement(text: string, start: number): number {
  const token =
    /"""[^]*?(?<!(?<!\\)(?:\\\\)*\\)"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[{]|[\]}]|\n|[^"'#[{\]}\n]+|["']/y;
  let depth = 0;
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [piece] = match;
    if (piece === '[' || piece === '{') depth += 1;
    if (piece === ']' || piece === '}') depth = Math.max(0, depth - 1);
    if (piece === '\n' && depth === 0) return token.lastIndex;
  }
  return text.length;
}

function splitKey(key: string): string[] {
  const names = key.slice(0, maxKeyLength).matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g);
  return [...names].slice(0, maxDepth).map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

function pathKey(path: TomlPath): string {
  return path.map((part) => String(part).toLowerCase()).join('\0');
}
