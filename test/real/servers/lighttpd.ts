import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { answers, freeAddress, hasProgram, running } from '../running.ts';
import { hasFpm, phpFpm } from './php-fpm.ts';
import type { ServerSettings, WebServer } from './web-server.ts';

const program = '/usr/sbin/lighttpd';
const open = 'dir-listing.activate = "enable"\nstatus.status-url = "/server-status"';
const hardened = String.raw`$HTTP["url"] =~ "/\.|/info\.php$|(?:~|\.(?:bak|gz|key|pfx|sqlite|sql|yml))$" { url.access-deny = ("") }`;

async function serve({ root, isOpen }: ServerSettings): Promise<string> {
  const [address, php] = [await freeAddress(), await phpFpm(isOpen)];
  const [host, port] = php.split(':');
  const dir = temporaryFolder({
    'lighttpd.conf': `
server.document-root = "${root}"
server.bind = "127.0.0.1"
server.port = ${address.split(':')[1]}
server.modules = ("mod_indexfile", "mod_access", "mod_fastcgi", "mod_dirlisting", "mod_staticfile", "mod_status")
server.errorlog = "/dev/null"
index-file.names = ("index.php", "index.html")
static-file.exclude-extensions = (".php")
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
fastcgi.server = (".php" => (("host" => "${host}", "port" => ${port})))
${isOpen ? open : hardened}
`,
  });
  await running([program, '-D', '-f', path.join(dir, 'lighttpd.conf')], async () => answers(address));
  return `http://${address}/`;
}

export const lighttpd: WebServer = {
  name: 'lighttpd',
  isThere: hasFpm && hasProgram(program, '-v'),
  serve,
  ownRules: ['asset-folder-listing', 'directory-listing', 'lighttpd-status-exposed', 'phpinfo-exposed'],
};
