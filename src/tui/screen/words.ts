import type { Severity } from '../../model/rule.ts';
import type { Status } from '../decisions/decision.ts';

/** Of one width, for columns. */
export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'CRIT',
  high: 'HIGH',
  medium: 'MED ',
  low: 'LOW ',
  info: 'INFO',
};

export const statusWords: Readonly<Record<Status, string>> = {
  new: 'new    ',
  true: 'true   ',
  false: 'false  ',
  ignored: 'ignored',
};
