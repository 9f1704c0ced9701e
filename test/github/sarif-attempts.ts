import { gzipSync } from 'node:zlib';
import type { Result, Run } from 'sarif';
import { codeScanning } from '../helpers/github-server/code-scanning.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import type { Attempt, Outcome } from './limit-attempts.ts';

const run = { tool: { driver: { name: 'x' } } };
const result = { message: { text: 'x' } };

function many<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}

/** Uploads a log with so much of something; where what is kept is limited, counts that. */
function attempt(
  runs: (amount: number) => readonly Run[],
  kept?: (run: Run) => unknown[] | undefined,
): Attempt {
  return async (amount) => {
    const text = JSON.stringify({ version: '2.1.0', runs: runs(amount) });
    const { outcome, stored } = await upload(gzipSync(text, { level: 1 }));
    return outcome === 'taken' && kept !== undefined && kept(stored!)!.length < amount ? 'cut' : outcome;
  };
}

async function upload(
  packed: Buffer,
): Promise<{ readonly outcome: Outcome; readonly stored: Run | undefined }> {
  const scanning = codeScanning();
  const { apiUrl } = await gitHubServer(() => scanning.routes);
  const url = `${apiUrl}/repos/acme/shop/code-scanning/sarifs`;
  const sent = { commit_sha: 'c', ref: 'refs/heads/main', sarif: packed.toString('base64') };
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(sent) });
  if (response.status !== 202) {
    return { outcome: response.status, stored: undefined };
  }
  const { id }: { id: string } = JSON.parse(await response.text());
  const status: { processing_status: string } = JSON.parse(await (await fetch(`${url}/${id}`)).text());
  return {
    outcome: status.processing_status === 'complete' ? 'taken' : 'failed',
    stored: scanning.uploads[0]?.runs[0],
  };
}

const withResults = (results: Result[]): readonly Run[] => [{ ...run, results }];
const withRules = (count: number, tags: number): readonly Run[] => [
  { tool: { driver: { name: 'x', rules: many(count, { id: 'r', properties: { tags: many(tags, 't') } }) } } },
];
const withFlow = (amount: number): readonly Run[] =>
  withResults([{ ...result, codeFlows: [{ threadFlows: [{ locations: many(amount, {}) }] }] }]);
const withLocations = (amount: number): readonly Run[] =>
  withResults([{ ...result, locations: many(amount, {}) }]);

/** How the limits of code scanning are reached. */
export const sarifAttempts = {
  // What follows the end of a gzip stream is nothing.
  sarifBytes: async (amount) => {
    const packed = gzipSync(JSON.stringify({ version: '2.1.0', runs: [run] }));
    return (await upload(Buffer.concat([packed, Buffer.alloc(amount - packed.length)]))).outcome;
  },
  sarifRuns: attempt((amount) => many(amount, run)),
  sarifResults: attempt((amount) => withResults(many(amount, result))),
  sarifResultsKept: attempt(
    (amount) => withResults(many(amount, result)),
    ({ results }) => results,
  ),
  sarifRules: attempt((amount) => withRules(amount, 0)),
  sarifExtensions: attempt((amount) => [{ tool: { ...run.tool, extensions: many(amount, { name: 'e' }) } }]),
  sarifFlowLocations: attempt(withFlow),
  sarifFlowLocationsKept: attempt(
    withFlow,
    ({ results }) => results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations,
  ),
  sarifLocations: attempt(withLocations),
  sarifLocationsKept: attempt(withLocations, ({ results }) => results?.[0]?.locations),
  sarifTags: attempt((amount) => withRules(1, amount)),
  sarifTagsKept: attempt(
    (amount) => withRules(1, amount),
    ({ tool }) => tool.driver.rules?.[0]?.properties?.tags,
  ),
} satisfies Readonly<Record<string, Attempt>>;
