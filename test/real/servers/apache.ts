import { existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { answers, freeAddress, hasProgram, running } from '../running.ts';
import type { ServerSettings, WebServer } from './web-server.ts';

const program = '/usr/sbin/apache2';
const modulesDir = '/usr/lib/apache2/modules';
const php = `${modulesDir}/libphp8.2.so`;
const modules = ['mpm_prefork', 'authz_core', 'alias', 'dir', 'mime', 'autoindex', 'status', 'info'];

const open = `
<Location /server-status>
  SetHandler server-status
</Location>
<Location /server-info>
  SetHandler server-info
</Location>`;
const hardened = String.raw`
RedirectMatch 404 "/\."
<FilesMatch "^info\.php$|(?:~|\.(?:bak|gz|key|pfx|sqlite|sql|yml))$">
  Require all denied
</FilesMatch>`;

async function serve({ root, isOpen, obeysHtaccess = false }: ServerSettings): Promise<string> {
  const address = await freeAddress();
  const dir = temporaryFolder({
    'apache.conf': `
ServerName 127.0.0.1
Listen ${address}
PidFile apache.pid
ErrorLog /dev/null
ServerTokens ${isOpen ? 'Full' : 'Prod'}
${modules.map((name) => `LoadModule ${name}_module ${modulesDir}/mod_${name}.so`).join('\n')}
LoadModule php_module ${php}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
StartServers 2
# Files that a test changes hold at once.
php_admin_value opcache.revalidate_freq 0
TypesConfig /etc/mime.types
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
DirectoryIndex index.php index.html
DocumentRoot ${root}
<Directory ${root}>
  Options ${isOpen ? 'Indexes FollowSymLinks' : 'FollowSymLinks'}
  AllowOverride ${obeysHtaccess ? 'All' : 'None'}
  Require all granted
</Directory>
${isOpen ? open : obeysHtaccess ? '' : hardened}
`,
  });
  const file = path.join(dir, 'apache.conf');
  await running([program, '-d', dir, '-f', file, '-D', 'FOREGROUND'], async () => answers(address));
  return `http://${address}/`;
}

export const apache: WebServer = {
  name: 'Apache',
  isThere: existsSync(php) && hasProgram(program, '-v'),
  serve,
  ownRules: ['apache-status-exposed', 'asset-folder-listing', 'directory-listing', 'phpinfo-exposed'],
};
