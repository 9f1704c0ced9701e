import { join, relative, type BytePath } from './byte-path.ts';
import { readFileBytes } from './file-bytes.ts';
import { parseGitignore, verdict, type Gitignore } from './gitignore.ts';

/** What is left out below a directory, by its own patterns and those of the directories above it. */
export interface IgnoreScope {
  readonly directory: BytePath;
  readonly gitignore: Gitignore;
  readonly above: IgnoreScope | null;
}

/** Far more than anyone writes; bounds what a hostile repository makes us compare. */
const maxGitignoreBytes = 2 ** 20;

/** Tells whether a scope leaves a path out. Inner patterns win over outer ones, later ones over earlier. */
export function isLeftOut(scope: IgnoreScope | null, path: BytePath, isDirectory: boolean): boolean {
  for (let current = scope; current !== null; current = current.above) {
    const said = verdict(current.gitignore, relative(current.directory, path), isDirectory);
    if (said !== null) {
      return said;
    }
  }
  return false;
}

/** The scope inside a directory: with what the `.gitignore` there says, or another file given. */
export function scopeInside(
  above: IgnoreScope | null,
  directory: BytePath,
  file: BytePath = join(directory, '.gitignore'),
): IgnoreScope | null {
  const bytes = readFileBytes(file, maxGitignoreBytes);
  if (!Buffer.isBuffer(bytes)) {
    return above;
  }
  return { directory, gitignore: parseGitignore(bytes.toString('latin1')), above };
}
