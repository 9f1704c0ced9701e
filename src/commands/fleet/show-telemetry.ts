import { fleetSnapshot } from '../../fleet/snapshot.ts';
import { errorCode } from '../../model/error-code.ts';
import { ScanError } from '../../model/scan-error.ts';
import { freshAnswer } from '../../telemetry/fresh-answer.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { Health, TelemetryServer } from '../../telemetry/serve-telemetry.ts';
import { version } from '../../version.ts';
import type { FleetStore } from './open-fleet.ts';

/**
 * Shows the metrics of this process and of the fleet, and whether it can work.
 *
 * @param onFault - told why the store did not answer
 * @throws ScanError when it cannot listen there
 */
export async function showTelemetry(
  place: { readonly host: string; readonly port: number },
  { db, boss }: FleetStore,
  onFault: (error: unknown) => void,
): Promise<{ readonly metrics: Metrics; readonly server: TelemetryServer }> {
  // Only those who show them pay for them.
  const [{ openMetrics }, { serveTelemetry }] = await Promise.all([
    import('../../telemetry/metrics.ts'),
    import('../../telemetry/serve-telemetry.ts'),
  ]);
  const metrics = openMetrics(version);
  const askHealth = freshAnswer(async (): Promise<Health> => {
    await db.selectFrom('settings').select('name').limit(1).execute();
    return { database: 'up', queue: boss === null ? 'none' : (await boss.isInstalled()) ? 'up' : 'down' };
  }, onFault);
  const askFleet = freshAnswer(async () => metrics.showFleet(await fleetSnapshot(db, boss)), onFault);
  const health = async (): Promise<Health> =>
    (await askHealth()) ?? { database: 'down', queue: boss === null ? 'none' : 'down' };
  const refresh = async (): Promise<void> => {
    const { database } = await health();
    metrics.showDatabase(database === 'up');
    if (database === 'up') {
      await askFleet();
    }
  };
  try {
    return { metrics, server: await serveTelemetry({ registry: metrics.registry, refresh, health }, place) };
  } catch (error) {
    const code = errorCode(error) ?? 'unknown reason';
    throw new ScanError(
      'USAGE',
      `cannot listen on ${place.host}:${place.port} (${code}): give another address to --listen`,
      { cause: error },
    );
  }
}
