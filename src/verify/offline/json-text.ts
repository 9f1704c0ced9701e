/** JSON whose scalars and names stay as they were written, so that writing it gives the bytes that were signed. */
export type JsonNode =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] };

interface JsonMember {
  /** In its quotes, with its escapes. */
  readonly name: string;
  readonly value: JsonNode;
}

/** Deeper than state of components is nested. */
const maxDepth = 60;
const token = /\s*("(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+)/y;

/** Reads JSON; null: it is none, or nested too deeply. */
export function readJson(text: string): JsonNode | null {
  let at = 0;
  const next = (): string => {
    token.lastIndex = at;
    const found = token.exec(text)?.[1] ?? '';
    at = found === '' ? text.length : token.lastIndex;
    return found;
  };
  const value = (first: string, depth: number): JsonNode | null => {
    if (first !== '{' && first !== '[') {
      return /^["\w-]/.test(first) ? { kind: 'scalar', text: first } : null;
    }
    const close = first === '{' ? '}' : ']';
    const members: JsonMember[] = [];
    let sign = next();
    while (sign !== close) {
      const name = first === '{' ? sign : '';
      const node =
        depth < maxDepth && (name === '' || next() === ':')
          ? value(name === '' ? sign : next(), depth + 1)
          : null;
      const after = next();
      if (node === null || (after !== ',' && after !== close)) {
        return null;
      }
      members.push({ name, value: node });
      sign = after === ',' ? next() : close;
    }
    return first === '{'
      ? { kind: 'object', members }
      : { kind: 'list', items: members.map((member) => member.value) };
  };
  return value(next(), 0);
}

/** Writes JSON without spaces, as PHP's json_encode does. */
export function writeJson(node: JsonNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return `[${node.items.map(writeJson).join(',')}]`;
    case 'object':
      return `{${node.members.map(({ name, value }) => `${name}:${writeJson(value)}`).join(',')}}`;
  }
}

/** The value of a name; undefined: it is no object, or has none. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object'
    ? node.members.find((member) => member.name === `"${name}"`)?.value
    : undefined;
}

/** An object without one of its names. */
export function withoutMember(node: JsonNode, name: string): JsonNode {
  return node.kind === 'object'
    ? { kind: 'object', members: node.members.filter((member) => member.name !== `"${name}"`) }
    : node;
}

/** A text of JSON without its quotes; undefined: it is none. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? /^"(.*)"$/.exec(node.text)?.[1]?.replaceAll('\\/', '/') : undefined;
}
