import type { Kysely } from 'kysely';
import { states, type State } from '../model/place.ts';
import { ignoredOn } from './decisions.ts';
import type { StoreSchema } from './schema.ts';

/** Content in which a secret stands. */
interface SecretPlace {
  /** As in the JSON report. */
  readonly path: string;
  readonly state: State;
  /** Git's id of the blob; null: it is in the message of the commit. */
  readonly blob: string | null;
  readonly commit: string | null;
}

/** A finding whose provider is to be asked again. */
export interface FindingToVerify {
  readonly fingerprint: string;
  /** Oldest first, one for each content, a few at most. */
  readonly places: readonly SecretPlace[];
}

/** Which findings are to be verified again. */
export interface VerificationNeed {
  /** Ids of the rules whose providers can be asked. */
  readonly rules: ReadonlySet<string>;
  /** RFC 3339; those that were last verified before. */
  readonly before: string;
  /** The same of those that no longer worked: few of them ever work again. */
  readonly deadBefore: string;
  /** Most of them: those that have waited longest. */
  readonly limit: number;
}

/** Places of a secret that are read: what stands beside it may differ between them. */
const maxPlaces = 8;
const messagePath = 'COMMIT_MESSAGE';

/**
 * The findings of a repository that are there, are accepted by nobody, and were not verified for long enough.
 *
 * @param today - YYYY-MM-DD
 */
export async function findingsToVerify(
  db: Pick<Kysely<StoreSchema>, 'selectFrom'>,
  targetId: number,
  { rules, before, deadBefore, limit }: VerificationNeed,
  today: string,
): Promise<readonly FindingToVerify[]> {
  const rows = await db
    .selectFrom('findings')
    .where('target_id', '=', targetId)
    .where('kind', '=', 'secret')
    .where('gone_at', 'is', null)
    .where('detail', '!=', '')
    .where('verification', 'in', ['unverified', 'live', 'dead', 'unknown'])
    .where((of) => of.or([of('verified_at', 'is', null), of('verified_at', '<', before)]))
    .where('fingerprint', 'not in', ignoredOn(db, today))
    .select(['fingerprint', 'rule', 'verification', 'verified_at'])
    .execute();
  const due = rows
    .filter(({ rule }) => rules.has(rule))
    .filter(({ verification, verified_at: at }) => verification !== 'dead' || (at ?? '') < deadBefore)
    .sort((a, b) => ((a.verified_at ?? '') < (b.verified_at ?? '') ? -1 : 1))
    .slice(0, limit)
    .map(({ fingerprint }) => fingerprint);
  const places = await placesOf(db, targetId, due);
  return due.map((fingerprint) => ({ fingerprint, places: places.get(fingerprint) ?? [] }));
}

async function placesOf(
  db: Pick<Kysely<StoreSchema>, 'selectFrom'>,
  targetId: number,
  fingerprints: readonly string[],
): Promise<ReadonlyMap<string, readonly SecretPlace[]>> {
  if (fingerprints.length === 0) {
    return new Map();
  }
  const rows = await db
    .selectFrom('occurrences')
    .where('target_id', '=', targetId)
    .where('fingerprint', 'in', fingerprints)
    .where((of) =>
      of.or([
        of('blob', 'is not', null),
        of.and([of('path', '=', messagePath), of('commit_id', 'is not', null)]),
      ]),
    )
    .orderBy('fingerprint')
    .orderBy('ordinal')
    .select(['fingerprint', 'path', 'state', 'blob', 'commit_id as commit'])
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ fingerprint }) => fingerprint)].map(([fingerprint, all]) => {
      const contents = new Map(
        all.map(({ path, state, blob, commit }) => [
          blob ?? commit,
          { path, state: stateOf(state), blob, commit },
        ]),
      );
      return [fingerprint, [...contents.values()].slice(0, maxPlaces)];
    }),
  );
}

function stateOf(text: string): State {
  return states.find((state) => state === text) ?? 'history';
}
