import { gunzipSync } from 'node:zlib';
import type { Log, Run } from 'sarif';
import * as v from 'valibot';
import { refused, type ApiAnswer, type ApiRoute } from './api-route.ts';
import { maxOf, type LimitName } from './documented-limits.ts';

/** What code scanning has taken, and what it said of each. */
export interface CodeScanning {
  /** Those that were processed. */
  readonly uploads: { readonly ref: string; readonly commit: string; readonly runs: readonly Run[] }[];
  readonly routes: readonly ApiRoute[];
}

const sentSarif = v.object({ commit_sha: v.string(), ref: v.string(), sarif: v.string() });

/** Takes SARIF files as code scanning does: what is in them is looked at only after the answer. */
export function codeScanning(): CodeScanning {
  const uploads: CodeScanning['uploads'] = [];
  const errors: string[][] = [];
  const path = '/repos/{owner}/{repo}/code-scanning/sarifs';
  const take = (sent: unknown): ApiAnswer => {
    const { commit_sha: commit, ref, sarif } = v.parse(sentSarif, sent);
    const packed = Buffer.from(sarif, 'base64');
    if (packed.length > maxOf('sarifBytes')) {
      return refused(413, 'Payload Too Large');
    }
    const log: Log = JSON.parse(gunzipSync(packed).toString());
    const faults = faultsOf(log);
    if (faults.length === 0) {
      uploads.push({ ref, commit, runs: log.runs.map(keptOf) });
    }
    errors.push(faults);
    return { status: 202, body: { id: String(errors.length - 1) } };
  };
  const status = (id: string): ApiAnswer | null => {
    const faults = errors[Number(id)];
    return faults === undefined
      ? null
      : { body: { processing_status: faults.length === 0 ? 'complete' : 'failed', errors: faults } };
  };
  return {
    uploads,
    routes: [
      [`POST ${path}`, ({ body }) => take(body)],
      [`GET ${path}/{id}`, ({ params }) => status(params['id']!)],
    ],
  };
}

function faultsOf({ runs }: Log): string[] {
  const rules = runs.flatMap(({ tool }) => tool.driver.rules ?? []);
  const results = runs.flatMap((run) => run.results ?? []);
  const counts: readonly (readonly [LimitName, readonly number[]])[] = [
    ['sarifRuns', [runs.length]],
    ['sarifResults', runs.map((run) => run.results?.length ?? 0)],
    ['sarifRules', runs.map(({ tool }) => tool.driver.rules?.length ?? 0)],
    ['sarifExtensions', runs.map(({ tool }) => tool.extensions?.length ?? 0)],
    ['sarifTags', rules.map(({ properties }) => properties?.tags?.length ?? 0)],
    ['sarifLocations', results.map(({ locations }) => locations?.length ?? 0)],
    ['sarifFlowLocations', results.map((result) => flowLocations(result.codeFlows).length)],
  ];
  return counts
    .filter(([name, all]) => all.some((count) => count > maxOf(name)))
    .map(([name]) => `rejecting SARIF, as there are more than allowed: ${name}`);
}

type CodeFlows = NonNullable<Run['results']>[number]['codeFlows'];

function flowLocations(flows: CodeFlows): readonly object[] {
  return (flows ?? []).flatMap(({ threadFlows }) => threadFlows.flatMap(({ locations }) => locations));
}

/** What is stored of a run. */
function keptOf(run: Run): Run {
  const { driver } = run.tool;
  return {
    ...run,
    tool: {
      ...run.tool,
      driver: {
        ...driver,
        rules: (driver.rules ?? []).map((rule) => ({
          ...rule,
          properties: {
            ...rule.properties,
            tags: (rule.properties?.tags ?? []).slice(0, maxOf('sarifTagsKept')),
          },
        })),
      },
    },
    results: (run.results ?? []).slice(0, maxOf('sarifResultsKept')).map((result) => ({
      ...result,
      locations: (result.locations ?? []).slice(0, maxOf('sarifLocationsKept')),
      ...(result.codeFlows === undefined ? {} : { codeFlows: keptFlows(result.codeFlows) }),
    })),
  };
}

function keptFlows(flows: NonNullable<CodeFlows>): NonNullable<CodeFlows> {
  let left = maxOf('sarifFlowLocationsKept');
  return flows.map((flow) => ({
    ...flow,
    threadFlows: flow.threadFlows.map((thread) => {
      const locations = thread.locations.slice(0, left);
      left -= locations.length;
      return { ...thread, locations };
    }),
  }));
}
