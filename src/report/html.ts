import { coverageSection } from './html/coverage-section.ts';
import { htmlHead } from './html/html-page.ts';
import { pageAssets } from './html/page-assets.ts';
import { pageData } from './html/page-data.ts';
import { htmlText } from './html/html-text.ts';
import { duration } from './quantity.ts';
import type { ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

/**
 * Writes one HTML file that needs nothing else and asks for nothing: the verdict and what was not covered as plain
 * HTML, the findings as data that its own script lists, filters and sorts.
 */
export function* writeHtml(report: ShownReport): Generator<string> {
  const { script, style } = pageAssets();
  yield htmlHead(`leaksieve: ${report.target.name}`, style, script);
  yield head(report);
  yield* coverageSection(report.coverage);
  yield '<main id="findings"><noscript><p>The list of findings needs JavaScript.</p></noscript></main>\n';
  yield '<script type="application/json" id="data">';
  yield* pageData(report);
  yield `</script>\n<script>${script}</script>\n</body>\n</html>\n`;
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
