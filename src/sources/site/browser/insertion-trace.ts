import type { Protocol } from 'puppeteer-core';
import type { ScriptRun } from '../../../model/script.ts';

const maxKnown = 10_000;
/** Chains of insertions are short; the innermost matter. */
const maxInserters = 10;

/** Tells which scripts put a script into a page, by what the browser says of the calls that led to it. */
export class InsertionTrace {
  /** By session and the browser's number of the script. */
  readonly #names = new Map<string, string>();
  /** By address: who had it loaded. */
  readonly #loaders = new Map<string, readonly string[]>();

  addScript(sessionId: string, scriptId: string, script: ScriptRun): void {
    if (this.#names.size < maxKnown) {
      const isAddress = script.origin === 'address' && script.url !== null;
      this.#names.set(`${sessionId} ${scriptId}`, isAddress ? script.url.href : script.hash);
    }
  }

  /** That an address was asked for. */
  addLoad(sessionId: string, address: string, initiator: Protocol.Network.Initiator | undefined): void {
    const isScript = initiator?.type === 'script' && initiator.stack !== undefined;
    if (isScript && this.#loaders.size < maxKnown && !this.#loaders.has(address)) {
      this.#loaders.set(address, this.#namesIn(sessionId, initiator.stack));
    }
  }

  /** The scripts that had an address asked for first, the innermost first. */
  loadersOf(address: string): readonly string[] {
    return this.#loaders.get(address) ?? [];
  }

  /** Who put a script there, the innermost first. */
  insertedBy(
    sessionId: string,
    { embedderName = '', stackTrace }: Protocol.Debugger.ScriptParsedEvent,
  ): readonly string[] {
    return stackTrace === undefined
      ? (this.#loaders.get(embedderName) ?? [])
      : this.#namesIn(sessionId, stackTrace);
  }

  #namesIn(sessionId: string, start: Protocol.Runtime.StackTrace | undefined): readonly string[] {
    const names = new Set<string>();
    for (let stack = start; stack !== undefined && names.size < maxInserters; stack = stack.parent) {
      for (const { scriptId } of stack.callFrames) {
        const name = this.#names.get(`${sessionId} ${scriptId}`);
        if (name !== undefined) {
          names.add(name);
        }
      }
    }
    return [...names].slice(0, maxInserters);
  }
}
