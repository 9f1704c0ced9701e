import { describe, expect, it } from 'vitest';
import { scanSite, type SiteScan } from '../helpers/site-server.ts';
import { hasLaravel, laravelSite } from './laravel-site.ts';

function found({ report }: SiteScan): readonly string[] {
  return report.findings.filter(({ kind }) => kind === 'exposure').map(({ rule }) => rule);
}

describe.skipIf(!hasLaravel())('Laravel 8', () => {
  it('that is open is found so by its environment, its log and its errors', async () => {
    const scan = await scanSite(await laravelSite(true), '--active');
    expect(found(scan)).toEqual(
      expect.arrayContaining(['laravel-env-exposed', 'laravel-debug-json', 'laravel-log-exposed']),
    );
    expect(scan.report.findings).toContainEqual(
      expect.objectContaining({ rule: 'laravel-app-key', state: 'live' }),
    );
  });

  it('that is hardened is found to be so', async () => {
    const scan = await scanSite(await laravelSite(false), '--active');
    expect(found(scan)).toEqual([]);
    const states = new Map(scan.report.coverage.checks?.map(({ id, state }) => [id, state]));
    expect([states.get('laravel-env-exposed'), states.get('laravel-debug-json')]).toEqual([
      'checked',
      'checked',
    ]);
  });
});
