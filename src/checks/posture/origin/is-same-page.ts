import type { ProbeAnswer } from '../../../model/probe.ts';
import { bodyShape, likeness } from '../../exposure/body-shape.ts';
import { marksIn } from '../firewall-marks.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

/** Content networks put scripts of their own into pages, and hide addresses of mail in them. */
const leastLikeness = 0.7;
/** A page that says less is that of many servers. */
const leastShingles = 12;

/** Whether a page says enough to be told from others. */
export function isTelling(page: Response): boolean {
  return page.status === 200 && !page.isChallenge && bodyShape(page).shingles.size >= leastShingles;
}

/**
 * How alike an answer is to the page that visitors get, from 0 to 1; null: it is another one, or it comes by way of a content
 * network or firewall itself.
 */
export function samePage(page: Response, answer: ProbeAnswer): number | null {
  if (answer.kind === 'failed' || answer.status !== page.status || answer.isChallenge) {
    return null;
  }
  const alike = likeness(bodyShape(page), bodyShape(answer));
  return alike >= leastLikeness && marksIn(answer.headers).length === 0 ? alike : null;
}
