import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { repositoryAt } from '../helpers/git-repository.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const link = (target: string): string => `<a href="${target}">${target}</a>`;
const page = `<!doctype html><title>Shop</title><script src="/assets/app.js"></script>${['/files/', '/about.html'].map(link).join(' ')}`;

const texts: Readonly<Record<string, string>> = {
  'index.html': page,
  'about.html':
    '<!doctype html><title>About us</title><p>Copy .env.example to .env and set DB_PASSWORD=secret.</p>',
  'assets/app.js': 'document.title += "!";\n',
  'files/price-list.txt': 'Tea 3\n',
  'info.php': '<?php phpinfo();\n',
  '.env': 'DB_HOST=db\nDB_USER=shop\nDB_PASSWORD={alnum:20}\n',
  'config.php.bak': "<?php\n$db_password = '{alnum:16}';\n",
  'docker-compose.yml':
    'services:\n  db:\n    image: mariadb\n    environment:\n      MARIADB_ROOT_PASSWORD: "{alnum:20}"\n',
  '.npmrc': '//registry.npmjs.org/:_authToken=npm_{alnum:36}\n',
  '.vscode/sftp.json': '{{"name":"live","host":"ftp.example.org","username":"shop","password":"{alnum:16}"}',
  '.hg/requires': 'dotencode\nfncache\ngeneraldelta\nrevlogv1\nstore\n',
};

/** What the rules must find of `leftFiles`. */
export const leftRules: readonly string[] = [
  'archive-exposed',
  'compose-file-exposed',
  'ds-store-exposed',
  'env-file-exposed',
  'git-config-exposed',
  'git-index-exposed',
  'git-log-exposed',
  'git-repository-exposed',
  'htpasswd-exposed',
  'key-store-exposed',
  'mercurial-exposed',
  'npmrc-exposed',
  'php-source-backup-exposed',
  'private-key-exposed',
  'sftp-settings-exposed',
  'sqlite-database-exposed',
];

/** A web root with what people leave in it, made by the programs that leave it; every user may read it. */
export function leftFiles(more: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries({ ...texts, ...more }).map(([name, text]) => [name, fillPlaceholders(text)]);
  const dir = temporaryFolder(Object.fromEntries(filled));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(path.join(dir, 'server.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(path.join(dir, '.DS_Store'), folderSettings());
  const made = (program: string, ...args: readonly string[]): Buffer =>
    execFileSync(program, args, { cwd: dir });
  made('openssl', 'req', '-x509', '-key', 'server.key', '-subj', '/CN=shop', '-out', 'files/shop.crt');
  made(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    'server.key',
    '-in',
    'files/shop.crt',
    '-passout',
    'pass:',
    '-out',
    'cert.pfx',
  );
  const hash = made('openssl', 'passwd', '-apr1', randomBytes(9).toString('hex')).toString();
  writeFileSync(path.join(dir, '.htpasswd'), `ann:${hash}`);
  made('tar', '-czf', 'backup.tar.gz', 'index.html', 'config.php.bak');
  const database = new DatabaseSync(path.join(dir, 'database.sqlite'));
  database.exec('CREATE TABLE users (name TEXT)');
  database.close();
  const repository = repositoryAt(dir, []);
  repository.git('add', 'index.html', 'about.html');
  repository.git('commit', '--quiet', '-m', 'Open the shop');
  // Servers that were started by root read as another user.
  made('chmod', '-R', 'a+rX', '.');
  return dir;
}

/** The head of what macOS keeps of a folder, with the names in it left out. */
function folderSettings(): Buffer {
  return Buffer.concat([Buffer.from('0000000142756431', 'hex'), Buffer.alloc(4096)]);
}
