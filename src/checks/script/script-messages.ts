import type { Verdict } from './judge/verdict.ts';

/** What is to be looked into, for a thread. */
export interface ScriptTask {
  readonly kind: 'script' | 'page';
  readonly text: string;
  readonly url: string;
  readonly isInline: boolean;
  readonly ownHosts: readonly string[];
}

/** What came of it. */
export interface ScriptAnswer {
  readonly verdicts: readonly Verdict[];
  /** Of pages: addresses and hashes of the scripts behind the end of the document. */
  readonly lateScripts: readonly string[];
  readonly capabilities: readonly string[];
  /** Of pages: the integrity attributes of scripts, by address. */
  readonly integrities: readonly (readonly [string, string])[];
}
