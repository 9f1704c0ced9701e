import pLimit from 'p-limit';
import { gitHubSettings, type GitHubSettings } from '../../config/github-settings.ts';
import type { GitHubFlags } from '../../config/github-flags.ts';
import type { ScanFlags } from '../../config/scan-flags.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { gitHubClient } from '../../github/client.ts';
import { gitHubTarget, type GitHubTarget } from '../../github/repository.ts';
import { Coverage } from '../../model/coverage.ts';
import type { Report } from '../../model/finding.ts';
import { ScanError } from '../../model/scan-error.ts';
import { serverSettings } from '../../sources/git/server-settings.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { version } from '../../version.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import { runReport } from '../run/run-scan.ts';
import { claimKey } from '../store/claim-key.ts';
import { cloneFolder } from './clone-folder.ts';
import { listParts } from './list-parts.ts';
import { ownersReport } from './owners-report.ts';
import { scanPart } from './scan-part.ts';
import type { Part, PartEnd } from './part.ts';
import { remoteOf } from './remote-of.ts';
import { repositoryProgress } from './repository-progress.ts';
import { searchKey } from './search-key.ts';

/** Scans the repositories of owners and writes the reports asked for; gives the exit code of interface.md. */
export async function scanOwners(names: readonly string[], flags: ScanFlags & GitHubFlags): Promise<number> {
  const targets = names.map(targetOf);
  const settings = gitHubSettings(flags, process.env);
  const store = settings.storePlace === null ? null : await openStore(settings.storePlace);
  let scanned: readonly Part[] = [];
  try {
    if (store !== null) {
      await claimKey(store, process.env);
    }
    return await runReport(
      flags,
      async (scanning, signal) => {
        const { report, parts } = await reportOn(targets, settings, scanning, store, signal);
        scanned = parts;
        return report;
      },
      async () => {
        await store?.markReported(
          scanned.map(({ stored }) => stored),
          new Date().toISOString(),
        );
      },
    );
  } finally {
    await store?.close();
  }
}

async function reportOn(
  targets: readonly GitHubTarget[],
  settings: GitHubSettings,
  scanning: ScanSettings,
  store: Store | null,
  signal: AbortSignal,
): Promise<{ readonly report: Report; readonly parts: readonly Part[] }> {
  const startedAt = new Date().toISOString();
  const policy = await loadPolicy(scanning, null, process.env);
  const rules = new Map(policy.ruleSet.rules.map((rule) => [rule.id, rule]));
  const coverage = new Coverage();
  const client = await gitHubClient({
    ...settings,
    userAgent: `leaksieve/${version}`,
    env: process.env,
    tell,
    signal,
  });
  const folder = await cloneFolder();
  const progress = repositoryProgress(scanning.hasProgress);
  try {
    const parts = await listParts(client, targets, settings, store ?? undefined, coverage);
    const atOnce = pLimit(settings.clones);
    const inTurn = pLimit(1);
    const options = {
      client,
      settings: scanning,
      searchKey: await searchKey(scanning, policy, process.env),
      ruleOf: (id: string) => rules.get(id),
      store,
      rescans: settings.rescans,
      dir: folder.dir,
      remoteOf: remoteOf(settings, serverSettings()),
      inTurn,
      signal,
    };
    const ends = await Promise.all(
      parts.map((part) =>
        atOnce(async (): Promise<PartEnd> => {
          const known = await store?.reportedAt(part.stored);
          const end = await scanPart(part, options);
          progress.update(end, parts.length);
          return known === undefined ? end : withNews(end, known);
        }),
      ),
    );
    coverage.add('requests', client.requests);
    return { report: ownersReport(targets, ends, coverage, startedAt), parts };
  } finally {
    progress.end();
    await client.close();
    await folder.remove();
  }
}

function tell(message: string): void {
  console.error(`leaksieve: ${message}`);
}

/** Marks as known what an earlier report told of the same repository. */
function withNews(end: PartEnd, reported: ReadonlySet<string>): PartEnd {
  const findings = end.report.findings.map((finding) => ({
    ...finding,
    isNew: finding.isNew && !reported.has(finding.fingerprint),
  }));
  return { ...end, report: { ...end.report, findings } };
}

function targetOf(name: string): GitHubTarget {
  const target = gitHubTarget(name);
  if (target === null) {
    throw new ScanError('USAGE', `${name} is no owner: give a user, an organisation, or owner/repository`);
  }
  return target;
}
