import type { ScanSettings } from '../../config/scan-settings.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { ReportedRule } from '../../model/finding.ts';
import type { Remote } from '../../sources/git/remote.ts';
import type { Store } from '../../store/store.ts';

/** What the scans of all parts of a run share. */
export interface PartScanOptions {
  readonly client: GitHubClient;
  readonly settings: ScanSettings;
  readonly searchKey: string;
  readonly ruleOf: (id: string) => ReportedRule | undefined;
  /** Null: nothing is kept. */
  readonly store: Store | null;
  readonly rescans: boolean;
  /** Folder for clones. */
  readonly dir: string;
  readonly remoteOf: (url: string) => Remote;
  /** Searches take all processors: has one wait for the other. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly signal: AbortSignal;
}
