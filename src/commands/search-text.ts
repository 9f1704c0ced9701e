import type { Detector } from '../detect/detector.ts';
import type { RawCandidate } from '../detect/raw-candidate.ts';
import { fileStart } from '../model/region.ts';

/** What a detector finds in a short text. */
export function searchText(detector: Detector, text: string): readonly RawCandidate[] {
  const bytes = Buffer.from(text);
  const fresh = [{ start: 0, end: bytes.length }];
  const provenance = { contentId: 'text', members: [] };
  return detector.search({ bytes, provenance, fresh, start: fileStart, decoded: [] });
}
