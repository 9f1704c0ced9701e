/** A bracket expression of a glob. */
export interface Bracket {
  /** The bytes that it matches; never a slash. */
  readonly members: ReadonlySet<number>;
  /** Where the pattern goes on. */
  readonly end: number;
}

const bytes: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
const slash = 0x2f;

/** The classes of POSIX as git knows them: of ASCII only. */
const classes: ReadonlyMap<string, RegExp> = new Map([
  ['alnum', /[0-9A-Za-z]/],
  ['alpha', /[A-Za-z]/],
  ['blank', /[ \t]/],
  ['cntrl', /[^ -~\u0080-\u00ff]/],
  ['digit', /[0-9]/],
  ['graph', /[!-~]/],
  ['lower', /[a-z]/],
  ['print', /[ -~]/],
  ['punct', /[!-/:-@[-`{-~]/],
  ['space', /[\t\n\v\f\r ]/],
  ['upper', /[A-Z]/],
  ['xdigit', /[0-9A-Fa-f]/],
]);

/** Reads the bracket expression that starts at `start`. `null`: it has no end, or names a class that does not exist. */
export function readBracket(pattern: string, start: number): Bracket | null {
  const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const members = new Set<number>();
  let rangeStart: number | null = null;
  let index = first;
  // A `]` that comes first is a member.
  while (index === first || pattern[index] !== ']') {
    const className = classNameAt(pattern, index);
    if (className !== null) {
      const known = classes.get(className);
      if (known === undefined) {
        return null;
      }
      bytes.filter((byte) => known.test(String.fromCharCode(byte))).forEach((byte) => members.add(byte));
      rangeStart = null;
      index += className.length + 4;
      continue;
    }
    const isRange: boolean = isRangeAt(pattern, index) && rangeStart !== null;
    const member = memberAt(pattern, isRange ? index + 1 : index);
    if (member === null) {
      return null;
    }
    for (let byte = isRange ? (rangeStart ?? 0) : member.byte; byte <= member.byte; byte += 1) {
      members.add(byte);
    }
    rangeStart = isRange ? null : member.byte;
    index = member.end;
  }
  const matched = bytes.filter((byte) => members.has(byte) !== isNegated && byte !== slash);
  return { members: new Set(matched), end: index + 1 };
}

function classNameAt(pattern: string, index: number): string | null {
  if (!pattern.startsWith('[:', index)) {
    return null;
  }
  const end = pattern.indexOf(']', index + 2);
  return end > index + 2 && pattern[end - 1] === ':' ? pattern.slice(index + 2, end - 1) : null;
}

function isRangeAt(pattern: string, index: number): boolean {
  return pattern[index] === '-' && index + 1 < pattern.length && pattern[index + 1] !== ']';
}

/** A single byte, which may be escaped. */
function memberAt(pattern: string, index: number): { readonly byte: number; readonly end: number } | null {
  const byteAt = pattern[index] === '\\' ? index + 1 : index;
  return byteAt < pattern.length ? { byte: pattern.charCodeAt(byteAt), end: byteAt + 1 } : null;
}
