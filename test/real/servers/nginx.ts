import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { answers, freeAddress, hasProgram, running } from '../running.ts';
import { hasFpm, phpFpm } from './php-fpm.ts';
import type { ServerSettings, WebServer } from './web-server.ts';

const open = 'autoindex on; location = /nginx_status { stub_status; }';
const hardened = String.raw`location ~ /\. { deny all; } location ~ (?:~|\.(?:bak|gz|key|pfx|sqlite|sql|yml))$ { return 404; } location = /info.php { return 404; }`;

async function serve({ root, isOpen }: ServerSettings): Promise<string> {
  const [address, php] = [await freeAddress(), await phpFpm(isOpen)];
  const toPhp = `include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass ${php};`;
  const dir = temporaryFolder({
    'nginx.conf': `
daemon off; master_process off; pid nginx.pid; error_log stderr; events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; server_tokens ${isOpen ? 'on' : 'off'};
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {
    listen ${address}; root ${root}; index index.php index.html;
    ${isOpen ? open : hardened}
    ${isOpen ? `location = /status { ${toPhp} }` : ''}
    location ~ \\.php$ { try_files $uri =404; ${toPhp} }
  }
}
`,
  });
  await running([program, '-p', dir, '-c', path.join(dir, 'nginx.conf')], async () => answers(address));
  return `http://${address}/`;
}

const program = '/usr/sbin/nginx';

export const nginx: WebServer = {
  name: 'nginx',
  isThere: hasFpm && hasProgram(program, '-v'),
  serve,
  ownRules: [
    'asset-folder-listing',
    'directory-listing',
    'fpm-status-exposed',
    'nginx-status-exposed',
    'phpinfo-exposed',
  ],
};
