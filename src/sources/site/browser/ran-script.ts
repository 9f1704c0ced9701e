import type { Protocol } from 'puppeteer-core';
import type { ScriptOrigin, ScriptRun } from '../../../model/script.ts';

/** Takes what ran. */
export interface ScriptDesk {
  /** Whether a script's text was searched already. */
  isKnown(hash: string): boolean;
  /** @param bytes - null: they are known */
  take(script: ScriptRun, bytes: Buffer | null): Promise<void>;
  /** There is more than is read. */
  tooMuch(script: ScriptRun): void;
  /** It was gone before its text was read. */
  lost(script: ScriptRun): void;
  /** What a server sent through a socket. */
  frame(url: string, bytes: Buffer): void;
  /** A page wants something; `sent` is what it would send. */
  asked(url: string, sent: string): void;
  /** A page tried to send something through a socket. */
  sentFrame(url: string, text: string): void;
}

/** A script as the browser tells of it. Its `url` may be a lie of a comment in it; `embedderName` is none. */
export function ranScript(
  { embedderName = '', hash, startLine, startColumn, isModule, url }: Protocol.Debugger.ScriptParsedEvent,
  targetType: string,
  insertedBy: readonly string[],
): ScriptRun {
  // Of workers only old browsers leave it out.
  const address = embedderName === '' && targetType !== 'page' && targetType !== 'iframe' ? '' : embedderName;
  const isInside = startLine > 0 || startColumn > 0;
  return {
    origin: originOf(address, isInside),
    url: webAddress(address),
    hash: `sha256-${Buffer.from(hash, 'hex').toString('base64')}`,
    runsIn: targetType === 'iframe' || targetType === 'page' ? 'page' : targetType,
    isModule: isModule ?? url.endsWith('.mjs'),
    insertedBy,
  };
}

function originOf(address: string, isInside: boolean): ScriptOrigin {
  if (address.startsWith('blob:')) {
    return 'blob';
  }
  if (address.startsWith('data:')) {
    return 'data';
  }
  if (address === '') {
    return 'text';
  }
  return isInside || address.startsWith('about:') ? 'page' : 'address';
}

function webAddress(address: string): URL | null {
  const url = /^https?:/.test(address) && URL.canParse(address) ? new URL(address) : null;
  return url;
}
