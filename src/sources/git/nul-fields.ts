/** The fields of a stream that ends each with NUL, as git's `-z` writes them. Bytes that are not UTF-8 are replaced. */
export async function* nulFields(stream: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const data of stream) {
    const buffer = rest.length === 0 ? data : Buffer.concat([rest, data]);
    let start = 0;
    for (let end = buffer.indexOf(0); end !== -1; end = buffer.indexOf(0, start)) {
      yield buffer.toString('utf8', start, end);
      start = end + 1;
    }
    rest = buffer.subarray(start);
  }
  if (rest.length > 0) {
    yield rest.toString('utf8');
  }
}

/** The lines of a stream. */
export async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const data of stream) {
    const parts = (rest + data.toString('latin1')).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') {
    yield rest;
  }
}
