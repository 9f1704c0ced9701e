import { FieldList, type Fields } from './fields.ts';

/** Comments, strings and names of PHP; what else there is stands for itself. A string without an end goes to the end. */
const tokens =
  /\s+|\/\/[^\n]*|#(?!\[)[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,65536}(?:\*\/)?|'((?:[^'\\]|\\[^])*)'?|"((?:[^"\\]|\\[^])*)"?|(\$?[A-Za-z_\x80-\uffff][\w\x80-\uffff]{0,199}|\d[\w.]{0,40})|(=>|->|::|[^])/y;

interface Token {
  readonly kind: 'string' | 'word' | 'sign';
  readonly text: string;
}

/**
 * What PHP source sets to a literal: array keys (`'host' => 'x'`), constants (`define('A', 'x')`, `const A = 'x'`),
 * variables and properties (`$a = 'x'`), elements (`$a['b'] = 'x'` is `b`). `variable` are the names of all variables.
 */
export function phpFields(text: string): Fields | null {
  const start = /^\s*(?:#![^\n]{0,200}\n\s*)?<\?(?:php\b|=|\s)/i.exec(text);
  if (start === null) {
    return null;
  }
  const list = new FieldList();
  list.add('language', 'php');
  const read = tokensOf(text, start[0].length);
  for (const [index, token] of read.entries()) {
    const name = nameBefore(read, index);
    const value = token.kind === 'sign' ? null : token.text;
    if (token.kind === 'word' && token.text.startsWith('$')) {
      list.add('variable', token.text);
    }
    if (name !== null && value !== null && !value.startsWith('$')) {
      list.add(name, value);
    }
  }
  return list.fields;
}

function tokensOf(text: string, from: number): readonly Token[] {
  const read: Token[] = [];
  tokens.lastIndex = from;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [, single, double, word, sign] = match;
    const literal = single ?? double;
    if (literal !== undefined) {
      read.push({ kind: 'string', text: literal.replaceAll(/\\(['"\\$])/g, '$1') });
    } else if (word !== undefined) {
      read.push({ kind: 'word', text: word });
    } else if (sign === '?' && text.startsWith('>', tokens.lastIndex)) {
      return read;
    } else if (sign !== undefined) {
      read.push({ kind: 'sign', text: sign });
    }
  }
  return read;
}

/** The name that the token at an index is given to; null: to none. */
function nameBefore(read: readonly Token[], index: number): string | null {
  const [before, named, opened] = [read[index - 1], read[index - 2], read[index - 3]];
  if (before?.text === '=>') {
    return named?.kind === 'string' ? named.text : null;
  }
  if (before?.text === ',' && named?.kind === 'string' && opened?.text === '(') {
    return read[index - 4]?.text.toLowerCase() === 'define' ? named.text : null;
  }
  if (before?.text !== '=' || before.kind !== 'sign') {
    return null;
  }
  if (named?.text === ']' && opened?.kind === 'string') {
    return opened.text;
  }
  return named?.kind === 'word' ? named.text.replace(/^\$/, '') : null;
}
