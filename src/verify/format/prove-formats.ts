import type { Candidate } from '../../model/candidate.ts';
import { confidences, type Confidence, type FormatName, type RuleSet } from '../../model/rule.ts';
import { awsKeyId } from './aws-key-id.ts';
import { basicCredentials } from './basic-credentials.ts';
import { crc32Base62, gitlabChecksum, grafanaChecksum } from './checksums.ts';
import type { Format, FormatProof } from './format.ts';
import { jsonWebToken } from './json-web-token.ts';
import { privateKey } from './private-key.ts';
import { pypiMacaroon } from './pypi-macaroon.ts';

const formats: Readonly<Record<FormatName, Format>> = {
  'crc32-base62': crc32Base62,
  'gitlab-checksum': gitlabChecksum,
  'grafana-checksum': grafanaChecksum,
  'pypi-macaroon': pypiMacaroon,
  'aws-key-id': awsKeyId,
  'json-web-token': jsonWebToken,
  'private-key': privateKey,
  'basic-credentials': basicCredentials,
};

/**
 * Holds secrets against what their kind is made like, where a rule says how: checksums, signatures, keys.
 *
 * What is proved becomes high; of what is not, the rule's word stays, down to what the proof leaves of it. A text that says of
 * which kind it is goes to the rule of that kind, where that rule is applied.
 */
export function proveFormats(candidates: readonly Candidate[], ruleSet: RuleSet): readonly Candidate[] {
  // Most of a rule is read when it is asked for: of rules that found nothing, nothing is.
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const known = new Map<string, FormatProof>();
  return candidates.map((candidate) => {
    const name = rules.get(candidate.ruleId)?.format ?? null;
    if (name === null) {
      return candidate;
    }
    // Only what is read here knows the text, and for as long as this runs.
    const secret = candidate.secret.reveal();
    const key = `${name}\0${secret}`;
    const proof = known.get(key) ?? formats[name](secret);
    known.set(key, proof);
    const ruleId = proof.ruleId !== undefined && rules.has(proof.ruleId) ? proof.ruleId : candidate.ruleId;
    return { ...withProof(candidate, proof), ruleId };
  });
}

function withProof(candidate: Candidate, { confidence, evidence }: FormatProof): Candidate {
  return {
    ...candidate,
    confidence: confidence === 'high' ? confidence : lowerOf(candidate.confidence, confidence ?? 'high'),
    ...(evidence === null ? {} : { evidence }),
  };
}

function lowerOf(a: Confidence, b: Confidence): Confidence {
  return confidences.indexOf(a) < confidences.indexOf(b) ? a : b;
}
