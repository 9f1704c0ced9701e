/** The value of an expression for one chunk id; null: it has none, such as a key that a table lacks. */
export type ChunkExpression = (id: string) => string | null;

export interface ParsedExpression {
  readonly evaluate: ChunkExpression;
  /** The ids that the expression itself names: keys of its tables, and what it compares with. */
  readonly ids: ReadonlySet<string>;
}

const tokens =
  /\s*(?:(\/\*[^*]{0,200}\*\/|\/\/[^\n]{0,200}\n)|"((?:[^"\\\n]|\\.){0,500})"|'((?:[^'\\\n]|\\.){0,500})'|(\d{1,12}(?:e\d{1,2})?|[A-Za-z_$][\w$.]{0,100})|(===|==|\|\||[{}()[\]:,+?]))/y;
const maxTokens = 20_000;
const maxDepth = 50;

/**
 * Reads the expression of a webpack runtime that makes a chunk's file name from its id: literals, sums, tables that are
 * indexed by the id, `||` and comparisons. Nothing is run. Null: it is something else.
 *
 * @param parameter - the name of the id in it
 */
export function parseChunkExpression(
  text: string,
  start: number,
  parameter: string,
): ParsedExpression | null {
  const ids = new Set<string>();
  let at = start;
  let count = 0;
  let depth = 0;

  /** The next token, as a kind and a text; literals have the kind `"`, words `a`, others their own. */
  const peek = (): { readonly kind: string; readonly text: string; readonly end: number } => {
    let from = at;
    for (;;) {
      tokens.lastIndex = from;
      const match = tokens.exec(text);
      if (match === null) {
        return { kind: 'end', text: '', end: from };
      }
      const [, comment, double, single, word, sign = ''] = match;
      if (comment === undefined) {
        const literal = double ?? single;
        const kind = literal !== undefined ? '"' : word !== undefined ? 'a' : sign;
        // Minifiers write 1000 as 1e3.
        const name = word !== undefined && /^\d/.test(word) ? String(Number(word)) : word;
        return { kind, text: literal ?? name ?? sign, end: tokens.lastIndex };
      }
      from = tokens.lastIndex;
    }
  };
  const take = (): ReturnType<typeof peek> => {
    const token = peek();
    at = token.end;
    count += 1;
    if (count > maxTokens || depth > maxDepth) {
      throw new NoExpression();
    }
    return token;
  };
  const accept = (kind: string): boolean => peek().kind === kind && take().kind === kind;
  const expect = (kind: string): void => {
    if (take().kind !== kind) {
      throw new NoExpression();
    }
  };

  const conditional = (): ChunkExpression => {
    depth += 1;
    const test = either();
    if (!accept('?')) {
      depth -= 1;
      return test;
    }
    const yes = conditional();
    expect(':');
    const no = conditional();
    depth -= 1;
    return (id) => (test(id) === null ? no(id) : yes(id));
  };
  const either = (): ChunkExpression => {
    let value = comparison();
    while (accept('||')) {
      const [first, second] = [value, comparison()];
      value = (id) => first(id) ?? second(id);
    }
    return value;
  };
  const comparison = (): ChunkExpression => {
    const left = sum();
    if (!accept('===') && !accept('==')) {
      return left;
    }
    const right = sum();
    // One side is the id: the other, whatever the id, is the one it is compared with.
    for (const side of [left, right]) {
      const constant = side('');
      if (constant !== null && constant !== '') {
        ids.add(constant);
      }
    }
    return (id) => (left(id) === right(id) ? 'true' : null);
  };
  const sum = (): ChunkExpression => {
    const parts = [operand()];
    while (accept('+')) {
      parts.push(operand());
    }
    return (id) => {
      const values = parts.map((part) => part(id));
      return values.includes(null) ? null : values.join('');
    };
  };
  const operand = (): ChunkExpression => {
    const { kind, text: word } = take();
    switch (kind) {
      case '"':
        return () => word;
      case '(': {
        const inside = at;
        const entries = accept('{') ? table() : null;
        if (entries !== null && accept(')')) {
          return indexed(entries);
        }
        at = inside;
        const inner = conditional();
        expect(')');
        return inner;
      }
      case '{':
        return indexed(table());
      case 'a':
        // Such as `r.p`, the folder that all names count from.
        return word === parameter ? (id) => id : /^\d+$/.test(word) ? () => word : () => '';
      default:
        throw new NoExpression();
    }
  };
  const table = (): ReadonlyMap<string, string> => {
    const entries = new Map<string, string>();
    while (!accept('}')) {
      const key = take();
      expect(':');
      const value = take();
      if (!'"a'.includes(key.kind) || !'"a'.includes(value.kind)) {
        throw new NoExpression();
      }
      entries.set(key.text, value.text);
      ids.add(key.text);
      accept(',');
    }
    return entries;
  };
  const indexed = (entries: ReadonlyMap<string, string>): ChunkExpression => {
    expect('[');
    if (take().text !== parameter) {
      throw new NoExpression();
    }
    expect(']');
    return (id) => entries.get(id) ?? null;
  };

  try {
    return { evaluate: conditional(), ids };
  } catch (error) {
    if (error instanceof NoExpression) {
      return null;
    }
    throw error;
  }
}

class NoExpression extends Error {}
