import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: one that starts last keeps a processor waiting for the other. */
const longest = [
  'acceptance/bundled-sites',
  'acceptance/hostile-page',
  'sources/git/graph/history-graph',
  'acceptance/hostile',
  'rules/shape/compile-shape',
  'acceptance/triage',
  'acceptance/content',
  'acceptance/configuration',
  'action/review',
  'acceptance/hostile-site',
  'acceptance/incident-shop',
  'acceptance/incident',
];

/** Starts the longest files first, and all others in vitest's order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = longest.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)),
    );
    return [...new Set([...first, ...sorted])];
  }
}
