import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exposuresOf, openChecksOf, scanWithAllPacks } from './exposures-of.ts';
import { apache } from './servers/apache.ts';
import { hasWordpress, wordpress } from './wordpress-site.ts';

const careless = `<?php add_action('init', function () { echo $undefined; });\n`;
const careful = `<?php
add_filter('rest_endpoints', fn ($routes) => is_user_logged_in() ? $routes : array_diff_key($routes, ['/wp/v2/users' => 1]));
`;

it.skipIf(!hasWordpress || !apache.isThere)(
  'WordPress is found to wait for its installation, to be open, and to be hardened',
  async () => {
    const site = await wordpress();
    const open = await apache.serve({ root: site.root, isOpen: true });
    const hardened = await apache.serve({ root: site.root, isOpen: false });

    const first = await scanWithAllPacks(hardened, 'wordpress');
    expect(exposuresOf(first)).toEqual(['wordpress-installer-open']);

    site.install();
    for (const dir of ['mu-plugins', 'backups']) {
      mkdirSync(path.join(site.root, 'wp-content', dir));
    }
    site.write('wp-content/mu-plugins/site.php', careful);
    const second = await scanWithAllPacks(hardened, 'wordpress');
    expect(exposuresOf(second)).toEqual([]);
    expect(openChecksOf(second)).toEqual([]);

    site.write('debug', '');
    site.write('wp-content/mu-plugins/site.php', careless);
    site.write('wp-content/backups/shop.txt', 'backup');
    site.write('wp-config.php.bak', readFileSync(path.join(site.root, 'wp-config.php'), 'utf8'));
    site.write('backup.sql', site.database.run('mariadb-dump', 'wordpress'));
    const third = await scanWithAllPacks(open, 'wordpress');
    expect(exposuresOf(third)).toEqual([
      'apache-status-exposed',
      'database-dump-exposed',
      'wordpress-backup-listing',
      'wordpress-config-exposed',
      'wordpress-debug-log-exposed',
      'wordpress-users-listed',
    ]);
    expect(openChecksOf(third)).toEqual([]);
  },
);
