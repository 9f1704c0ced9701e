import { isUtf8 } from 'node:buffer';

/**
 * A path as the system stores it, one character for each byte (`latin1`), since names need not be UTF-8.
 * Always with `/`, which every system takes.
 */
export type BytePath = string;

/** The form in which the system takes a path. */
export function toBuffer(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** The path that a text from outside names. */
export function fromText(text: string): BytePath {
  return Buffer.from(withSlashes(text), 'utf8').toString('latin1');
}

/** A path as text. Bytes that are not UTF-8 show as `\xHH`, so that two names stay two. */
export function toText(path: BytePath): string {
  const bytes = toBuffer(path);
  if (isUtf8(bytes)) {
    return bytes.toString('utf8');
  }
  let text = '';
  for (let start = 0; start < bytes.length;) {
    const length = characterLength(bytes, start);
    const character = bytes.subarray(start, start + Math.max(length, 1));
    text += length === 0 ? `\\x${character.toString('hex')}` : character.toString('utf8');
    start += character.length;
  }
  return text;
}

/** The path of something in a directory. */
export function join(directory: BytePath, name: BytePath): BytePath {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** A path as seen from a directory that it lies in; empty for that directory. */
export function relative(directory: BytePath, path: BytePath): BytePath {
  return path.slice(directory.endsWith('/') ? directory.length : directory.length + 1);
}

/** Windows writes `\`; elsewhere that is a character like others. */
export function withSlashes(text: string): string {
  return process.platform === 'win32' ? text.replaceAll('\\', '/') : text;
}

/** Length of the UTF-8 character that starts here; 0 when none does. */
function characterLength(bytes: Buffer, start: number): number {
  return [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(start, start + length))) ?? 0;
}
