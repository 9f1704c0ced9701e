import { readdirSync, readFileSync } from 'node:fs';
import { sample, stringMatching } from 'fast-check';
import { parse } from 'smol-toml';
import type { Finding } from '../../../src/model/finding.ts';
import type { LiveCheck, NamedValue } from '../../../src/model/live-check.ts';
import { Secret } from '../../../src/model/secret.ts';
import { compileVerifyFile } from '../../../src/rules/verify/compile-checks.ts';
import * as v from 'valibot';

const example = v.object({
  status: v.number(),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.string(), ''),
  means: v.picklist(['live', 'dead', 'unknown']),
  owner: v.optional(v.string()),
  scopes: v.optional(v.array(v.string())),
});
const rawFile = v.object({
  checks: v.optional(v.array(v.object({ answers: v.optional(v.array(example), []) })), []),
});

/** What a provider answers, and what that means. */
type Example = v.InferOutput<typeof example>;

/** A check with the answers that its file gives, and a finding that it fits. */
export interface Sample {
  readonly name: string;
  readonly check: LiveCheck;
  readonly answers: readonly Example[];
  readonly finding: Finding;
}

const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, byteOffset: 0, byteLength: 1 };

/** All checks that come with leaksieve. */
export function checkSamples(): readonly Sample[] {
  return readdirSync('rules/verify').flatMap((file) => {
    const text = readFileSync(`rules/verify/${file}`, 'utf8');
    const raw = v.parse(rawFile, parse(text)).checks;
    return compileVerifyFile(text, file).checks.map((check, index) => {
      const name = `${file} ${index + 1} ${check.provider}`;
      return { name, check, answers: raw[index]!.answers, finding: sampleFinding(check, name) };
    });
  });
}

/** A finding with all that a check needs, made up from its patterns. */
export function sampleFinding(check: LiveCheck, fingerprint: string): Finding {
  const seed = fingerprint.length;
  const ofSecret = check.values.find(({ part }) => part === null);
  const filler = sample(stringMatching(/^[A-Za-z0-9]{40}$/), { seed, numRuns: 1 })[0]!;
  const own = ofSecret === undefined ? '' : sampleOf(ofSecret, seed);
  return {
    fingerprint,
    kind: 'secret',
    rule: check.rules[0]!,
    title: 'A key',
    severity: 'medium',
    confidence: 'medium',
    secret: new Secret(ofSecret?.pattern.source.startsWith('^') === true ? own + filler : filler + own),
    state: 'in-tree',
    verification: { state: 'unverified' },
    occurrences: [],
    parts: check.values
      .filter(({ part }) => part !== null)
      .map((value) => ({ name: value.name, value: new Secret(sampleOf(value, seed)), path: 'a', ...region })),
    remediation: [],
    isNew: true,
  };
}

function sampleOf({ name, pattern }: NamedValue, seed: number): string {
  const usual = usualValues[name];
  if (usual !== undefined && new RegExp(pattern.source, pattern.flags).test(usual)) {
    return usual;
  }
  const [text] = sample(stringMatching(new RegExp(pattern.source, pattern.flags)), {
    seed,
    numRuns: 1,
  });
  return text!;
}

/** Where a pattern takes nearly anything. */
const usualValues: Readonly<Record<string, string>> = {
  host: 'mail.firma.test',
  user: 'a@firma.test',
  email: 'a@firma.test',
  port: '587',
};
