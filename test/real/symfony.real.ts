import { describe, expect, it } from 'vitest';
import { activeScan, exposuresOf, openChecksOf, scanWithAllPacks } from './exposures-of.ts';
import { hasSymfony, symfonySite } from './symfony-site.ts';

describe.skipIf(!hasSymfony)('Symfony 5.4', () => {
  it('that runs for development is found so by its profiler, its errors and its settings', async () => {
    const scan = await activeScan(await symfonySite(true));
    expect(exposuresOf(scan)).toEqual([
      'env-file-exposed',
      'symfony-debug-token',
      'symfony-development-front-guarded',
      'symfony-error-page',
      'symfony-package-config-exposed',
      'symfony-phpinfo-open',
      'symfony-profiler-open',
    ]);
    expect(openChecksOf(scan)).toEqual([]);
  });

  it('that runs for production shows nothing', async () => {
    const scan = await scanWithAllPacks(await symfonySite(false), 'symfony');
    expect(exposuresOf(scan)).toEqual([]);
    expect(openChecksOf(scan)).toEqual([]);
  });
});
