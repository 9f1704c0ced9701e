/** Hidden in what we write, so that the next run knows it again; nobody sees HTML comments in Markdown. */
const prefix = '<!-- leaksieve:';

/** Marks the text about a finding. */
export function findingMark(fingerprint: string): string {
  return `${prefix}${fingerprint} -->`;
}

/** Marks the text of a review. */
export const reviewMark = `${prefix}review -->`;

/** Marks what is no longer so. */
export const pastMark = `${prefix}past -->`;

/** The fingerprint of the finding that a text of ours is about; null: it is about none. */
export function markedFinding(text: string): string | null {
  return /<!-- leaksieve:([\w+/=-]{16,200}) -->/.exec(text)?.[1] ?? null;
}
