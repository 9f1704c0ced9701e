import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  countArray,
  countDetectSecretsResults,
  countLines,
  countLinesWith,
  countReportFindings,
  countSecretlintMessages,
} from './count-findings.ts';

/** What is asked of a tool: a whole history, a directory, the index of a repository, or a website. */
export type Task = 'history' | 'directory' | 'staged' | 'site';

/** A secret scanner that the benchmark can run. */
export interface Tool {
  readonly name: string;
  /** How to start it, when not by its name on the PATH. */
  readonly command?: readonly string[];
  /** Python package that brings the program, whose start must not be charged for the package's launcher. */
  readonly pythonModule?: string;
  /** What its help says; another tool may go by its name. */
  readonly helpSays?: RegExp;
  readonly versionArgs: readonly string[];
  /** Arguments for each task that it can do; it runs in the folder given, or is given the URL of a website. */
  readonly tasks: Partial<Record<Task, (target: string) => readonly string[]>>;
  /** Exit codes of a scan that was done, with findings or without. */
  readonly worked: readonly number[];
  /** Exit codes of a scan that was done but for what could not be read, when it tells. */
  readonly incomplete?: readonly number[];
  /** Counts the findings in what it printed. */
  readonly countFindings: (output: string) => number;
}

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));

/** As fast as the server answers, everything new. */
const siteFlags = ['--rate', '10000', '--max-pages', '10000', '--browser', 'never', '--no-cache'];

/** Our own, without the launcher's second Node. */
export const ours: Tool = {
  name: 'leaksieve',
  command: [process.execPath, launcher],
  versionArgs: ['--version'],
  tasks: {
    history: (folder) => ['git', '--format', 'json', '--no-progress', folder],
    directory: (folder) => ['dir', '--format', 'json', '--no-progress', folder],
    staged: (folder) => ['git', '--staged', '--format', 'json', '--no-progress', folder],
    site: (url) => ['site', ...siteFlags, '--format', 'json', '--no-progress', url],
  },
  worked: [0, 1],
  incomplete: [3],
  countFindings: countReportFindings,
};

const betterleaksFlags = [
  '--jsonl',
  '--redact',
  '--no-banner',
  '--no-color',
  '--log-level=error',
  '--exit-code=10',
];
const kingfisherFlags = ['--format=jsonl', '--redact', '--quiet', '--no-validate', '--no-update-check'];
const gitleaksFlags = [
  '--report-format=json',
  '--report-path=-',
  '--redact',
  '--no-banner',
  '--log-level=error',
  '--exit-code=10',
];
const trufflehogFlags = ['--json', '--no-verification', '--no-update'];
const secretlintRules = '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}';

/** The other tools. All run without asking providers whether a secret is live, and without looking for updates. */
export const peers: readonly Tool[] = [
  {
    name: 'betterleaks',
    pythonModule: 'betterleaks.cli',
    versionArgs: ['version'],
    tasks: {
      history: (folder) => ['git', ...betterleaksFlags, folder],
      directory: (folder) => ['filesystem', ...betterleaksFlags, folder],
      staged: (folder) => ['git', '--staged', ...betterleaksFlags, folder],
    },
    worked: [0, 10],
    countFindings: countLinesWith('finding'),
  },
  {
    name: 'kingfisher',
    pythonModule: 'kingfisher',
    versionArgs: ['--version'],
    tasks: {
      // Of a repository with a working tree it would scan that too.
      history: (folder) => ['scan', ...kingfisherFlags, gitFolder(folder)],
      directory: (folder) => ['scan', ...kingfisherFlags, folder],
      staged: (folder) => ['scan', '--staged', ...kingfisherFlags, folder],
    },
    worked: [0, 200],
    countFindings: countLinesWith('finding'),
  },
  {
    name: 'gitleaks',
    // The Python package of betterleaks installs itself under this name too.
    helpSays: /^Gitleaks scans/m,
    versionArgs: ['version'],
    tasks: {
      history: (folder) => ['git', ...gitleaksFlags, folder],
      directory: (folder) => ['dir', ...gitleaksFlags, folder],
      staged: (folder) => ['git', '--staged', ...gitleaksFlags, folder],
    },
    worked: [0, 10],
    countFindings: countArray,
  },
  {
    name: 'trufflehog',
    versionArgs: ['--version'],
    tasks: {
      history: (folder) => ['git', ...trufflehogFlags, `file://${folder}`],
      directory: (folder) => ['filesystem', ...trufflehogFlags, folder],
    },
    worked: [0],
    countFindings: countLinesWith('DetectorName'),
  },
  {
    name: 'ripsecrets',
    versionArgs: ['--version'],
    tasks: { directory: (folder) => [folder] },
    worked: [0, 1],
    countFindings: countLines,
  },
  {
    name: 'secretlint',
    versionArgs: ['--version'],
    tasks: { directory: () => ['--format', 'json', '--secretlintrcJSON', secretlintRules, '**/*'] },
    worked: [0, 1],
    countFindings: countSecretlintMessages,
  },
  {
    name: 'detect-secrets',
    versionArgs: ['--version'],
    tasks: { directory: () => ['scan', '--all-files', '--no-verify', '.'] },
    worked: [0],
    countFindings: countDetectSecretsResults,
  },
  {
    name: 'katana',
    versionArgs: ['-version'],
    // Reads scripts for addresses too; no secrets.
    tasks: { site: (url) => ['-u', url, '-jc', '-d', '10', '-rl', '10000', '-silent', '-duc', '-nc'] },
    worked: [0],
    countFindings: () => 0,
  },
];

function gitFolder(repository: string): string {
  const folder = path.join(repository, '.git');
  return existsSync(folder) ? folder : repository;
}
