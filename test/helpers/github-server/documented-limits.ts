/** A limit as GitHub documents it. */
interface DocumentedLimit {
  readonly max: number;
  /**
   * What happens to more: the status of the refusal; `cut`: the surplus is left out without a word; `lost`: nothing
   * of it is shown; `failed`: taken with 202, and not processed.
   */
  readonly beyond: 403 | 413 | 422 | 'cut' | 'lost' | 'failed';
  readonly source: string;
}

const rates = 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api';
const paging = 'https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api';
const graphql =
  'https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api';
const sarif = 'https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support';
const checks = 'https://docs.github.com/en/rest/checks/runs';
const commands = 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands';
/** No page of the reference gives it: it is what the answer 422 says, and what staff told. */
const texts = 'https://github.com/orgs/community/discussions/27190';

/**
 * What GitHub takes, shows and stores: the server and the runner of the tests keep to it, and so must what we send.
 *
 * Read in November 2026. How many comments a review may have is documented nowhere.
 */
export const documentedLimits = {
  /** Requests without a token. */
  anonymousAnHour: { max: 60, beyond: 403, source: rates },
  /** Requests with a user's token. */
  userAnHour: { max: 5000, beyond: 403, source: rates },
  /** Requests with the token that a workflow is given, for each repository. */
  workflowAnHour: { max: 1000, beyond: 403, source: rates },
  atOnce: { max: 100, beyond: 403, source: rates },
  /** Reading costs 1 point, writing 5. */
  pointsAMinute: { max: 900, beyond: 403, source: rates },
  /** A query costs 1 point, a mutation 5. */
  graphqlPointsAMinute: { max: 2000, beyond: 403, source: rates },
  writesAMinute: { max: 80, beyond: 403, source: rates },
  writesAnHour: { max: 500, beyond: 403, source: rates },
  /** Items of a list in one answer. */
  pageSize: { max: 100, beyond: 'cut', source: paging },
  /** Items that a query asks for of a connection; refused in an answer with status 200. */
  connectionSize: { max: 100, beyond: 'failed', source: graphql },
  /** Characters of a review. */
  reviewLength: { max: 65_536, beyond: 422, source: texts },
  /** Characters of a comment on a line. */
  commentLength: { max: 65_536, beyond: 422, source: texts },
  /** Of one request; further ones append theirs. */
  checkAnnotations: { max: 50, beyond: 422, source: checks },
  /** Characters. */
  checkSummaryLength: { max: 65_535, beyond: 422, source: checks },
  /** Characters. */
  checkTextLength: { max: 65_535, beyond: 422, source: checks },
  /** Characters. */
  checkTitleLength: { max: 255, beyond: 422, source: checks },
  checkMessageBytes: { max: 64 * 1024, beyond: 422, source: checks },
  checkDetailsBytes: { max: 64 * 1024, beyond: 422, source: checks },
  /** Compressed. */
  sarifBytes: { max: 10_000_000, beyond: 413, source: sarif },
  sarifRuns: { max: 20, beyond: 'failed', source: sarif },
  /** Of a run, as the following. */
  sarifResults: { max: 25_000, beyond: 'failed', source: sarif },
  sarifResultsKept: { max: 5000, beyond: 'cut', source: sarif },
  sarifRules: { max: 25_000, beyond: 'failed', source: sarif },
  sarifExtensions: { max: 100, beyond: 'failed', source: sarif },
  /** Of a result, as the following. */
  sarifFlowLocations: { max: 10_000, beyond: 'failed', source: sarif },
  sarifFlowLocationsKept: { max: 1000, beyond: 'cut', source: sarif },
  sarifLocations: { max: 1000, beyond: 'failed', source: sarif },
  sarifLocationsKept: { max: 100, beyond: 'cut', source: sarif },
  /** Of a rule. */
  sarifTags: { max: 20, beyond: 'failed', source: sarif },
  sarifTagsKept: { max: 10, beyond: 'cut', source: sarif },
  /** Annotations of each level that the commands in the log of one step make. */
  stepAnnotations: { max: 10, beyond: 'cut', source: checks },
  /** Of one step. */
  summaryBytes: { max: 1024 * 1024, beyond: 'lost', source: commands },
  /** Summaries of steps that a job shows. */
  jobSummaries: { max: 20, beyond: 'cut', source: commands },
} as const satisfies Readonly<Record<string, DocumentedLimit>>;

/** The name of a limit. */
export type LimitName = keyof typeof documentedLimits;

/** The most that GitHub takes, shows or stores. */
export function maxOf(name: LimitName): number {
  return documentedLimits[name].max;
}
