import { ScanError } from '../model/scan-error.ts';

/**
 * Splits a line into words as a POSIX shell does with blanks, quotes and backslashes, and does nothing else of a shell.
 *
 * @throws ScanError when a quote is not closed
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const [word = ''] = /^(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/.exec(rest) ?? [];
    if (word === '' || /^\S/.test(rest.slice(word.length))) {
      throw new ScanError('USAGE', 'the input "args" has a quote that is not closed');
    }
    words.push(word.replaceAll(/\\([^])|"((?:[^"\\]|\\[^])*)"|'([^']*)'/g, unquoted));
    rest = rest.slice(word.length).trimStart();
  }
  return words;
}

function unquoted(_all: string, escaped?: string, double?: string, single?: string): string {
  return escaped ?? single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? '';
}
