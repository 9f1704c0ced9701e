import { createServer, type Socket } from 'node:net';
import { TLSSocket, type TLSSocketOptions } from 'node:tls';
import { listenTcp } from './listen.ts';

/** How a mail server speaks; without `tls` it offers no encryption. */
export interface MailServerSettings {
  readonly tls?: TLSSocketOptions;
  /** Default: 220 and a name. */
  readonly greeting?: string;
  /** What it says to EHLO. Default: several lines. */
  readonly hello?: string;
}

/** A mail server on 127.0.0.1 until the test has ended; gives its port and what was said to it. */
export async function mailServer({
  tls,
  greeting = '220 mail.example.com ESMTP\r\n',
  hello = `250-mail.example.com\r\n250-SIZE 1000\r\n${tls === undefined ? '' : '250-STARTTLS\r\n'}250 HELP\r\n`,
}: MailServerSettings): Promise<{ readonly port: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  const listen = (socket: Socket): void => {
    socket
      .on('error', () => {})
      .on('data', (data: Buffer) => {
        const command = data.toString().trim();
        said.push(command);
        if (command.startsWith('EHLO')) {
          socket.write(hello);
        } else if (command === 'STARTTLS' && tls !== undefined) {
          socket.removeAllListeners('data');
          socket.write('220 go ahead\r\n');
          listen(new TLSSocket(socket, { ...tls, isServer: true }));
        } else if (command === 'QUIT') {
          socket.end('221 bye\r\n');
        }
      });
  };
  const server = createServer((socket) => {
    socket.write(greeting);
    listen(socket);
  });
  return { port: await listenTcp(server), said };
}
