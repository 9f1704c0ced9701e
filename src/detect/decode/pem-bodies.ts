import { base64Lines } from './surroundings.ts';

const begin = '-----BEGIN ';
const end = '-----END ';
const firstLine = /^-----BEGIN [^\n"'-]{1,80}-----/;
/** Most bytes of the first line, and of the headers that may follow it. */
const maxHeader = 512;

/**
 * Tells where the PEM body (RFC 7468) ends that holds an offset; -1 where none does. Offsets must be asked in ascending order.
 *
 * Such a body is found by rules about keys, as it stands.
 */
export function pemBodies(content: Buffer): (offset: number) => number {
  let linesEnd = 0;
  let isBody = false;
  return (offset) => {
    if (offset >= linesEnd) {
      const lines = base64Lines(content, offset);
      linesEnd = lines.end;
      isBody = followsHeader(content, lines.start);
    }
    return isBody ? linesEnd : -1;
  };
}

function followsHeader(content: Buffer, bodyStart: number): boolean {
  const before = content.subarray(Math.max(0, bodyStart - maxHeader), bodyStart);
  const header = before.lastIndexOf(begin);
  // A text that only mentions the first line opens no body.
  const isLine = header !== -1 && firstLine.test(before.toString('latin1', header));
  return isLine && before.indexOf(end, header) === -1;
}
