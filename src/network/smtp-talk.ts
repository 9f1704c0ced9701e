import { once } from 'node:events';
import { isIP, type Socket } from 'node:net';

export interface SmtpReply {
  readonly code: number;
  /** Without codes. */
  readonly lines: readonly string[];
}

const maxReply = 16_384;
/** Lines of one code, the last with a space after it or with nothing (RFC 5321, 4.2.1). */
const reply = /^(?:\d{3}-[^\n]*\n){0,100}(\d{3})(?: [^\n]*)?\r?\n/;

/** The client's side of SMTP, before it is encrypted. */
export class SmtpTalk {
  readonly #socket: Socket;
  readonly #signal: AbortSignal;
  #heard = '';

  /** @param signal - aborts too when the connection ends: whoever waits then stops */
  constructor(socket: Socket, signal: AbortSignal) {
    this.#socket = socket;
    this.#signal = signal;
  }

  async ask(command: string): Promise<SmtpReply> {
    this.#socket.write(`${command}\r\n`);
    return this.reply();
  }

  /** @throws Error when what comes is no reply, or the signal aborts */
  async reply(): Promise<SmtpReply> {
    for (;;) {
      const found = reply.exec(this.#heard);
      if (found !== null) {
        this.#heard = this.#heard.slice(found[0].length);
        const lines = found[0].trimEnd().split(/\r?\n/);
        return { code: Number(found[1]), lines: lines.map((line) => line.slice(4)) };
      }
      if (this.#heard.length > maxReply) {
        throw new Error('what it answers is not SMTP');
      }
      // Not by events of data: between two of them, what comes would be lost to the encryption that follows.
      const block: Buffer | null = this.#socket.read();
      if (block === null) {
        await once(this.#socket, 'readable', { signal: this.#signal });
      } else {
        this.#heard += block.toString('latin1');
      }
    }
  }
}

/** An address in place of a name, for clients that have none (RFC 5321, 4.1.3). */
export function addressLiteral({ localAddress = '127.0.0.1' }: Socket): string {
  return isIP(localAddress) === 6 ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}
