/** State as a call of a function that returns it, as Nuxt 2 and SvelteKit write values that occur twice: `(function(a){return {key:a}}("…"))`. */
const calls = /\(?function\s{0,9}\(([\w$,\s]{1,100000})\)\s{0,9}\{\s{0,9}(?:return\b|[\w$.]+=)/;

const tokens =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|[A-Za-z_$][\w$]*|[{}()[\],]|[^"'`A-Za-z_${}()[\],]+|[^]/g;

/** How much longer the state may become. */
const maxText = 20_000_000;

/** The state with each parameter replaced by its argument, so that a value stands beside its name; null: it is no such call. */
export function withArguments(text: string): string | null {
  const call = calls.exec(text);
  if (call === null) {
    return null;
  }
  const parts: readonly string[] = text.slice(call.index + call[0].indexOf(')') + 1).match(tokens) ?? [];
  const end = closing(parts, parts.indexOf('{'));
  const opening = parts[end + 1] === ')' ? end + 2 : end + 1;
  if (end === -1 || parts[opening] !== '(') {
    return null;
  }
  const values = argumentsIn(parts.slice(opening + 1, closing(parts, opening)));
  const byName = new Map(call[1]!.split(',').map((name, index) => [name.trim(), values[index] ?? '']));
  let length = 0;
  const replaced = parts.slice(0, end + 1).map((part, index) => {
    const value = isUse(parts, index) ? (byName.get(part) ?? part) : part;
    length += value.length;
    return length > maxText ? '' : value;
  });
  return replaced.join('');
}

/** A name before a colon is a key, one behind a point a property. */
function isUse(parts: readonly string[], index: number): boolean {
  return !/^\s*:/.test(parts[index + 1] ?? '') && !/\.\s*$/.test(parts[index - 1] ?? '');
}

/** The index of what closes the bracket at an index; -1: nothing does. */
function closing(parts: readonly string[], open: number): number {
  let depth = 0;
  for (let index = Math.max(0, open); index < parts.length; index++) {
    depth += /^[{([]$/.test(parts[index]!) ? 1 : /^[})\]]$/.test(parts[index]!) ? -1 : 0;
    if (depth === 0) {
      return open === -1 ? -1 : index;
    }
  }
  return -1;
}

function argumentsIn(parts: readonly string[]): readonly string[] {
  const values = [''];
  let depth = 0;
  for (const part of parts) {
    depth += /^[{([]$/.test(part) ? 1 : /^[})\]]$/.test(part) ? -1 : 0;
    if (part === ',' && depth === 0) {
      values.push('');
    } else {
      values[values.length - 1] += part;
    }
  }
  return values.map((value) => value.trim());
}
