import { file, made, nginxMiss, page, type Host } from '../host.ts';

const home = page('Firma', '<h1>Firma</h1><a href="/produkte.php">Produkte</a>');

/** Armour as in RFC 7468, with nothing in it. */
function key(kind: string): string {
  return `-----BEGIN ${kind}-----\n${made('pem:12', kind)}\n-----END ${kind}-----\n`;
}

/** A PKCS #12 store begins with a sequence, version 3 and a ContentInfo of data (RFC 7292). */
const keyStore = Buffer.concat([
  Buffer.from('308209610201033082092706092a864886f70d010701a0820918048209143082', 'hex'),
  Buffer.alloc(400, 7),
]);

/** Sites with settings of programs and people. */
export const settingsHosts: readonly Host[] = [
  {
    name: 'a home folder as a web root',
    pages: {
      '/': home,
      '/.npmrc': file(
        `@firma:registry=https://npm.pkg.github.com\n//npm.pkg.github.com/:_authToken=${made('alnum:40', 'npm')}\nalways-auth=true\n`,
      ),
      '/.yarnrc.yml': file(
        `nodeLinker: node-modules\n\nnpmScopes:\n  firma:\n    npmRegistryServer: "https://npm.example.de"\n    npmAuthToken: "${made('alnum:40', 'yarn')}"\n`,
      ),
      '/.pypirc': file(
        `[distutils]\nindex-servers =\n    pypi\n\n[pypi]\nusername = __token__\npassword = ${made('alnum:60', 'pypi')}\n`,
      ),
      '/.netrc': file(`machine git.example.de\nlogin erika\npassword ${made('alnum:20', 'netrc')}\n`),
      '/auth.json': file(
        JSON.stringify(
          {
            'http-basic': {
              'repo.magento.com': { username: made('hex:32', 'user'), password: made('hex:32', 'pass') },
            },
          },
          null,
          4,
        ),
        'application/json',
      ),
      '/.docker/config.json': file(
        `{\n\t"auths": {\n\t\t"registry.example.de": {\n\t\t\t"auth": "${made('alnum:40', 'docker')}"\n\t\t}\n\t}\n}`,
        'application/json',
      ),
      '/.aws/credentials': file(
        `[default]\naws_access_key_id = AKIA${made('ALNUM:16', 'aws')}\naws_secret_access_key = ${made('base64:40', 'aws')}\n`,
      ),
      '/.git-credentials': file(`https://erika:${made('alnum:24', 'git')}@git.example.de\n`),
      '/.htpasswd': file(
        `erika:$apr1$${made('alnum:8')}$${made('alnum:22', 'apr')}\nmax:$2y$05$${made('alnum:53', 'bcrypt')}\n`,
      ),
      '/id_rsa': file(key('OPENSSH PRIVATE KEY')),
      '/server.key': file(key('RSA PRIVATE KEY'), 'application/pgp-keys'),
      '/cert.pfx': file(keyStore, 'application/x-pkcs12'),
      '/.my.cnf': file(`[client]\nuser=firma\npassword="${made('alnum:18', 'my')}"\n`),
      '/service-account.json': file(
        JSON.stringify(
          {
            type: 'service_account',
            project_id: 'firma-web',
            private_key_id: made('hex:40', 'gcp'),
            private_key: key('PRIVATE KEY'),
            client_email: 'web@firma-web.iam.gserviceaccount.com',
          },
          null,
          2,
        ),
        'application/json',
      ),
      '/.kube/config': file(
        `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    certificate-authority-data: ${made('alnum:80', 'ca')}\n    server: https://192.0.2.10:6443\n  name: firma\ncontexts:\n- context: {cluster: firma, user: admin}\n  name: firma\ncurrent-context: firma\nusers:\n- name: admin\n  user:\n    token: ${made('alnum:60', 'kube')}\n`,
      ),
      '/composer.lock': file(
        JSON.stringify(
          {
            _readme: ['This file locks the dependencies of your project to a known state'],
            'content-hash': made('hex:32', 'lock'),
            packages: [{ name: 'guzzlehttp/guzzle', version: '7.4.0', source: { type: 'git' } }],
          },
          null,
          4,
        ),
        'application/json',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'npmrc-exposed /.npmrc',
      'yarnrc-exposed /.yarnrc.yml',
      'pypirc-exposed /.pypirc',
      'netrc-exposed /.netrc',
      'composer-auth-exposed /auth.json',
      'docker-auth-exposed /.docker/config.json',
      'aws-credentials-exposed /.aws/credentials',
      'git-credentials-exposed /.git-credentials',
      'htpasswd-exposed /.htpasswd',
      'private-key-exposed /id_rsa',
      'private-key-exposed /server.key',
      'key-store-exposed /cert.pfx',
      'mysql-settings-exposed /.my.cnf',
      'service-account-exposed /service-account.json',
      'kubernetes-access-exposed /.kube/config',
      'package-list-exposed /composer.lock',
    ],
  },
  {
    name: 'a site with settings of its file transfer and mail programs',
    pages: {
      '/': home,
      '/sftp-config.json': file(
        `{\n    // The tab key will cycle through the settings when first created\n    // Visit https://codexns.io/products/sftp_for_subime/settings for help\n    \n    // sftp, ftp or ftps\n    "type": "ftp",\n\n    "save_before_upload": true,\n    "host": "ftp.example.de",\n    "user": "firma",\n    "password": "${made('alnum:14', 'sublime')}",\n    //"port": "22",\n    "remote_path": "/html/",\n}\n`,
        'application/json',
      ),
      '/.vscode/sftp.json': file(
        JSON.stringify(
          {
            name: 'live',
            host: 'ftp.example.de',
            protocol: 'sftp',
            port: 22,
            username: 'firma',
            password: made('alnum:14', 'vscode'),
            remotePath: '/html',
            uploadOnSave: true,
          },
          null,
          4,
        ),
        'application/json',
      ),
      '/.ftpconfig': file(
        JSON.stringify(
          {
            protocol: 'ftp',
            host: 'ftp.example.de',
            port: 21,
            user: 'firma',
            pass: made('alnum:14', 'atom'),
            remote: '/',
            secure: false,
          },
          null,
          4,
        ),
      ),
      '/WinSCP.ini': file(
        `[Configuration\\Interface]\r\nRandomSeedFile=%25APPDATA%25%5Cwinscp.rnd\r\n[Sessions\\firma]\r\nHostName=ftp.example.de\r\nPortNumber=21\r\nUserName=firma\r\nPassword=${made('HEX:48', 'winscp')}\r\nFSProtocol=5\r\n`,
      ),
      '/WS_FTP.INI': file(
        `[firma]\r\nHOST=ftp.example.de\r\nUID=firma\r\nPWD=V${made('HEX:40', 'wsftp')}\r\nPASVMODE=1\r\n`,
      ),
      '/sitemanager.xml': file(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<FileZilla3 version="3.66.5" platform="windows">\n\t<Servers>\n\t\t<Server>\n\t\t\t<Host>ftp.example.de</Host>\n\t\t\t<Port>21</Port>\n\t\t\t<Protocol>0</Protocol>\n\t\t\t<User>firma</User>\n\t\t\t<Pass encoding="base64">${made('alnum:20', 'fz')}</Pass>\n\t\t\t<Name>Firma</Name>\n\t\t</Server>\n\t</Servers>\n</FileZilla3>\n`,
        'text/xml',
      ),
      '/.idea/WebServers.xml': file(
        `<?xml version="1.0" encoding="UTF-8"?>\n<project version="4">\n  <component name="WebServers">\n    <option name="servers">\n      <webServer id="1c5f2a3b" name="live" url="https://www.example.de">\n        <fileTransfer host="ftp.example.de" port="21" password="${made('hex:40', 'idea')}" username="firma">\n          <advancedOptions><advancedOptions dataProtectionLevel="Private" /></advancedOptions>\n        </fileTransfer>\n      </webServer>\n    </option>\n  </component>\n</project>\n`,
        'text/xml',
      ),
      '/_notes/dwsync.xml': file(
        '<?xml version="1.0" encoding="utf-8" ?>\n<dwsync>\n<file name="index.php" server="ftp.example.de/html/" local="130502817600000000" remote="130502853600000000" Dst="0" />\n</dwsync>',
        'text/xml',
      ),
      '/.msmtprc': file(
        `# Set default values for all following accounts.\ndefaults\nauth           on\ntls            on\nlogfile        ~/.msmtp.log\n\naccount        brevo\nhost           smtp-relay.brevo.com\nport           587\nfrom           firma@example.de\nuser           firma@example.de\npassword       ${made('alnum:24', 'msmtp')}\n`,
      ),
      '/logins.json': file(
        JSON.stringify({
          nextId: 2,
          logins: [
            {
              id: 1,
              hostname: 'smtp://smtp-relay.brevo.com',
              httpRealm: 'smtp://smtp-relay.brevo.com',
              formSubmitURL: null,
              encryptedUsername: made('alnum:60', 'name'),
              encryptedPassword: made('alnum:60', 'word'),
              encType: 1,
            },
          ],
          version: 3,
        }),
        'application/json',
      ),
      '/prefs.js': file(
        '// Mozilla User Preferences\n\n// DO NOT EDIT THIS FILE.\n//\nuser_pref("app.update.lastUpdateTime.addon-background-update-timer", 1715674364);\nuser_pref("mail.smtpserver.smtp1.hostname", "smtp-relay.brevo.com");\nuser_pref("mail.smtpserver.smtp1.username", "firma@example.de");\n',
        'application/javascript',
      ),
      '/.ftpquota': file('1204 88123456'),
    },
    miss: nginxMiss,
    exposures: [
      'sftp-settings-exposed /sftp-config.json',
      'sftp-settings-exposed /.vscode/sftp.json',
      'sftp-settings-exposed /.ftpconfig',
      'winscp-settings-exposed /WinSCP.ini',
      'ws-ftp-settings-exposed /WS_FTP.INI',
      'filezilla-settings-exposed /sitemanager.xml',
      'idea-deployment-exposed /.idea/WebServers.xml',
      'dreamweaver-sync-exposed /_notes/dwsync.xml',
      'mail-client-settings-exposed /.msmtprc',
      'thunderbird-profile-exposed /logins.json',
      'thunderbird-settings-exposed /prefs.js',
      'ftp-quota-exposed /.ftpquota',
    ],
  },
];
