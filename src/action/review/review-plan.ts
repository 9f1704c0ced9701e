import { mainPlace } from '../../report/main-place.ts';
import type { ShownFinding, ShownReport } from '../../report/shown.ts';
import type { IsCommentable } from './commentable-lines.ts';

/** A comment on a line of the changes. */
export interface PlannedComment {
  readonly finding: ShownFinding;
  readonly path: string;
  readonly line: number;
}

/** What of a report is told where. */
export interface ReviewPlan {
  readonly comments: readonly PlannedComment[];
  /** What stands outside of the changes, such as what a later commit removed again, or is too much for comments. */
  readonly rest: readonly ShownFinding[];
}

/** More would bury the pull request; GitHub also allows only so much to be written in a minute. */
const maxComments = 50;

/** Plans a review: the worst findings first, each at one place. */
export async function planReview(report: ShownReport, isCommentable: IsCommentable): Promise<ReviewPlan> {
  const comments: PlannedComment[] = [];
  const rest: ShownFinding[] = [];
  for (const finding of report.findings) {
    const place = mainPlace(finding);
    const line = place?.state === 'in-tree' ? place.endLine : undefined;
    const isInside =
      comments.length < maxComments &&
      place !== undefined &&
      line !== undefined &&
      (await isCommentable(place.path, line));
    if (isInside) {
      comments.push({ finding, path: place.path, line });
    } else {
      rest.push(finding);
    }
  }
  return { comments, rest };
}
