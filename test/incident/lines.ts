import { Coverage } from '../../src/model/coverage.ts';
import type { PlaybookLine } from '../../src/model/playbook.ts';
import type { IncidentFacts } from '../../src/incident/prove-line.ts';
import type { ShownFinding } from '../../src/report/shown.ts';
import type { Answer } from '../../src/incident/answer.ts';

/** A line that a repository proves, with what differs. */
export function lineOf(differing: Partial<PlaybookLine> = {}): PlaybookLine {
  return {
    id: 'keys',
    stage: 'rotate',
    title: { en: 'All keys are new', de: 'Alle Schlüssel sind neu' },
    needs: ['repository'],
    rules: ['brevo-*'],
    checks: [],
    judgesPasswords: false,
    question: null,
    takesPassword: false,
    steps: ['Delete the key'],
    references: [],
    guide: [],
    ...differing,
  };
}

/** A secret that a scan found, with what differs. */
export function findingOf(differing: Partial<ShownFinding> = {}): ShownFinding {
  return {
    fingerprint: 'f1',
    kind: 'secret',
    rule: 'brevo-api-key',
    title: 'Brevo API key',
    severity: 'critical',
    isNew: true,
    confidence: 'high',
    redacted: 'xkeysib-4f2a…Q2',
    secret: undefined,
    entropy: 4,
    state: 'in-tree',
    verification: { state: 'unverified' },
    evidence: undefined,
    occurrences: [],
    parts: [],
    remediation: [],
    ...differing,
  };
}

/** A complete scan of a repository and a website that found nothing, with what differs. */
export function factsOf(differing: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    coverage: new Coverage().summary(),
    findings: [],
    given: new Set(['repository', 'site']),
    passwordFaults: [],
    failsFrom: 'low',
    ...differing,
  };
}

export function answerOf(verdict: Answer['verdict'], differing: Partial<Answer> = {}): Answer {
  return { verdict, by: 'Ann, ann@example.org', at: '2026-11-27', note: '', about: [], ...differing };
}
