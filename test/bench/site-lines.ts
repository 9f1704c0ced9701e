import type { Result } from './compare.ts';
import type { GeneratedSite } from './generated-site.ts';
import { medianOf } from './statistics.ts';

/** How each program names itself to servers. */
const agents: Readonly<Record<string, RegExp>> = { leaksieve: /^leaksieve\// };
const otherAgents = /^(?!leaksieve\/)/;

/** What crawls did a second, and what the server was asked for. */
export function siteLines(results: readonly Result[], site: GeneratedSite): readonly string[] {
  return results.map((result) => {
    const wallMs = medianOf(result, 'wallMs');
    // The first round is not counted, but its requests are.
    const runs = result.runs.length + 1;
    const { perRun, repeated } = site.requestsOf(agents[result.name] ?? otherAgents, runs);
    const speed = (amount: number): string => (wallMs === null ? '-' : ((1000 * amount) / wallMs).toFixed(0));
    return (
      `${result.name}: ${speed(site.pages)} pages and ${speed(site.scriptMb)} MB of scripts a second, ` +
      `${perRun.toFixed(0)} requests a run, ${repeated.toFixed(0)} of them for the second time`
    );
  });
}
