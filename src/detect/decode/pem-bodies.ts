const begin = '-----BEGIN ';
const end = '-----END ';

/**
 * Tells where the PEM body (RFC 7468) ends that holds an offset; -1 where none does. Offsets must be asked in ascending order.
 *
 * Such a body is found by rules about keys, as it stands.
 */
export function pemBodies(content: Buffer): (offset: number) => number {
  let bodyStart = 0;
  let bodyEnd = 0;
  return (offset) => {
    while (bodyStart !== -1 && bodyEnd <= offset) {
      const nextStart = content.indexOf(begin, bodyEnd);
      bodyEnd = nextStart === -1 ? -1 : content.indexOf(end, nextStart);
      // A text that only mentions the first line opens no body: the last one before the end does.
      bodyStart = bodyEnd === -1 ? -1 : content.lastIndexOf(begin, bodyEnd);
    }
    return bodyStart !== -1 && bodyStart <= offset ? bodyEnd : -1;
  };
}
