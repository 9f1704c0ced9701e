import { existsSync } from 'node:fs';
import path from 'node:path';
import type { IncidentFlags } from '../../config/incident-flags.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { Playbook } from '../../model/playbook.ts';
import { isRepositoryUrl } from '../../sources/git/clone.ts';
import { combinedTarget, openEach } from '../target/combined-target.ts';
import { openGitTarget } from '../target/git-target.ts';
import { withoutBaseline } from '../policy/load-policy.ts';
import type { OpenedTarget } from '../run/run-scan.ts';
import { openWorkingTree } from '../scan.ts';
import { openSite } from '../site.ts';
import { mailDomainFindings } from './mail-domain-findings.ts';

/** Opens all that the user named as one target, with the checks that the playbook relies on. */
export async function openIncident(
  playbook: Playbook,
  flags: IncidentFlags,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedTarget> {
  const { repo = [], site = [], mailDomain = [], resolver = null, passive } = flags;
  const isActive = passive !== true;
  const probing = {
    ...flags,
    active: isActive,
    ...(isActive ? { pack: [...new Set([...playbook.packs, ...(flags.pack ?? [])])] } : {}),
  };
  const opens = [
    ...repo.map((name) => () => openRepository(name, settings, signal)),
    ...(site.length === 0 ? [] : [() => openSite(site, probing, settings)]),
  ];
  const target = combinedTarget([...repo, ...site].join(' '), await openEach(opens, (open) => open()));
  return {
    ...target,
    storedKind: 'incident',
    // What was known before an incident is no less open.
    root: target.root === null ? null : withoutBaseline(target.root),
    findings: async (...found) => [
      ...((await target.findings?.(...found)) ?? []),
      ...(await mailDomainFindings(mailDomain, resolver, found[0])),
    ],
  };
}

/** A repository with its working tree, if it has one. */
function openRepository(name: string, settings: ScanSettings, signal: AbortSignal): Promise<OpenedTarget> {
  return !isRepositoryUrl(name) && existsSync(path.join(name, '.git'))
    ? openWorkingTree(name, { ignore: true }, settings, signal)
    : openGitTarget(name, {}, settings, signal);
}
