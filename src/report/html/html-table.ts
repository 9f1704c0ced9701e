import { grouped } from '../quantity.ts';
import { htmlText } from './html-text.ts';

const maxText = 300;

/** A table that says how many rows there are in all. */
export function htmlTable(
  caption: string,
  count: number,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rest = count > rows.length ? `, of which ${rows.length} are shown` : '';
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${htmlText(cell.slice(0, maxText))}</td>`).join('')}</tr>\n`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-label="${htmlText(caption)}"><table><caption>${htmlText(caption)} (${grouped(count)}${rest})</caption><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>${lines.join('')}</tbody></table></div>
`;
}
