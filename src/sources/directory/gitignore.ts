import { compileGlob, matchesGlob, type Glob } from './glob.ts';

/** The patterns of one `.gitignore` (gitignore(5)). Each list has the last pattern first. */
export interface Gitignore {
  /** Those without a wildcard, by the name they speak of or, after a `/`, by the path. */
  readonly literals: ReadonlyMap<string, readonly IgnorePattern[]>;
  readonly globs: readonly IgnorePattern[];
}

interface IgnorePattern {
  /** Later ones overrule earlier ones. */
  readonly line: number;
  readonly text: string;
  readonly glob: Glob;
  /** Whether it speaks of the path from the file's directory on, or of the last name alone. */
  readonly isPath: boolean;
  readonly isForDirectories: boolean;
  readonly isNegated: boolean;
}

/** Longest pattern that is taken; no path is longer. */
const maxPatternLength = 4096;

/** Reads the patterns of a `.gitignore`. Text, like every name here, holds one character for each byte (`latin1`). */
export function parseGitignore(text: string): Gitignore {
  const patterns = text
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n')
    .map((line, index) => parsePattern(line.replace(/\r$/, ''), index))
    .filter((pattern) => pattern !== null)
    .toReversed();
  return {
    literals: Map.groupBy(
      patterns.filter((pattern) => !isGlob(pattern)),
      ({ isPath, text }) => (isPath ? `/${text}` : text),
    ),
    globs: patterns.filter(isGlob),
  };
}

/**
 * What the patterns say of a file: `true` leaves it out, `false` takes it back, `null` is nothing.
 *
 * Nothing is said of what is inside a directory that is left out: nobody looks there.
 *
 * @param path - relative to where the `.gitignore` stands
 */
export function verdict(gitignore: Gitignore, path: string, isDirectory: boolean): boolean | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const fits = (pattern: IgnorePattern): boolean => isDirectory || !pattern.isForDirectories;
  const last = [
    gitignore.literals.get(name)?.find(fits),
    gitignore.literals.get(`/${path}`)?.find(fits),
    gitignore.globs.find(
      (pattern) => fits(pattern) && matchesGlob(pattern.glob, pattern.isPath ? path : name),
    ),
  ].reduce((one, other) => ((other?.line ?? -1) > (one?.line ?? -1) ? other : one));
  return last === undefined ? null : !last.isNegated;
}

function parsePattern(line: string, index: number): IgnorePattern | null {
  const trimmed = trimSpaces(line);
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > maxPatternLength) {
    return null;
  }
  const isNegated = trimmed.startsWith('!');
  const body = isNegated ? trimmed.slice(1) : trimmed;
  const isForDirectories = body.endsWith('/');
  const path = isForDirectories ? body.slice(0, -1) : body;
  const isPath = path.includes('/');
  const text = isPath && path.startsWith('/') ? path.slice(1) : path;
  const glob = compileGlob(text, isPath);
  return glob === null ? null : { line: index, text, glob, isPath, isForDirectories, isNegated };
}

function isGlob(pattern: IgnorePattern): boolean {
  return /[*?[\\]/.test(pattern.text);
}

/** Without the spaces at its end, unless a backslash keeps them. */
function trimSpaces(line: string): string {
  let end = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '\\') {
      index += 1;
      end = index + 1;
    } else if (line[index] !== ' ') {
      end = index + 1;
    }
  }
  return line.slice(0, end);
}
