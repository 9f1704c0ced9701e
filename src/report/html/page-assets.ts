import { readFileSync } from 'node:fs';
import { isBundled } from '../../model/is-bundled.ts';

/** The script and style of the page, as the build makes them of `src/report/page`. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** In a checkout the build puts them into `dist`; in the bundle they stand beside this code. */
const folder = new URL(isBundled ? './' : '../../../dist/', import.meta.url);

/** Reads what the build made. */
export function pageAssets(): PageAssets {
  return {
    script: readFileSync(new URL('report-page.js', folder), 'utf8'),
    style: readFileSync(new URL('report-page.css', folder), 'utf8'),
  };
}
