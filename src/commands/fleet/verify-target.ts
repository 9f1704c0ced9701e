import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TargetFlags } from '../../config/target-flags.ts';
import type { Place } from '../../model/place.ts';
import { ScanError } from '../../model/scan-error.ts';
import { fetchObjects } from '../../sources/git/fetch-objects.ts';
import type { GitLocation } from '../../sources/git/git-process.ts';
import { knownObjects, type KnownObject } from '../../sources/git/known-objects.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import { openRepository } from '../../sources/git/repository.ts';
import { cloneWithRoom } from '../github/clone-with-room.ts';
import type { ScanFollower } from '../run/progress.ts';
import { reportOf } from '../run/run-scan.ts';
import { redactedJson } from '../store/kept-report.ts';
import { isRemote } from './repository-state.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { remoteFor, tokenTurn } from './target-remote.ts';
import { targetSettings } from './target-settings.ts';

type Wanted = NonNullable<ScanJob['verify']>;

/**
 * Asks the providers of known findings of a repository again. Secrets are kept nowhere, so that each is read from where
 * it stood: the contents that held it are searched as a scan searches them, and nothing else is read.
 */
export async function verifyTarget(
  job: ScanJob,
  wanted: Wanted,
  follower: ScanFollower,
): Promise<ScanJobAnswer> {
  const { flags, settings } = targetSettings(job);
  const { signal } = new AbortController();
  const fingerprints = new Set(wanted.map(({ fingerprint }) => fingerprint));
  const objects = objectsOf(wanted);
  const dir = await mkdtemp(path.join(tmpdir(), 'leaksieve-verify-'));
  try {
    const location = await locationOf(job.name, flags, objects, dir, signal);
    const { report } = await reportOf(
      {
        source: knownObjects(job.name, location, objects, settings.limits),
        // What the repository itself accepts was left out when it was scanned, and has not changed since.
        root: null,
        isAsked: ({ fingerprint }) => fingerprints.has(fingerprint),
      },
      // Reported or not is for the scan to say.
      { ...settings, minSeverity: 'info', minConfidence: 'low' },
      signal,
      follower,
    );
    const findings = report.findings.filter(({ fingerprint }) => fingerprints.has(fingerprint));
    const found = new Set(findings.map(({ fingerprint }) => fingerprint));
    return {
      kind: 'verified',
      report: redactedJson({ ...report, findings }),
      left: [...fingerprints].filter((fingerprint) => !found.has(fingerprint)),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Where the objects can be read: where they are, or in a folder that they are fetched to. */
async function locationOf(
  name: string,
  flags: TargetFlags,
  objects: readonly KnownObject[],
  dir: string,
  signal: AbortSignal,
): Promise<GitLocation> {
  if (objects.length === 0) {
    return { dir, keepsHookEnvironment: false };
  }
  if (!isRemote(name)) {
    return openRepository(name, false, signal);
  }
  const remote = remoteFor(name, flags);
  await tokenTurn(remote, flags, signal);
  try {
    const oids = objects.map(({ oid }) => oid);
    return await fetchObjects(remote, oids, path.join(dir, 'objects.git'), signal);
  } catch (error) {
    if (!(error instanceof ScanError)) {
      throw error;
    }
  }
  // Not every server gives single objects, and none gives those that are gone.
  await tokenTurn(remote, flags, signal);
  const found = await remoteRefs(remote, dir, signal);
  await tokenTurn(remote, flags, signal);
  const options = { name, without: [], packedBytes: null };
  return cloneWithRoom(remote, found, path.join(dir, 'repository.git'), options, signal);
}

/** Each object once, with the places of all that it held. */
function objectsOf(wanted: Wanted): readonly KnownObject[] {
  const places = wanted.flatMap((finding) => finding.places);
  const byId = Map.groupBy(places, ({ blob, commit }) => blob ?? commit);
  return [...byId].flatMap(([oid, all]) => (oid === null ? [] : [knownObject(oid, all)]));
}

function knownObject(oid: string, all: readonly Wanted[number]['places'][number][]): KnownObject {
  return {
    oid,
    isMessage: all[0]?.blob === null,
    places: [...new Map(all.map((place) => [place.path, place])).values()].map(placeOf),
  };
}

function placeOf({ path: name, state, blob }: Wanted[number]['places'][number], order: number): Place {
  // Behind it stand members of the archive that the blob is, which are found again.
  const [file = ''] = name.split('!', 1);
  return { path: file, state, order, ...(blob === null ? {} : { blob }) };
}
