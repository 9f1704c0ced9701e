import { randomBytes } from 'node:crypto';
import { ScanError } from '../../../model/scan-error.ts';
import { ownCertificate, type OwnCertificate } from '../guard/own-certificate.ts';
import { browserFlags } from './browser-flags.ts';
import { startBrowserProcess, type BrowserUser } from './browser-process.ts';
import { BrowserSession, BrowserStartError } from './browser-session.ts';
import { browserVersion } from './browser-version.ts';
import type { CanaryData } from './canary/canary-data.ts';
import type { Environment, FoundBrowser } from './find-browser.ts';

export interface BrowserOptions {
  readonly found: FoundBrowser;
  readonly env: Environment;
  /** Whether a scan without it is not wanted. */
  readonly isRequired: boolean;
  /** Whether the browser may run without its sandbox where it cannot have one. */
  readonly mayLackSandbox: boolean;
  /** How long a page may take to come to rest. */
  readonly pageMs: number;
  /** Says who asks; ends the browser's own User-Agent. */
  readonly userAgent: string;
  /** Expressions by which libraries tell their version in a page. Default: none. */
  readonly versionExpressions?: readonly string[];
  /** Made-up data that is typed into forms, of which nothing leaves; null: none is. Default: null. */
  readonly canaries?: CanaryData | null;
  /** Told in words what the user should know of how the browser runs. */
  readonly onNotice: (text: string) => void;
}

/** How to start: as whom, and whether with a sandbox. */
interface Manner {
  readonly user: BrowserUser;
  readonly hasSandbox: boolean;
}

/** The user that systems have for what should own nothing. */
const nobody = { uid: 65_534, gid: 65_534 } as const;
const secretBytes = 16;

/** Starts browsers that are alike. */
export class BrowserLauncher {
  /** Shown by the guard for all hosts. */
  readonly certificate: OwnCertificate = ownCertificate();
  readonly #options: BrowserOptions;
  readonly #secret = randomBytes(secretBytes).toString('hex');
  #manners: readonly Manner[];
  #version: Promise<string> | null = null;

  constructor(options: BrowserOptions) {
    this.#options = options;
    this.#manners = mannersOf(options.mayLackSandbox);
  }

  /** How long a page may take to come to rest. */
  get pageMs(): number {
    return this.#options.pageMs;
  }

  /** Expressions by which libraries tell their version in a page. */
  get versionExpressions(): readonly string[] {
    return this.#options.versionExpressions ?? [];
  }

  /** Made-up data that is typed into forms; null: none is. */
  get canaries(): CanaryData | null {
    return this.#options.canaries ?? null;
  }

  /** Whether a scan without a browser is not wanted. */
  get isRequired(): boolean {
    return this.#options.isRequired;
  }

  /** What requests say who asks. */
  async userAgent(): Promise<string> {
    this.#version ??= browserVersion(this.#options.found.path);
    const system = 'X11; Linux x86_64';
    return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${await this.#version}.0.0.0 Safari/537.36 ${this.#options.userAgent}`;
  }

  /** What the browser says to the guard, which nobody else on this machine knows. */
  async ownUserAgent(): Promise<string> {
    return `${await this.userAgent()} ${this.#secret}`;
  }

  /**
   * Starts a browser: with its sandbox, as a user who owns nothing where this runs as root, which browsers refuse to have a
   * sandbox under; then with less, as far as that is allowed.
   *
   * @throws ScanError when none can be started
   */
  async start(signal: AbortSignal): Promise<BrowserSession> {
    const { found, env, onNotice } = this.#options;
    const userAgent = await this.ownUserAgent();
    let errors = '';
    for (const [index, manner] of this.#manners.entries()) {
      const flags = (profileDir: string): readonly string[] =>
        browserFlags({
          profileDir,
          userAgent,
          publicKeyHash: this.certificate.publicKeyHash,
          hasSandbox: manner.hasSandbox,
        });
      try {
        const process = await startBrowserProcess({ path: found.path, user: manner.user, flags, env });
        const session = await BrowserSession.begin(process, signal);
        if (!manner.hasSandbox && this.#manners.length > 1) {
          onNotice(
            `the browser runs without its sandbox${manner.user === null ? '' : ', as a user who owns nothing'}: ${sandboxHint}`,
          );
        }
        this.#manners = this.#manners.slice(index, index + 1);
        return session;
      } catch (error) {
        if (!(error instanceof BrowserStartError)) {
          throw error;
        }
        errors = error.message;
      }
    }
    const hint = /sandbox/i.test(errors) ? sandboxHint : (lastLine(errors) ?? 'it wrote nothing');
    throw new ScanError('USAGE', `the browser ${found.path} does not start: ${hint}`);
  }
}

const sandboxHint =
  'it needs unprivileged user namespaces, which this system or container forbids (--no-browser-sandbox does without)';

function mannersOf(mayLackSandbox: boolean): readonly Manner[] {
  if (process.getuid?.() !== 0) {
    const own = { user: null, hasSandbox: true };
    return mayLackSandbox ? [own, { ...own, hasSandbox: false }] : [own];
  }
  return [
    { user: nobody, hasSandbox: true },
    { user: nobody, hasSandbox: false },
    ...(mayLackSandbox ? [{ user: null, hasSandbox: false }] : []),
  ];
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1);
}
