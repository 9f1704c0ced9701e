import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exposuresOf, openChecksOf, scanWithAllPacks } from './exposures-of.ts';
import { hasPanels, panels } from './panels-site.ts';
import { apache } from './servers/apache.ts';
import { hasMariadb, mariadb } from './servers/mariadb.ts';

it.skipIf(!hasPanels || !hasMariadb || !apache.isThere)(
  'phpMyAdmin and Adminer are found with a login, without, and closed',
  async () => {
    const site = panels(await mariadb());
    const address = await apache.serve({ root: site.root, isOpen: false, obeysHtaccess: true });

    site.askForLogin(true);
    const first = await scanWithAllPacks(address);
    expect(exposuresOf(first)).toEqual(['adminer-exposed', 'phpmyadmin-login-exposed']);

    site.askForLogin(false);
    const second = await scanWithAllPacks(address);
    expect(exposuresOf(second)).toEqual(['adminer-exposed', 'phpmyadmin-open']);

    writeFileSync(
      path.join(site.root, '.htaccess'),
      '<FilesMatch "\\.php$">\nRequire all denied\n</FilesMatch>\n',
    );
    const third = await scanWithAllPacks(address);
    expect(exposuresOf(third)).toEqual([]);
    expect(openChecksOf(third)).toEqual([]);
  },
);
