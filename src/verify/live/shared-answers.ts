import type { Verification } from '../../model/finding.ts';

/** What whoever wants to ask is told. `wait`: another asks just now, and will tell all. */
export type ClaimedQuestion =
  | { readonly kind: 'ask' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'answered'; readonly verification: Verification };

/** The answers that processes of a fleet share, so that one of them asks and all know. */
export interface SharedAnswers {
  /** Claims a question for a short time; whoever has it claims it again to keep it. @param key - names it without telling it */
  claim(key: string): Promise<ClaimedQuestion>;
  tell(key: string, verification: Verification): Promise<void>;
}

let shared: SharedAnswers | null = null;

/** Has questions of this process asked for others too, which only a process of a fleet has. @param answers - null: no more */
export function shareAnswers(answers: SharedAnswers | null): void {
  shared = answers;
}

/** Null: there are no others. */
export function sharedAnswers(): SharedAnswers | null {
  return shared;
}
