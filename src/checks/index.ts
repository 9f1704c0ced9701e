import type { Check } from '../model/check.ts';
import { danglingScript } from './script/dangling-script.ts';

/** The checks of every scan of a site. */
export const siteChecks: readonly Check[] = [danglingScript];
