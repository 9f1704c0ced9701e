import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A person at a terminal. */
export interface Prompt {
  say(text: string): void;
  /** What was typed, without spaces around it; null: nobody answers any more. */
  ask(question: string): Promise<string | null>;
  /** The same without an echo, and not trimmed. */
  askHidden(question: string): Promise<string | null>;
  close(): void;
}

const maxLength = 4096;

/** Asks on standard error, so that standard output has the checklist alone; null: there is no terminal. */
export function terminalPrompt(): Prompt | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return null;
  }
  let isHidden = false;
  const output = new Writable({
    write(piece, _encoding, done) {
      if (!isHidden) {
        process.stderr.write(piece);
      }
      done();
    },
  });
  // Without a history: what was typed must not come back by a key.
  const reader = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  const ended = new AbortController();
  reader.on('SIGINT', () => ended.abort());
  reader.on('close', () => ended.abort());
  const read = async (question: string): Promise<string | null> => {
    try {
      return (await reader.question(question, { signal: ended.signal })).slice(0, maxLength);
    } catch {
      process.stderr.write('\n');
      return null;
    }
  };
  return {
    say: (text) => void process.stderr.write(`${text}\n`),
    ask: async (question) => (await read(question))?.trim() ?? null,
    async askHidden(question) {
      process.stderr.write(question);
      isHidden = true;
      try {
        return await read('');
      } finally {
        isHidden = false;
        process.stderr.write('\n');
      }
    },
    close: () => reader.close(),
  };
}
