import type { Finding } from '../model/finding.ts';
import type { ContextLine } from './context/masked-lines.ts';
import type { Decisions } from './decisions/decision.ts';
import type { ShowFinding } from './screen/show-finding.ts';
import type { Theme } from './screen/theme.ts';

/** What is triaged, and what the screen needs of the world around it. */
export interface Session {
  /** What is open, for the first line. */
  readonly title: string;
  /** What the reader must know first; empty: nothing. */
  readonly notice: string;
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
  readonly show: ShowFinding;
  /** Lines around a finding, redacted; empty: they are not at hand. */
  readonly contextOf: (finding: Finding, signal: AbortSignal) => Promise<readonly ContextLine[]>;
  /** The playbook for incidents that a finding may tell of; null: none. */
  readonly playbookOf: (finding: Finding) => string | null;
  readonly theme: Theme;
  /** Lines for screen readers, without a drawn screen. */
  readonly isAccessible: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The folder that paths of the report are below, and where decisions are exported to. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keeps decisions for the next time. @throws when they could not be */
  readonly save: (decisions: Decisions) => void;
}
