import { createHash } from 'node:crypto';
import { coverageSection } from './html/coverage-section.ts';
import { pageAssets } from './html/page-assets.ts';
import { pageData } from './html/page-data.ts';
import { htmlText } from './html/html-text.ts';
import { duration } from './quantity.ts';
import type { ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

/**
 * Writes one HTML file that needs nothing else and asks for nothing: the verdict and what was not covered as plain
 * HTML, the findings as data that its own script lists, filters and sorts.
 *
 * The policy names its script and style by their hashes; nothing else in the page may run or load, and the script may
 * put no text into the page as HTML (https://www.w3.org/TR/trusted-types/).
 */
export function* writeHtml(report: ShownReport): Generator<string> {
  const { script, style } = pageAssets();
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    // The icon, without which browsers ask the server for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const title = htmlText(`leaksieve: ${report.target.name}`.slice(0, 200));
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`;
  yield head(report);
  yield* coverageSection(report.coverage);
  yield '<main id="findings"><noscript><p>The list of findings needs JavaScript.</p></noscript></main>\n';
  yield '<script type="application/json" id="data">';
  yield* pageData(report);
  yield `</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function head(report: ShownReport): string {
  const { target, tool, sources, coverage, findingCount } = report;
  const state = findingCount > 0 ? 'found' : coverage.complete ? 'none' : 'open';
  const facts = [
    target.head === undefined ? '' : `at ${target.head.slice(0, 12)}`,
    `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...(sources.length === 0
      ? [duration(report.startedAt, report.finishedAt)]
      : sources.map((source) =>
          `${source.file}: ${source.tool} ${source.version ?? ''}`.trim().slice(0, 200),
        )),
    `${tool.name} ${tool.version}`,
  ].filter((fact) => fact !== '');
  return `<header>
<div class="bar"><h1>leaksieve</h1><button id="theme" type="button" hidden>Dark or light</button></div>
<p class="target">${htmlText(target.name.slice(0, 1000))}</p>
<p class="verdict ${state}">${htmlText(verdict(report))}</p>
<p class="facts">${facts.map(htmlText).join(' · ')}</p>
</header>
`;
}
