import { byteSet } from '../decode/byte-set.ts';
import { isQuote, literalPrefixes } from '../decode/literal.ts';
import { beforeOperand, isBeforeOperand } from './before-operand.ts';
import { firstName, nameWith } from './name.ts';
import * as token from './tokens.ts';
import { signOf, Tokens } from './tokens.ts';

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$';
const wordStarts = byteSet(Buffer.from(letters)).fill(1, 0x80);
const wordBytes = byteSet(Buffer.from(letters + digits)).fill(1, 0x80);
const digitBytes = byteSet(Buffer.from(digits));
const numberBytes = byteSet(Buffer.from(`${letters}${digits}.`));
const lineFeed = 0x0a;
const backslash = 0x5c;
const backtick = 0x60;
const slash = 0x2f;
const star = 0x2a;
const dollar = 0x24;
const dot = 0x2e;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openParenthesis = 0x28;
const closeParenthesis = 0x29;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** So many brackets that nothing closes are taken for mistakes of the reader. */
const maxUnclosed = 4;
/** Signs of more than one character that matter here; all others are read one by one. */
const longSigns = [
  '>>>',
  '...',
  '+=',
  '++',
  '--',
  '=>',
  '==',
  '!=',
  '<=',
  '>=',
  '<<',
  '>>',
  '**',
  '&&',
  '||',
  '??',
  '?.',
  '-=',
  '*=',
];
const signsByFirst = Map.groupBy(
  longSigns.map((text) => Buffer.from(text)),
  ([first]) => first,
);
const longStarts = byteSet(longSigns.map((text) => text.charCodeAt(0)));

/**
 * Reads a script's tokens. Comments are left out, and what is no token of any kind.
 *
 * It never fails: a quote that nothing closes on its line, such as an apostrophe in a text, is passed over.
 */
export function readTokens(content: Buffer, start: number, end: number): Tokens {
  const tokens = new Tokens(Math.ceil((end - start) / 3) + 16);
  /** Open brackets and templates. */
  const open: number[] = [];
  /** Up to where nothing closes a quote, a pattern or a template of the kind: what is looked for once is not again. */
  const unclosed = new Map<number, number>();

  let at = start;
  while (at < end) {
    const byte = content[at]!;
    if (byte <= 0x20) {
      at++;
    } else if (wordStarts[byte] === 1) {
      at = readWord(at);
    } else if (isQuote(byte)) {
      at = readString(at);
    } else if (byte === backtick) {
      at = readTemplate(at, true);
    } else if (byte === slash) {
      at = readSlash(at);
    } else if (digitBytes[byte] === 1 || (byte === dot && digitBytes[content[at + 1]!] === 1)) {
      at = readNumber(at);
    } else {
      at = readSign(at, byte);
    }
  }
  return tokens;

  function readWord(from: number): number {
    let name = firstName;
    let to = from;
    while (to < end && wordBytes[content[to]!] === 1) {
      name = nameWith(name, content[to]!);
      to++;
    }
    tokens.add(token.word, from, to, name);
    return to;
  }

  function readNumber(from: number): number {
    let to = from + 1;
    while (to < end && numberBytes[content[to]!] === 1) {
      to++;
    }
    tokens.add(token.number, from, to, 0);
    return to;
  }

  function readString(from: number): number {
    const last = tokens.count - 1;
    if (
      last >= 0 &&
      tokens.kinds[last] === token.word &&
      tokens.ends[last] === from &&
      !isBeforeString(last)
    ) {
      return from + 1;
    }
    const to = stringEnd(from, content[from]!);
    if (to === -1) {
      return from + 1;
    }
    tokens.add(token.string, from, to, 0);
    return to;
  }

  function stringEnd(from: number, quote: number): number {
    if (from < (unclosed.get(quote) ?? 0)) {
      return -1;
    }
    let to = from + 1;
    while (to < end && content[to] !== lineFeed) {
      if (content[to] === quote) {
        return to + 1;
      }
      to += content[to] === backslash ? 2 : 1;
    }
    unclosed.set(quote, to);
    return -1;
  }

  /** Whether a word may stand right before a quote that opens: `return"…"`, `b'…'`. */
  function isBeforeString(index: number): boolean {
    const from = tokens.starts[index]!;
    const length = tokens.ends[index]! - from;
    return (
      beforeOperand.has(tokens.codes[index]!) ||
      (length <= 2 &&
        literalPrefixes[content[from]!] === 1 &&
        literalPrefixes[content[from + length - 1]!] === 1)
    );
  }

  /** Reads a template literal up to its end or its next expression. */
  function readTemplate(from: number, isFirst: boolean): number {
    for (let to = from + 1; to < end && !unclosed.has(backtick); to++) {
      const byte = content[to]!;
      if (byte === backtick) {
        if (isFirst) {
          tokens.add(token.template, from, to + 1, 0);
        } else {
          close(tokens.add(token.templateTail, from, to + 1, 0), token.templateHead);
        }
        return to + 1;
      }
      if (byte === backslash) {
        to++;
      } else if (byte === dollar && content[to + 1] === openBrace) {
        const index = tokens.add(isFirst ? token.templateHead : token.templateMiddle, from, to + 2, 0);
        if (isFirst) {
          open.push(index);
        }
        return to + 2;
      }
    }
    unclosed.set(backtick, end);
    if (!isFirst) {
      open.pop();
    }
    return from + 1;
  }

  function readSlash(from: number): number {
    if (content[from + 1] === slash) {
      const to = content.indexOf(lineFeed, from);
      return to === -1 ? end : to;
    }
    if (content[from + 1] === star) {
      const to = content.indexOf('*/', from + 2);
      return to === -1 ? end : to + 2;
    }
    const to = isBeforeOperand(tokens, tokens.count - 1) ? patternEnd(from) : -1;
    if (to === -1) {
      tokens.add(token.sign, from, from + 1, slash);
      return from + 1;
    }
    tokens.add(token.pattern, from, to, 0);
    return to;
  }

  function patternEnd(from: number): number {
    if (from < (unclosed.get(slash) ?? 0)) {
      return -1;
    }
    let isInClass = false;
    let to = from + 1;
    while (to < end && content[to] !== lineFeed) {
      const byte = content[to]!;
      if (byte === slash && !isInClass) {
        return wordEnd(to + 1);
      }
      isInClass = byte === openBracket || (isInClass && byte !== closeBracket);
      to += byte === backslash ? 2 : 1;
    }
    unclosed.set(slash, to);
    return -1;
  }

  function wordEnd(from: number): number {
    let to = from;
    while (to < end && wordBytes[content[to]!] === 1) {
      to++;
    }
    return to;
  }

  function readSign(from: number, byte: number): number {
    switch (byte) {
      case openParenthesis:
      case openBracket:
      case openBrace:
        open.push(tokens.add(token.sign, from, from + 1, byte));
        return from + 1;
      case closeBrace:
        if (tokens.kinds[open.at(-1) ?? -1] === token.templateHead) {
          return readTemplate(from, false);
        }
        close(tokens.add(token.sign, from, from + 1, byte), openBrace);
        return from + 1;
      case closeParenthesis:
        close(tokens.add(token.sign, from, from + 1, byte), openParenthesis);
        return from + 1;
      case closeBracket:
        close(tokens.add(token.sign, from, from + 1, byte), openBracket);
        return from + 1;
    }
    const long = longStarts[byte] === 1 ? longSignAt(from, byte) : undefined;
    const to = from + (long?.length ?? 1);
    tokens.add(token.sign, from, to, long === undefined ? byte : signOf(long.toString('latin1')));
    return to;
  }

  function longSignAt(from: number, first: number): Buffer | undefined {
    return signsByFirst
      .get(first)
      ?.find((text) => content[from + 1] === text[1] && (text.length < 3 || content[from + 2] === text[2]));
  }

  /** Joins a closing token to the one that opened, past some that nothing closed; one that fits nothing closes nothing. */
  function close(index: number, opening: number): void {
    for (let depth = open.length - 1; depth >= Math.max(0, open.length - maxUnclosed); depth--) {
      const top = open[depth]!;
      if (tokens.codes[top] === opening || tokens.kinds[top] === opening) {
        open.length = depth;
        tokens.partners[top] = index;
        tokens.partners[index] = top;
        return;
      }
    }
  }
}
