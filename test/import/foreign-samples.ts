import { fillPlaceholders } from '../../src/rules/placeholder.ts';

/** A GitHub token that nobody holds, as each scanner's report has it. */
export const token = fillPlaceholders('ghp_{alnum:36}', 3);
export const commit = 'bda2784b603646bc056508b10a5ff9f45da67117';

const gitleaks = {
  RuleID: 'github-pat',
  Description: 'A token',
  StartLine: 3,
  EndLine: 3,
  StartColumn: 10,
  EndColumn: 49,
  Match: `token = "${token}"`,
  Secret: token,
  File: 'b.py',
  SymlinkFile: '',
  Commit: commit,
  Entropy: 4.7,
  Author: 'Ann Example',
  Email: 'ann@example.com',
  Date: '2026-11-27T21:10:31Z',
  Message: 'Add settings',
  Tags: [],
  Fingerprint: `${commit}:b.py:github-pat:3`,
};

const betterleaks = {
  rule_id: 'github-pat',
  description: 'A token',
  confidence: 'high',
  match: { full: `token = "${token}"`, value: token, fingerprint: 'f00d' },
  attributes: {
    'git.author_email': 'ann@example.com',
    'git.author_name': 'Ann Example',
    'git.date': '2026-11-27T21:10:31Z',
    'git.message': 'Add settings',
    'git.sha': commit,
    resource: 'git.patch_content',
  },
  location: { path: 'b.py', start_line: 3, end_line: 3, start_column: 10, end_column: 49 },
};
const betterleaksScan = {
  state: 'complete',
  started: '2026-11-27T21:27:41.03Z',
  betterleaks_version: '2.0.0',
};

const kingfisher = {
  rule: { name: 'github-pat', id: 'betterleaks.github-pat', description: 'A token' },
  finding: {
    snippet: token,
    fingerprint: '14789067092761109342',
    confidence: 'high',
    entropy: '4.70',
    validation: { outcome: 'not_attempted', status: 'Not Attempted', response: '' },
    line: 3,
    column_start: 9,
    column_end: 48,
    path: './b.py',
    git_metadata: {
      commit: { id: commit, date: '2026-11-27', author: { name: 'Ann Example', email: 'ann@example.com' } },
    },
    validate_command: `kingfisher validate '${token}'`,
  },
};

/** The audit that kingfisher adds to its reports. */
export function kingfisherAudit(changes: object = {}): object {
  const repository = {
    repository: '/srv/shop',
    fetch: { status: 'not_applicable' },
    scan: { status: 'completed' },
  };
  return { started_at: '2026-11-27T21:23:34.95+00:00', repositories: [{ ...repository, ...changes }] };
}

const trufflehog = {
  SourceMetadata: {
    Data: {
      Git: {
        commit,
        file: 'b.py',
        email: 'Ann Example <ann@example.com>',
        repository: 'file:///srv/shop',
        timestamp: '2026-11-27 21:10:31 +0000',
        line: 3,
      },
    },
  },
  SourceID: 1,
  SourceType: 16,
  SourceName: 'trufflehog - git',
  DetectorType: 8,
  DetectorName: 'Github',
  DecoderName: 'PLAIN',
  Verified: true,
  Raw: token,
  RawV2: '',
  Redacted: '',
  ExtraData: null,
};

const sarifResult = {
  ruleId: 'github-pat',
  message: { text: 'github-pat has detected secret for file b.py.' },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: 'b.py' },
        region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 49, snippet: { text: token } },
      },
    },
  ],
  partialFingerprints: { commitSha: commit, author: 'Ann Example', date: '2026-11-27T21:10:31Z' },
};

/** SARIF with the results of one run. */
export function sarifLog(changes: object = {}): string {
  const driver = { name: 'gitleaks', semanticVersion: 'v8.0.0', rules: [{ id: 'github-pat' }] };
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver }, results: [sarifResult], ...changes }],
  });
}

function lines(...values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** A report of each scanner, in each of its formats, about the same token in the same place. */
export const reports: Readonly<Record<string, string>> = {
  'gitleaks JSON': JSON.stringify([gitleaks]),
  'gitleaks SARIF': sarifLog(),
  'betterleaks JSON': JSON.stringify({ schema_version: '1', findings: [betterleaks], scan: betterleaksScan }),
  'betterleaks JSON lines': lines(
    { schema_version: '1', finding: betterleaks },
    { schema_version: '1', scan: betterleaksScan },
  ),
  'kingfisher JSON': JSON.stringify({ findings: [kingfisher], audit: kingfisherAudit() }),
  'kingfisher JSON lines': lines(kingfisher, { audit: kingfisherAudit() }),
  'trufflehog JSON lines': lines({ level: 'info-0', msg: 'running source' }, trufflehog),
};

/** The same, redacted by the scanners themselves. */
export const redactedReports: Readonly<Record<string, string>> = {
  'gitleaks JSON': JSON.stringify([{ ...gitleaks, Secret: 'REDACTED', Match: 'token = "REDACTED"' }]),
  'gitleaks JSON, in part': JSON.stringify([{ ...gitleaks, Secret: `${token.slice(0, 12)}...` }]),
  'kingfisher JSON lines': lines({
    ...kingfisher,
    finding: { ...kingfisher.finding, snippet: '[REDACTED:876d3f52]' },
  }),
};
