import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode, type Answer } from 'dns-packet';
import { onTestFinished } from 'vitest';

/** Records by kind and name, such as `TXT _dmarc.example.com`; of CAA the authority, of MX preference and host. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/**
 * A DNS server on 127.0.0.1 until the test has ended; gives its address with the port.
 *
 * @param zone - asked for at each question: what it does not have does not exist
 */
export async function nameServer(zone: () => Zone): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (bytes, { port, address }) => {
    const { id, questions = [] } = decode(bytes);
    const answers = questions.flatMap(({ type, name }) =>
      (zone()[`${type} ${name}`] ?? []).map((text) => answer(type, name, text)),
    );
    socket.send(encode({ type: 'response', id: id ?? 0, questions, answers }), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

function answer(type: string, name: string, text: string): Answer {
  switch (type) {
    case 'CAA':
      return { type, name, data: { flags: 0, tag: 'issue', value: text } };
    case 'MX': {
      const [preference, exchange = ''] = text.split(' ');
      return { type, name, data: { preference: Number(preference), exchange } };
    }
    case 'A':
    case 'AAAA':
      return { type, name, data: text };
    default:
      return { type: 'TXT', name, data: text };
  }
}
