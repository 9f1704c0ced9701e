import * as v from 'valibot';
import { refused, type ApiAnswer, type ApiRoute } from './api-route.ts';
import { maxOf, type LimitName } from './documented-limits.ts';

const upTo = (name: LimitName) => v.pipe(v.string(), v.maxLength(maxOf(name)));
const bytesUpTo = (name: LimitName) => v.pipe(v.string(), v.maxBytes(maxOf(name)));

const sentCheck = v.object({
  output: v.object({
    title: v.string(),
    summary: upTo('checkSummaryLength'),
    text: v.optional(upTo('checkTextLength')),
    annotations: v.optional(
      v.pipe(
        v.array(
          v.object({
            path: v.string(),
            start_line: v.number(),
            end_line: v.number(),
            annotation_level: v.picklist(['notice', 'warning', 'failure']),
            message: bytesUpTo('checkMessageBytes'),
            title: v.optional(upTo('checkTitleLength')),
            raw_details: v.optional(bytesUpTo('checkDetailsBytes')),
          }),
        ),
        v.maxLength(maxOf('checkAnnotations')),
      ),
      [],
    ),
  }),
});

/** Check runs, to which each request appends its annotations. */
export interface CheckRuns {
  /** How many annotations each run has. */
  readonly annotationCounts: number[];
  readonly routes: readonly ApiRoute[];
}

/** Takes check runs. */
export function checkRuns(): CheckRuns {
  const annotationCounts: number[] = [];
  const path = '/repos/{owner}/{repo}/check-runs';
  const take = (id: number, status: number, sent: unknown): ApiAnswer => {
    const { success, output } = v.safeParse(sentCheck, sent);
    if (!success) {
      return refused(422, 'Validation Failed');
    }
    annotationCounts[id] = (annotationCounts[id] ?? 0) + output.output.annotations.length;
    return { status, body: { id } };
  };
  return {
    annotationCounts,
    routes: [
      [`POST ${path}`, ({ body }) => take(annotationCounts.length, 201, body)],
      [`PATCH ${path}/{id}`, ({ params, body }) => take(Number(params['id']), 200, body)],
    ],
  };
}
