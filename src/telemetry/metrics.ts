import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FleetSnapshot } from '../model/fleet-snapshot.ts';
import type { Searched } from '../model/searched.ts';

/** What a worker measures of itself, and says of the fleet, in the units of Prometheus: seconds and bytes. */
export interface Metrics {
  readonly registry: Registry;
  scanStarted(kind: string, slot: number): void;
  scanEnded(kind: string, slot: number, outcome: string, seconds: number, searched: Searched): void;
  /** How much a running scan has searched so far. */
  scanProgress(slot: number, searched: Searched): void;
  /** How many findings have become new, back, fixed, gone or rotated. */
  findingsChanged(change: string, count: number): void;
  /** What a provider said of how many findings, where it was asked between scans. */
  verified(answer: string, count: number): void;
  showFleet(snapshot: FleetSnapshot): void;
  showDatabase(isUp: boolean): void;
}

/** From a repository without changes to one that takes an hour. */
const scanSeconds = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600];

/**
 * The metrics of a worker, in a registry of their own.
 *
 * Labels hold kinds, states, outcomes, severities and numbers of slots, all of which are few: targets, hosts and rules
 * are in the log, since each value of a label is a series that Prometheus keeps
 * (https://prometheus.io/docs/practices/naming/#labels).
 */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  gauge('leaksieve_build_info', 'Always 1.', ['version']).set({ version }, 1);
  const running = gauge('leaksieve_scans_running', 'Scans at work in this process.', ['kind']);
  const progress = gauge('leaksieve_scan_progress_bytes', 'Bytes searched so far by the running scan.', [
    'slot',
  ]);
  const objects = gauge('leaksieve_scan_progress_objects', 'Objects searched so far by the running scan.', [
    'slot',
  ]);
  const startedAt = gauge('leaksieve_scan_start_time_seconds', 'When the running scan began.', ['slot']);
  const scans = new Counter({
    name: 'leaksieve_scans_total',
    help: 'Scans and verifications that ended, by outcome; retrying: it failed and is tried again, failed: it was given up.',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  });
  const bytesSearched = new Counter({
    name: 'leaksieve_searched_bytes_total',
    help: 'Bytes searched by scans that ended.',
    labelNames: ['kind'] as const,
    registers,
  });
  const objectsSearched = new Counter({
    name: 'leaksieve_searched_objects_total',
    help: 'Files, blobs, pages and scripts searched by scans that ended.',
    labelNames: ['kind'] as const,
    registers,
  });
  const changes = new Counter({
    name: 'leaksieve_finding_changes_total',
    help: 'Findings that scans of this process have seen become new, back, fixed, gone or rotated.',
    labelNames: ['change'] as const,
    registers,
  });
  const answers = new Counter({
    name: 'leaksieve_verified_findings_total',
    help: 'Findings that providers were asked about between scans, by answer; left: their secret could not be read where it had stood.',
    labelNames: ['answer'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'leaksieve_scan_duration_seconds',
    help: 'How long scans took.',
    labelNames: ['kind'] as const,
    buckets: scanSeconds,
    registers,
  });
  const targets = gauge('leaksieve_targets', 'Targets of the fleet.', ['kind', 'state']);
  const jobs = gauge('leaksieve_queue_jobs', 'Jobs in the queue of the fleet.', ['queue', 'state']);
  const findings = gauge('leaksieve_findings', 'Findings in the store.', ['severity', 'state']);
  const oldest = gauge(
    'leaksieve_queue_oldest_seconds',
    'For how long the target has waited that has waited longest; 0: none does.',
    ['kind'],
  );
  const isUp = gauge('leaksieve_database_up', 'Whether the store answers.', []);
  return {
    registry,
    scanStarted(kind, slot) {
      running.inc({ kind });
      startedAt.set({ slot }, Date.now() / 1000);
      progress.set({ slot }, 0);
      objects.set({ slot }, 0);
    },
    scanEnded(kind, slot, outcome, seconds, searched) {
      running.dec({ kind });
      startedAt.remove({ slot });
      progress.remove({ slot });
      objects.remove({ slot });
      scans.inc({ kind, outcome });
      bytesSearched.inc({ kind }, searched.bytes);
      objectsSearched.inc({ kind }, searched.objects);
      durations.observe({ kind }, seconds);
    },
    scanProgress(slot, searched) {
      progress.set({ slot }, searched.bytes);
      objects.set({ slot }, searched.objects);
    },
    findingsChanged: (change, count) => changes.inc({ change }, count),
    verified: (answer, count) => answers.inc({ answer }, count),
    showFleet(snapshot) {
      // What is no more there must not stay as it was last seen.
      targets.reset();
      jobs.reset();
      findings.reset();
      oldest.reset();
      snapshot.targets.forEach(({ kind, state, count }) => targets.set({ kind, state }, count));
      snapshot.jobs.forEach(({ queue, state, count }) => jobs.set({ queue, state }, count));
      snapshot.findings.forEach(({ severity, state, count }) => findings.set({ severity, state }, count));
      snapshot.oldest.forEach(({ kind, seconds }) => oldest.set({ kind }, seconds));
    },
    showDatabase: (value) => isUp.set(value ? 1 : 0),
  };
}
