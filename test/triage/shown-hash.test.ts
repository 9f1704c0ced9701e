import { describe, expect, it } from 'vitest';
import { withShownHash } from '../../src/triage/shown-hash.ts';
import { sampleSecret, sampleSighting } from './sample-sighting.ts';

describe("a password's hash", () => {
  it.each([
    ['docs/use.md', ['password-hash'], 'low'],
    ['t/passwd', ['password-hash'], 'low'],
    ['etc/passwd', ['password-hash'], 'medium'],
    ['docs/use.md', [], 'medium'],
  ] as const)('in %s of a rule with the tags %j is of %s confidence', (path, tags, confidence) => {
    const sighting = sampleSighting(sampleSecret('a'), {
      rule: { tags },
      candidate: { confidence: 'medium' },
      place: { path },
    });
    expect(withShownHash(sighting).candidate.confidence).toBe(confidence);
  });
});
