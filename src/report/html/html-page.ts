import { createHash } from 'node:crypto';
import { htmlText } from './html-text.ts';
import { pageAssets } from './page-assets.ts';

/** What a page holds. */
interface HtmlPage {
  readonly title: string;
  /** HTML, in which all text was made safe. */
  readonly body: string;
}

/** A page in the look of the HTML report that runs nothing and asks for nothing. */
export function htmlPage({ title, body }: HtmlPage): string {
  const { style } = pageAssets();
  return `${htmlHead(title, style, null)}${body}</body>\n</html>\n`;
}

/**
 * The start of a page. Its policy names script and style by their hashes; nothing else in the page may run or load, and
 * the script may put no text into the page as HTML (https://www.w3.org/TR/trusted-types/).
 *
 * @param script - null: none may run
 */
export function htmlHead(title: string, style: string, script: string | null): string {
  const policy = [
    "default-src 'none'",
    ...(script === null ? [] : [`script-src ${hashSource(script)}`]),
    `style-src ${hashSource(style)}`,
    // The icon, without which browsers ask the server for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${htmlText(title.slice(0, 200))}</title>
<style>${style}</style>
</head>
<body>
`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
