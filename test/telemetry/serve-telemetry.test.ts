import { once } from 'node:events';
import { request } from 'node:http';
import parsePrometheus from 'parse-prometheus-text-format';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { FleetSnapshot } from '../../src/model/fleet-snapshot.ts';
import { freshAnswer } from '../../src/telemetry/fresh-answer.ts';
import { openMetrics, type Metrics } from '../../src/telemetry/metrics.ts';
import { serveTelemetry, type Health } from '../../src/telemetry/serve-telemetry.ts';

const snapshot: FleetSnapshot = {
  targets: [{ kind: 'repository', state: 'waiting', count: 7 }],
  jobs: [{ queue: 'scan-repository', state: 'active', count: 2 }],
  findings: [{ severity: 'critical', state: 'open', count: 3 }],
  oldest: [{ kind: 'repository', seconds: 90 }],
};

let metrics: Metrics;
let asked: number;
let url: string;
let errors: unknown[];

/** A server over a store that answers, fails or hangs. */
async function serve(ask: () => Promise<FleetSnapshot>): Promise<void> {
  [metrics, asked, errors] = [openMetrics('1.2.3'), 0, []];
  const refresh = freshAnswer(
    async () => {
      asked += 1;
      metrics.showFleet(await ask());
      return true;
    },
    (error) => errors.push(error),
  );
  const health = async (): Promise<Health> => {
    const database = (await refresh()) === true ? 'up' : 'down';
    metrics.showDatabase(database === 'up');
    return { database, queue: 'none' };
  };
  const server = await serveTelemetry(
    { registry: metrics.registry, refresh: health, health },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close());
  url = `http://${server.address}`;
}

async function samples(): Promise<ReadonlyMap<string, unknown>> {
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const families = parsePrometheus(await response.text());
  return new Map(families.map((family) => [family.name, family.metrics]));
}

describe('what a worker shows', () => {
  beforeEach(() => serve(async () => snapshot));

  it('is alive and ready', async () => {
    const alive = await fetch(`${url}/healthz`);
    expect([alive.status, await alive.text()]).toEqual([200, 'ok\n']);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', database: 'up', queue: 'none' },
    ]);
  });

  it('are the numbers of its scans and of the fleet', async () => {
    metrics.scanStarted('repository', 0);
    metrics.scanStarted('site', 1);
    metrics.scanProgress(1, { bytes: 500, objects: 5 });
    metrics.scanEnded('repository', 0, 'scanned', 2, { bytes: 1000, objects: 10 });
    metrics.findingsChanged('fresh', 2);
    metrics.verified('live', 3);
    const shown = await samples();
    expect(shown.get('leaksieve_scans_total')).toEqual([
      { value: '1', labels: { kind: 'repository', outcome: 'scanned' } },
    ]);
    expect(shown.get('leaksieve_scans_running')).toEqual([
      { value: '0', labels: { kind: 'repository' } },
      { value: '1', labels: { kind: 'site' } },
    ]);
    expect(shown.get('leaksieve_searched_bytes_total')).toEqual([
      { value: '1000', labels: { kind: 'repository' } },
    ]);
    expect(shown.get('leaksieve_scan_progress_bytes')).toEqual([{ value: '500', labels: { slot: '1' } }]);
    expect(shown.get('leaksieve_scan_duration_seconds')).toMatchObject([
      { buckets: { 1: '0', 5: '1', '+Inf': '1' } },
    ]);
    expect(shown.get('leaksieve_targets')).toEqual([
      { value: '7', labels: { kind: 'repository', state: 'waiting' } },
    ]);
    expect(shown.get('leaksieve_queue_jobs')).toEqual([
      { value: '2', labels: { queue: 'scan-repository', state: 'active' } },
    ]);
    expect(shown.get('leaksieve_findings')).toEqual([
      { value: '3', labels: { severity: 'critical', state: 'open' } },
    ]);
    expect(shown.get('leaksieve_scan_progress_objects')).toEqual([{ value: '5', labels: { slot: '1' } }]);
    expect(shown.get('leaksieve_verified_findings_total')).toEqual([
      { value: '3', labels: { answer: 'live' } },
    ]);
    expect(shown.get('leaksieve_finding_changes_total')).toEqual([
      { value: '2', labels: { change: 'fresh' } },
    ]);
    expect(shown.get('leaksieve_queue_oldest_seconds')).toEqual([
      { value: '90', labels: { kind: 'repository' } },
    ]);
    expect(shown.get('leaksieve_database_up')).toEqual([{ value: '1' }]);
    expect(shown.get('leaksieve_build_info')).toEqual([{ value: '1', labels: { version: '1.2.3' } }]);
    expect(shown.get('process_resident_memory_bytes')).toHaveLength(1);
  });

  it('asks the store once for many scrapes', async () => {
    await Promise.all(Array.from({ length: 5 }, () => samples()));
    expect(asked).toBe(1);
  });

  it('forgets the slots of scans that ended, whatever they were called', async () => {
    for (let scan = 0; scan < 100; scan += 1) {
      metrics.scanStarted('repository', scan % 4);
      metrics.scanEnded('repository', scan % 4, 'scanned', 1, { bytes: 1, objects: 1 });
    }
    const shown = await samples();
    expect(shown.get('leaksieve_scan_progress_bytes')).toEqual([]);
    expect(shown.get('leaksieve_scans_total')).toHaveLength(1);
  });

  it.each([
    ['POST', '/metrics', {}, 405],
    ['GET', '/', {}, 404],
    ['GET', '/metrics', { host: 'rebound.example' }, 421],
    ['GET', '/healthz', { host: 'localhost:9464' }, 200],
    ['GET', `/${'a'.repeat(20_000)}`, {}, 431],
    ['HEAD', '/healthz?x=1', {}, 200],
  ])('answers request %$', async (method, path, headers, status) => {
    const asking = request(url + path, { method, headers }).end();
    const [response] = await once(asking, 'response');
    response.resume();
    expect(response.statusCode).toBe(status);
  });
});

describe('without a store', () => {
  it('it is alive and not ready, and shows what it knows itself', async () => {
    await serve(async () => {
      throw new Error('password authentication failed for user "worker"');
    });
    metrics.scanStarted('site', 0);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', database: 'down', queue: 'none' },
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const shown = await samples();
    expect(shown.get('leaksieve_database_up')).toEqual([{ value: '0' }]);
    expect(shown.get('leaksieve_scans_running')).toEqual([{ value: '1', labels: { kind: 'site' } }]);
    expect(errors).toHaveLength(1);
  });
});
