import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import type { Database } from './servers/mariadb.ts';

const installed = { phpmyadmin: '/usr/share/phpmyadmin', adminer: '/usr/share/adminer/adminer.php' };

/** Whether Debian's phpMyAdmin and Adminer are there. */
export const hasPanels = Object.values(installed).every((file) => existsSync(file));

/** A web root with phpMyAdmin and Adminer, for a database. */
export interface Panels {
  readonly root: string;
  /** Has phpMyAdmin ask for a login, or sign everybody in as root. */
  readonly askForLogin: (isAsking: boolean) => void;
}

/** Lays them out in a temporary folder. */
export function panels({ socket }: Database): Panels {
  const root = temporaryFolder({
    'index.html': '<!doctype html><title>Shop</title>',
    'adminer.php': `<?php require '${installed.adminer}';\n`,
    'tmp/.keep': '',
  });
  const dir = path.join(root, 'phpmyadmin');
  execFileSync('cp', ['-rL', installed.phpmyadmin, dir]);
  // Debian's has its settings outside of its folder.
  const vendor = path.join(dir, 'libraries/vendor_config.php');
  const settings = readFileSync(vendor, 'utf8')
    .replace('/etc/phpmyadmin/config.inc.php', `${dir}/config.inc.php`)
    .replace('/var/lib/phpmyadmin/tmp/', `${root}/tmp/`);
  writeFileSync(vendor, settings);
  execFileSync('chmod', ['-R', 'a+rwX', root]);
  const server = `'host' => 'localhost', 'socket' => '${socket}', 'user' => 'root', 'password' => '', 'AllowNoPassword' => true`;
  return {
    root,
    askForLogin: (isAsking) =>
      writeFileSync(
        path.join(dir, 'config.inc.php'),
        `<?php $cfg['blowfish_secret'] = str_repeat('a', 32); $cfg['Servers'][1] = ['auth_type' => '${isAsking ? 'cookie' : 'config'}', ${server}];\n`,
      ),
  };
}
