import { escapeControls } from './escape.ts';

/**
 * Text as Markdown shows it unchanged, in a table too.
 *
 * GitHub looks for `@name` and `#1` in what Markdown has become, where no backslash is left: a space without width
 * keeps it from calling people and from noting the text at other issues.
 */
export function prose(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_{}[\]<>()#+!|~$@&]/g, String.raw`\$&`)
    .replaceAll(/[@#](?=\w)/g, '$&&#8203;');
}

/** Text as a code span, in which no markup, link or mention is recognised; made for tables, where a bar must be escaped. */
export function code(text: string): string {
  const visible = escapeControls(text)
    // Two backslashes before a bar would be an escaped backslash and the end of the cell.
    .replaceAll(/(?<=\\)\|/g, String.raw`x7c`)
    .replaceAll('|', String.raw`\|`);
  if (visible === '') return '';
  const longestRun = Math.max(0, ...(visible.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const padding = longestRun > 0 || /^ .* $/.test(visible) ? ' ' : '';
  return `${fence}${padding}${visible}${padding}${fence}`;
}
