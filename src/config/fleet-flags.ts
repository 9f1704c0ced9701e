import type { NotifiedChannel } from './notify-settings.ts';

/** Flags of every command of a fleet, as typed. */
export interface StoreFlags {
  readonly store?: string;
}

export interface AddFlags extends StoreFlags {
  readonly file?: readonly string[];
  readonly owner?: readonly string[];
  readonly site?: boolean;
  readonly priority: string;
}

export interface ChangeFlags extends StoreFlags {
  readonly all?: boolean;
  readonly authorizedBy?: string;
}

export interface ScheduleFlags extends StoreFlags {
  readonly kind: string;
  readonly timezone: string;
  readonly notify?: readonly NotifiedChannel[];
  readonly remove?: boolean;
  readonly json?: boolean;
}

export interface SummaryFlags extends StoreFlags {
  readonly since?: string;
  readonly format: 'text' | 'json' | 'html' | 'markdown';
  readonly output?: string;
  readonly notify?: readonly NotifiedChannel[];
  readonly markTold?: boolean;
}

export interface RetentionFlags extends StoreFlags {
  readonly json?: boolean;
}

export interface ListFlags extends StoreFlags {
  readonly json?: boolean;
  readonly limit: string;
}

export interface FindingFlags extends ListFlags {
  readonly rule?: string;
  readonly severity: string;
  readonly target?: string;
}
