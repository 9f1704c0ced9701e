import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Larger than anything that the limits of scripts and sockets let a page have told to us. */
const maxMessageBytes = 128e6;

/**
 * Messages of the DevTools protocol over a pair of pipes, each ended by a zero byte, which `--remote-debugging-pipe` has
 * instead of a port that other users of the machine could connect to.
 *
 * @param onOverflow - called once when a message has no end
 */
export function messagePipe(
  writable: Writable,
  readable: Readable,
  onOverflow: () => void,
): ConnectionTransport {
  let parts: Buffer[] = [];
  let length = 0;
  const transport: ConnectionTransport = {
    send(message) {
      writable.write(`${message}\0`);
    },
    close() {
      writable.end();
    },
  };
  readable.on('data', (block: Buffer) => {
    let start = 0;
    for (let end = block.indexOf(0); end !== -1; end = block.indexOf(0, start)) {
      const message = Buffer.concat([...parts, block.subarray(start, end)]).toString();
      parts = [];
      length = 0;
      start = end + 1;
      transport.onmessage?.(message);
    }
    length += block.length - start;
    if (length > maxMessageBytes) {
      readable.destroy();
      onOverflow();
      return;
    }
    parts.push(block.subarray(start));
  });
  readable.on('close', () => transport.onclose?.());
  // The browser's end tells the same.
  readable.on('error', () => {});
  writable.on('error', () => {});
  return transport;
}
