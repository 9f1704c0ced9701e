import { windowStart } from '../../core/sieve-layout.ts';
import type { Gram } from './gram.ts';

const windowBytes = 8;

/** What eight bytes around a gram are, with bit 5 of each set and the first lowest, and which of their bits count. */
export interface Window {
  readonly value: bigint;
  readonly mask: bigint;
}

/** The window of a literal around one of its grams. */
export function windowOf({ bytes, gram }: { readonly bytes: Uint8Array; readonly gram: Gram }): Window {
  const window = { value: 0n, mask: 0n };
  for (let lane = windowBytes - 1; lane >= 0; lane--) {
    const byte = bytes[gram.at - windowStart + lane];
    window.value = (window.value << 8n) | BigInt(byte === undefined ? 0 : byte | 0x20);
    window.mask = (window.mask << 8n) | BigInt(byte === undefined ? 0 : 0xff);
  }
  return window;
}
