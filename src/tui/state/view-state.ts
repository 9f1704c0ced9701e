import type { Finding } from '../../model/finding.ts';
import type { Decisions } from '../decisions/decision.ts';
import type { Chosen, FacetRow } from './facets.ts';
import type { Grouping } from './grouping.ts';
import type { Order } from './order.ts';
import type { Prompt } from './prompt.ts';
import type { Row } from './rows.ts';

/** All that the screen shows, but for its size. */
export interface ViewState {
  /** The most important first. */
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
  /** Decisions as they were before each change, the latest last. */
  readonly undoable: readonly Decisions[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly query: string;
  /** What facets narrow the list to. */
  readonly chosen: Chosen;
  readonly grouping: Grouping;
  readonly order: Order;
  /** Groups whose findings are not listed, by their name. */
  readonly collapsed: ReadonlySet<string>;
  /** Made of all above. */
  readonly rows: readonly Row[];
  /** How many findings the filter lets through. */
  readonly shownCount: number;
  readonly cursor: number;
  /** Fingerprints. */
  readonly marked: ReadonlySet<string>;
  /** The row where a range of marks begins; null: none does. */
  readonly rangeStart: number | null;
  readonly pane: 'list' | 'detail' | 'help' | 'facets';
  /** Lines of the facets; empty while they are not shown. */
  readonly facetRows: readonly FacetRow[];
  readonly facetCursor: number;
  /** Lines of the detail that are scrolled past. */
  readonly detailTop: number;
  readonly isRevealed: boolean;
  readonly prompt: Prompt | null;
  /** One line for the reader; empty: nothing to tell. */
  readonly message: string;
}
