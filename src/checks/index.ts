import type { Check } from '../model/check.ts';
import type { Advisories } from './component/component.ts';
import { vulnerableComponent } from './component/vulnerable-component.ts';
import { danglingScript } from './script/dangling-script.ts';

export interface SiteCheckOptions {
  /** Advisories that replace those that come with leaksieve; null: none do. */
  readonly advisories: Advisories | null;
}

/** The checks of every scan of a site. */
export function siteChecks({ advisories }: SiteCheckOptions): readonly Check[] {
  return [danglingScript, vulnerableComponent(advisories)];
}
