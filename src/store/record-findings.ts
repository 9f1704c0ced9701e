import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import * as v from 'valibot';
import { confidences } from '../model/rule.ts';
import { keptVerification, type KeptFinding } from './kept-report.ts';
import { lifeColumns, lifeOfRow, noChanges, noteChange, type FindingChanges } from './finding-life.ts';
import { lifeAfter, type ScanReach } from './life.ts';
import { batches, withoutNul } from './rows.ts';
import type { StoreSchema, StoreTransaction } from './schema.ts';

/** What a scan could have seen. */
interface FindingReach extends ScanReach {
  /** Seen and left out. */
  readonly accepted: ReadonlySet<string>;
  /** Index in `confidences`. */
  readonly leastConfidence: number;
}

type FindingRow = Insertable<StoreSchema['findings']>;

/** Writes what a scan says of the findings of a target, and of those that it should have seen. */
export async function recordFindings(
  tx: StoreTransaction,
  ids: { readonly targetId: number; readonly scanId: number },
  findings: readonly KeptFinding[],
  reach: FindingReach,
): Promise<FindingChanges> {
  const { targetId, scanId } = ids;
  const rows = await tx.selectFrom('findings').where('target_id', '=', targetId).selectAll().execute();
  const known = new Map(rows.map((row) => [row.fingerprint, row]));
  const changes = noChanges();
  const written: FindingRow[] = [];
  const moved: KeptFinding[] = [];
  for (const finding of findings) {
    const row = known.get(finding.fingerprint);
    const before = row === undefined ? null : lifeOfRow(row);
    const sighting = { state: finding.state, verification: finding.verification.state };
    const life = lifeAfter(before, sighting, reach);
    if (life === null) {
      continue;
    }
    noteChange(changes, finding.fingerprint, before, life);
    const verification = knownVerification(finding, row);
    // Who saw a part does not know all places.
    const isTold = row === undefined || reach.isWhole || row.detail === '' || row.gone_at !== null;
    const detail = isTold
      ? detailOf({ ...finding, verification })
      : { detail: row.detail, detail_hash: row.detail_hash };
    written.push({
      ...lifeColumns(life),
      target_id: targetId,
      fingerprint: finding.fingerprint,
      kind: finding.kind,
      rule: finding.rule,
      title: withoutNul(finding.title),
      severity: finding.severity,
      confidence: finding.confidence,
      state: isTold ? finding.state : row.state,
      verification: verification.state,
      verified_at: finding.verification.checkedAt ?? row?.verified_at ?? null,
      reported_at: life.backAt === before?.backAt ? (row?.reported_at ?? null) : null,
      last_scan_id: scanId,
      ...detail,
    });
    if (row?.detail_hash !== detail.detail_hash) {
      moved.push(finding);
    }
  }
  const seen = new Set(findings.map(({ fingerprint }) => fingerprint));
  for (const row of rows) {
    const before = lifeOfRow(row);
    const isReported = confidences.findIndex((name) => name === row.confidence) >= reach.leastConfidence;
    const life = lifeAfter(before, null, { ...reach, isWhole: reach.isWhole && isReported });
    const isThere = seen.has(row.fingerprint) || reach.accepted.has(row.fingerprint);
    if (!isThere && life !== null && life !== before) {
      noteChange(changes, row.fingerprint, before, life);
      written.push({ ...row, ...lifeColumns(life) });
    }
  }
  await writeRows(tx, written);
  await writePlaces(tx, targetId, moved);
  return changes;
}

/** What a provider said holds until it is asked again. */
function knownVerification(
  { verification }: KeptFinding,
  row: Selectable<StoreSchema['findings']> | undefined,
): KeptFinding['verification'] {
  const isAnswered = row?.verification === 'live' || row?.verification === 'dead';
  if (row === undefined || !isAnswered || verification.state !== 'unverified') {
    return verification;
  }
  const kept: unknown = JSON.parse(row.detail);
  return v.parse(v.object({ verification: keptVerification }), kept).verification;
}

function detailOf({ occurrences, ...finding }: KeptFinding): { detail: string; detail_hash: string } {
  const detail = JSON.stringify(finding);
  const hash = createHash('sha256').update(detail).update(JSON.stringify(occurrences));
  return { detail, detail_hash: hash.digest('base64url') };
}

async function writeRows(tx: StoreTransaction, all: readonly FindingRow[]): Promise<void> {
  for (const rows of batches(all)) {
    await tx
      .insertInto('findings')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['target_id', 'fingerprint']).doUpdateSet((row) => ({
          kind: row.ref('excluded.kind'),
          rule: row.ref('excluded.rule'),
          title: row.ref('excluded.title'),
          severity: row.ref('excluded.severity'),
          confidence: row.ref('excluded.confidence'),
          state: row.ref('excluded.state'),
          verification: row.ref('excluded.verification'),
          verified_at: row.ref('excluded.verified_at'),
          life: row.ref('excluded.life'),
          last_seen_at: row.ref('excluded.last_seen_at'),
          fixed_at: row.ref('excluded.fixed_at'),
          gone_at: row.ref('excluded.gone_at'),
          dead_at: row.ref('excluded.dead_at'),
          back_at: row.ref('excluded.back_at'),
          reported_at: row.ref('excluded.reported_at'),
          last_scan_id: row.ref('excluded.last_scan_id'),
          detail: row.ref('excluded.detail'),
          detail_hash: row.ref('excluded.detail_hash'),
        })),
      )
      .execute();
  }
}

async function writePlaces(
  tx: StoreTransaction,
  targetId: number,
  findings: readonly KeptFinding[],
): Promise<void> {
  for (const moved of batches(findings)) {
    const fingerprints = moved.map(({ fingerprint }) => fingerprint);
    await tx
      .deleteFrom('occurrences')
      .where('target_id', '=', targetId)
      .where('fingerprint', 'in', fingerprints)
      .execute();
    const places = moved.flatMap(({ fingerprint, occurrences }) =>
      occurrences.map((place, ordinal) => ({
        target_id: targetId,
        fingerprint,
        ordinal,
        path: withoutNul(place.path),
        commit_id: place.commit ?? null,
        blob: place.blob ?? null,
        url: place.url ?? null,
        state: place.state,
        detail: JSON.stringify(place),
      })),
    );
    for (const rows of batches(places)) {
      await tx.insertInto('occurrences').values(rows).execute();
    }
  }
}
