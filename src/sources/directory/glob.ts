import { readBracket } from './bracket.ts';

/** One step of a glob: what it takes from a text of bytes, each a character below U+0100. */
type Step =
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'set'; readonly members: ReadonlySet<number> }
  /** `*`: any bytes but slashes. */
  | { readonly kind: 'star' }
  /** Any bytes at all. */
  | { readonly kind: 'deep star' }
  /** The next two steps, or nothing: with a deep star and a slash, any number of directories. */
  | { readonly kind: 'maybe' };

/** A pattern of `.gitignore`, ready to be matched. */
export interface Glob {
  readonly steps: readonly Step[];
  /** What every match starts and ends with: most names are told by that. */
  readonly start: string;
  readonly end: string;
}

const slash = 0x2f;
const allButSlash: ReadonlySet<number> = new Set(
  Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== slash),
);

/**
 * Compiles a glob as git's wildmatch reads it. `null`: it matches nothing, as one with an open bracket.
 *
 * @param isPath - whether `**` stands for directories, as it does in patterns with a slash
 */
export function compileGlob(pattern: string, isPath: boolean): Glob | null {
  const steps = readSteps(pattern, isPath);
  if (steps === null) {
    return null;
  }
  const isOptional = (index: number): boolean => steps[index - 2]?.kind === 'maybe';
  const firstOther = steps.findIndex((step) => step.kind !== 'byte');
  const lastOther = steps.findLastIndex((step, index) => step.kind !== 'byte' || isOptional(index));
  return {
    steps,
    start: literal(firstOther === -1 ? steps : steps.slice(0, firstOther)),
    end: literal(steps.slice(lastOther + 1)),
  };
}

function readSteps(pattern: string, isPath: boolean): readonly Step[] | null {
  const steps: Step[] = [];
  const literalEnd = pattern.search(/[*?[\\]/);
  let index = 0;
  while (index < pattern.length) {
    const char = pattern.charAt(index);
    if (char === '*') {
      const end = endOfStars(pattern, index);
      // git matches the literal start of a pattern by itself: to the rest, `**` after it is at the beginning.
      const opensSegment = index === 0 || index === literalEnd || pattern[index - 1] === '/';
      const closesSegment = end === pattern.length || /^\\?\//.test(pattern.slice(end, end + 2));
      const isDeep = isPath && end - index > 1 && opensSegment && closesSegment;
      if (isDeep && pattern[end] === '/') {
        steps.push({ kind: 'maybe' }, { kind: 'deep star' }, { kind: 'byte', byte: slash });
        index = end + 1;
      } else {
        steps.push({ kind: isDeep ? 'deep star' : 'star' });
        index = end;
      }
    } else if (char === '?') {
      steps.push({ kind: 'set', members: allButSlash });
      index += 1;
    } else if (char === '[') {
      const bracket = readBracket(pattern, index);
      if (bracket === null) {
        return null;
      }
      steps.push({ kind: 'set', members: bracket.members });
      index = bracket.end;
    } else {
      const byteAt = char === '\\' ? index + 1 : index;
      if (byteAt === pattern.length) {
        return null;
      }
      steps.push({ kind: 'byte', byte: pattern.charCodeAt(byteAt) });
      index = byteAt + 1;
    }
  }
  return steps;
}

function literal(steps: readonly Step[]): string {
  return String.fromCharCode(...steps.map((step) => (step.kind === 'byte' ? step.byte : 0)));
}

function endOfStars(pattern: string, start: number): number {
  let end = start;
  while (pattern[end] === '*') {
    end += 1;
  }
  return end;
}

/** Tells whether a glob matches all of a text. Takes time in proportion to both, whatever they are. */
export function matchesGlob({ steps, start, end }: Glob, text: string): boolean {
  if (!text.startsWith(start) || !text.endsWith(end)) {
    return false;
  }
  let states = new Uint8Array(steps.length + 1);
  let following = new Uint8Array(steps.length + 1);
  enter(steps, states, 0);
  for (let index = 0; index < text.length; index += 1) {
    const byte = text.charCodeAt(index);
    let isAlive = false;
    following.fill(0);
    for (let state = 0; state < steps.length; state += 1) {
      const step = steps[state];
      if (states[state] === 1 && step !== undefined && takes(step, byte)) {
        enter(steps, following, step.kind === 'star' || step.kind === 'deep star' ? state : state + 1);
        isAlive = true;
      }
    }
    if (!isAlive) {
      return false;
    }
    [states, following] = [following, states];
  }
  return states[steps.length] === 1;
}

function takes(step: Step, byte: number): boolean {
  switch (step.kind) {
    case 'byte':
      return step.byte === byte;
    case 'set':
      return step.members.has(byte);
    case 'star':
      return byte !== slash;
    default:
      return step.kind === 'deep star';
  }
}

/** Marks a state, and those that are reached from it without taking a byte. */
function enter(steps: readonly Step[], states: Uint8Array, first: number): void {
  for (let state = first; states[state] === 0; state += 1) {
    states[state] = 1;
    const kind = steps[state]?.kind;
    if (kind === 'maybe') {
      enter(steps, states, state + 3);
    } else if (kind !== 'star' && kind !== 'deep star') {
      return;
    }
  }
}
