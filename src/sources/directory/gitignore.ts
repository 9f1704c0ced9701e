import { compileGlob, matchesGlob, type Glob } from './glob.ts';

/** The patterns of one `.gitignore` (gitignore(5)), the last first. */
export type Gitignore = readonly IgnorePattern[];

interface IgnorePattern {
  /** Compared as it is, where nothing in it is special. */
  readonly literal: string | null;
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
  return text
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n')
    .map((line) => parsePattern(line.replace(/\r$/, '')))
    .filter((pattern) => pattern !== null)
    .toReversed();
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
  const found = gitignore.find((pattern) => {
    const subject = pattern.isPath ? path : name;
    return (
      (isDirectory || !pattern.isForDirectories) &&
      (pattern.literal === null ? matchesGlob(pattern.glob, subject) : pattern.literal === subject)
    );
  });
  return found === undefined ? null : !found.isNegated;
}

function parsePattern(line: string): IgnorePattern | null {
  const text = trimSpaces(line);
  if (text === '' || text.startsWith('#') || text.length > maxPatternLength) {
    return null;
  }
  const isNegated = text.startsWith('!');
  const body = isNegated ? text.slice(1) : text;
  const isForDirectories = body.endsWith('/');
  const path = isForDirectories ? body.slice(0, -1) : body;
  const isPath = path.includes('/');
  const pattern = isPath && path.startsWith('/') ? path.slice(1) : path;
  const glob = compileGlob(pattern, isPath);
  if (glob === null) {
    return null;
  }
  const literal = /[*?[\\]/.test(pattern) ? null : pattern;
  return { literal, glob, isPath, isForDirectories, isNegated };
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
