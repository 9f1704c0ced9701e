import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { hasMariadb, mariadb, type Database } from './servers/mariadb.ts';

const installed = '/usr/share/wordpress';

/** Whether Debian's WordPress is there, with a database: wordpress, mariadb-server-core. */
export const hasWordpress = hasMariadb && existsSync(installed);

/** WordPress in a folder of its own, not installed yet. */
export interface Wordpress {
  readonly root: string;
  readonly database: Database;
  /** Writes a file below the root. */
  readonly write: (file: string, content: string) => void;
  /** Answers the installer's questions, as its page does. */
  readonly install: () => void;
}

function config({ socket }: Database): string {
  const salts = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'NONCE_SALT'];
  return `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '${randomBytes(12).toString('hex')}');
define('DB_HOST', 'localhost:${socket}');
${salts.map((name) => `define('${name}', '${randomBytes(32).toString('base64')}');`).join('\n')}
$table_prefix = 'wp_';
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', is_file(__DIR__ . '/debug'));
define('WP_DEBUG_LOG', WP_DEBUG);
define('WP_DEBUG_DISPLAY', false);
define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

const install = `
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
function wp_mail() { return true; }
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Shop', 'ann', 'ann@example.org', true, '', '${randomBytes(12).toString('hex')}');
`;

/** Lays WordPress out in a temporary folder, with a database that is empty. */
export async function wordpress(): Promise<Wordpress> {
  const database = await mariadb();
  const root = path.join(temporaryFolder(), 'root');
  execFileSync('cp', ['-rL', installed, root]);
  const write = (file: string, content: string): void => writeFileSync(path.join(root, file), content);
  const settings = config(database);
  write('wp-config.php', settings);
  const password = /DB_PASSWORD', '(\w+)'/.exec(settings)?.[1] ?? '';
  database.run(
    'mariadb',
    '-e',
    `CREATE DATABASE wordpress; GRANT ALL ON wordpress.* TO wordpress@localhost IDENTIFIED BY '${password}'`,
  );
  execFileSync('chmod', ['-R', 'a+rwX', path.dirname(root)]);
  return {
    root,
    database,
    write,
    install: () => void execFileSync('php', ['-r', install], { cwd: root, stdio: 'ignore' }),
  };
}
