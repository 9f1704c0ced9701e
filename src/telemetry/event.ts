import type { LogLevel } from '../model/log.ts';

/** What is scanned. Targets are named here, never in metrics: of names there is no end. */
interface ScanTarget {
  /** Such as `repository`. */
  readonly kind: string;
  /** Path or address. */
  readonly name: string;
}

/**
 * All that a long-running command may say: names, counts and reasons that this program words itself.
 *
 * There is no event for text that was scanned, so that none can come into a log.
 */
export type TelemetryEvent =
  | { readonly event: 'started'; readonly version: string; readonly concurrency: number }
  | { readonly event: 'listening'; readonly address: string }
  | { readonly event: 'scan-started'; readonly target: ScanTarget; readonly slot: number }
  | {
      readonly event: 'scan-ended';
      readonly target: ScanTarget;
      readonly slot: number;
      /** Such as `scanned`, `failed` or `handed-back`. */
      readonly outcome: string;
      /** Why it is not as it should be; null: it is. */
      readonly reason: string | null;
      readonly seconds: number;
      /** Findings that were not known at the target, and such as had been gone. */
      readonly fresh: number;
      readonly back: number;
    }
  | {
      /** Whom `--verify` is about to ask. */
      readonly event: 'verification-planned';
      readonly target: ScanTarget;
      readonly slot: number;
      /** Hosts and how many questions each is asked. */
      readonly plan: string;
    }
  | {
      /** Providers were asked again about what was found earlier. */
      readonly event: 'verification-ended';
      readonly target: ScanTarget;
      readonly slot: number;
      /** Such as `verified`, `failed` or `handed-back`. */
      readonly outcome: string;
      readonly reason: string | null;
      readonly seconds: number;
      /** Findings by answer, such as `live`; `left`: they could not be read. */
      readonly answers: Readonly<Record<string, number>>;
      readonly rotated: number;
      readonly back: number;
    }
  | {
      readonly event: 'summary-sent';
      readonly channel: string;
      /** `sent` or `failed`. */
      readonly outcome: string;
      readonly reason: string | null;
    }
  | { readonly event: 'database-error'; readonly reason: string }
  | { readonly event: 'stopping'; readonly signal: string }
  | { readonly event: 'stopped' };

/** How much an event matters to whoever looks after the fleet. */
export function levelOf(event: TelemetryEvent): LogLevel {
  switch (event.event) {
    case 'scan-started':
      return 'debug';
    case 'scan-ended':
    case 'verification-ended':
    case 'summary-sent':
      return event.reason === null ? 'info' : 'warn';
    case 'database-error':
      return 'error';
    default:
      return 'info';
  }
}
