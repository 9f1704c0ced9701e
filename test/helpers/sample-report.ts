import { createHash } from 'node:crypto';
import type { CoverageSummary } from '../../src/model/coverage.ts';
import type { Finding, FindingPart, Occurrence, Report } from '../../src/model/finding.ts';
import type { Region } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { Secret } from '../../src/model/secret.ts';
import type { ReportOptions } from '../../src/report/index.ts';

/** How a report is written unless a test says otherwise. */
export const plainOptions: ReportOptions = { showSecrets: false, color: false, width: 100, verbose: false };

/** Text that looks random and is the same in every run; made here, since no secret-shaped text is committed. */
export function sampleHex(name: string, length = 40): string {
  return createHash('sha512').update(name).digest('hex').slice(0, length);
}

/** The secret of the sample report's first finding. */
export const brevoKey = `xkeysib-${sampleHex('brevo', 64)}-${sampleHex('brevo tail', 16)}`;

/** An occurrence in a file of the tree, whose line is `API_KEY = "…"`. */
export function sampleOccurrence(
  secret: Secret,
  changes: Partial<Occurrence & Region> = {},
): Occurrence & Region {
  const match = `API_KEY = "${secret.reveal()}"`;
  return {
    path: 'config/mail.php',
    startLine: 3,
    startColumn: 12,
    endLine: 3,
    endColumn: 12 + secret.reveal().length,
    byteOffset: 120,
    byteLength: secret.reveal().length,
    state: 'in-tree',
    commit: sampleHex('first commit'),
    blob: sampleHex('blob'),
    author: 'Ann Example',
    email: 'ann@example.com',
    date: '2024-05-06T07:08:09+02:00',
    message: 'Add mail settings',
    snippet: `API_KEY = "${secret.redacted}"`,
    match: new Secret(match),
    ...changes,
  };
}

/** A critical finding of one secret in one place. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  const secret = changes.secret ?? new Secret(brevoKey, 'xkeysib-');
  return {
    fingerprint: sampleHex('fingerprint', 32),
    kind: 'secret',
    rule: 'brevo-api-key',
    title: 'Brevo API key',
    severity: 'critical',
    confidence: 'high',
    secret,
    state: 'in-tree',
    verification: { state: 'unverified' },
    occurrences: [sampleOccurrence(secret)],
    parts: [],
    remediation: [
      'Delete the key under SMTP & API, API keys',
      'Create a new one and store it outside the repository',
      'Look for mails that nobody of you sent',
      'Remove the key from the history',
    ],
    isNew: true,
    ...changes,
  };
}

/** A rule as the rules step compiles it. */
export function sampleRule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'brevo-api-key',
    title: 'Brevo API key',
    description: 'Brevo API key. Whoever holds it can send mail and export contacts as the account.',
    severity: 'critical',
    confidence: 'high',
    isGeneric: false,
    keywords: ['xkeysib-'],
    isKeywordInMatch: true,
    keywordLead: null,
    shape: null,
    pattern: null,
    path: null,
    secretGroup: 0,
    entropy: 0,
    dropsPlaceholders: true,
    format: null,
    allowlists: [],
    required: [],
    parts: [],
    completes: null,
    skipReport: false,
    tags: ['mail'],
    aliases: [],
    remediation: [],
    references: ['https://developers.brevo.com/docs/authentication-schemes'],
    matches: [],
    ignores: [],
    ...changes,
  };
}

/** Coverage of a scan that could read everything. */
export function sampleCoverage(changes: Partial<CoverageSummary> = {}): CoverageSummary {
  return {
    complete: true,
    refs: 2,
    commits: 12,
    blobs: 40,
    files: 3,
    pages: 0,
    scripts: 0,
    requests: 0,
    bytes: 1_234_567,
    skipped: [],
    suppressed: { baseline: 0, ignoreFile: 0, inline: 0, allowlist: 0 },
    leftOut: [],
    checks: [],
    staleIgnores: [],
    ...changes,
  };
}

/** Coverage of a scan that could not. */
export function incompleteCoverage(): CoverageSummary {
  return sampleCoverage({
    complete: false,
    skipped: [
      { what: 'big.bin', reason: 'too-large', count: 1, hint: 'Raise --max-file-size' },
      { what: `blob ${sampleHex('missing', 12)}`, reason: 'missing-object', count: 2 },
    ],
  });
}

/** A report with the given findings. */
export function reportOf(findings: readonly Finding[], changes: Partial<Report> = {}): Report {
  return {
    tool: { name: 'leaksieve', version: '0.1.0', rulesHash: sampleHex('rules', 16) },
    target: { kind: 'git', name: '/srv/shop', head: sampleHex('head') },
    startedAt: '2026-01-02T03:04:05.000Z',
    finishedAt: '2026-01-02T03:04:05.432Z',
    coverage: sampleCoverage(),
    findings,
    rules: new Map(findings.map(({ rule }) => [rule, sampleRule({ id: rule })])),
    ...changes,
  };
}

/** A report with a finding of every kind of shape: many places, parts, decoded, over many lines, without a secret. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  const findings = [manyPlaces(), composite(), multiLine(), pathOnly()];
  const rules = findings.map(({ rule, title, severity, confidence }): [string, Rule] => [
    rule,
    sampleRule({ id: rule, title, severity, confidence }),
  ]);
  return reportOf(findings, { rules: new Map(rules), ...changes });
}

function manyPlaces(): Finding {
  const secret = new Secret(brevoKey, 'xkeysib-');
  const older = Array.from({ length: 6 }, (_, index) =>
    sampleOccurrence(secret, {
      path: `old/mail ${index}.php`,
      state: 'history',
      commit: sampleHex(`commit ${index}`),
      blob: sampleHex(`blob ${index}`),
      date: `202${index}-01-01T00:00:00Z`,
    }),
  );
  return sampleFinding({
    secret,
    verification: { state: 'live' },
    occurrences: [...older, sampleOccurrence(secret)],
  });
}

/** The password of the sample report's second finding. */
export const smtpPassword = sampleHex('smtp', 20);

function samplePart(name: string, value: string, startLine: number): FindingPart {
  return {
    name,
    value: new Secret(value),
    path: '.env',
    startLine,
    startColumn: 11,
    endLine: startLine,
    endColumn: 11 + value.length,
    byteOffset: startLine * 30,
    byteLength: value.length,
  };
}

function composite(): Finding {
  const secret = new Secret(smtpPassword);
  return sampleFinding({
    fingerprint: sampleHex('composite', 32),
    rule: 'smtp-password',
    title: 'Password of a mail server',
    severity: 'high',
    confidence: 'medium',
    secret,
    state: 'staged',
    occurrences: [
      {
        ...placeWithoutCommit(sampleOccurrence(secret, { path: '.env', state: 'staged' })),
        snippet: `\tMAIL_PASSWORD=${secret.redacted}`,
      },
    ],
    parts: [samplePart('host', 'smtp.example.com', 1), samplePart('user', 'shop-mailer@example.com', 2)],
    remediation: ['Change the password of the mailbox'],
  });
}

/** An occurrence as files outside a repository have it. */
function placeWithoutCommit(place: Occurrence): Occurrence {
  const { commit: _c, blob: _b, author: _a, email: _e, date: _d, message: _m, ...rest } = place;
  return rest;
}

/** A private key's text: its lines are as secret as the whole. */
export const keyLines = [sampleHex('line 1', 64), sampleHex('line 2', 64)] as const;

function multiLine(): Finding {
  const [dashes, label] = ['-'.repeat(5), 'PRIVATE KEY'];
  const text = [`${dashes}BEGIN ${label}${dashes}`, ...keyLines, `${dashes}END ${label}${dashes}`].join('\n');
  const secret = new Secret(text, `${dashes}BEGIN`);
  return sampleFinding({
    fingerprint: sampleHex('key', 32),
    rule: 'private-key',
    title: 'Private key',
    severity: 'medium',
    secret,
    state: 'history',
    occurrences: [
      sampleOccurrence(secret, {
        path: 'keys/id_rsa',
        startLine: 1,
        startColumn: 1,
        endLine: 4,
        endColumn: 26,
        state: 'history',
        decoded: ['gzip', 'base64'],
        match: new Secret(Buffer.from(text).toString('base64')),
        snippet: 'key: (172 characters)',
      }),
    ],
  });
}

function pathOnly(): Finding {
  const { secret: _secret, ...finding } = sampleFinding({
    fingerprint: sampleHex('path', 32),
    kind: 'posture',
    rule: 'htpasswd-file',
    title: 'Password file of a web server',
    severity: 'info',
    confidence: 'low',
    evidence: 'the name of the file',
    remediation: [],
  });
  const place = sampleOccurrence(new Secret(''), {
    path: '.htpasswd',
    endColumn: 12,
    byteLength: 0,
    snippet: '',
  });
  return { ...finding, occurrences: [place] };
}
