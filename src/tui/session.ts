import type { Finding } from '../model/finding.ts';
import type { Decisions } from './decisions/decision.ts';
import type { ShowFinding } from './screen/show-finding.ts';
import type { Theme } from './screen/theme.ts';

/** What is triaged, and what the screen needs of the world around it. */
export interface Session {
  /** What is open, for the first line. */
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
  readonly show: ShowFinding;
  readonly theme: Theme;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Keeps decisions for the next time. @throws when they could not be */
  readonly save: (decisions: Decisions) => void;
}
