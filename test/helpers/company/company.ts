import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import path from 'node:path';
import { certifiedLoopback } from '../certificates.ts';
import { repositoryAt, type TestRepository } from '../git-repository.ts';
import { listen } from '../listen.ts';
import { nameServer, type Zone } from '../name-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Answers by path; what is not there is not found, unless it stands under `*`. */
export type Site = Readonly<Record<string, readonly [type: string, body: string, more?: Answer]>>;

interface Answer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
}

/** What a company has, before and after it has cleaned up. */
export interface CompanyFacts {
  readonly open: () => Site;
  readonly closed: () => Site;
  /** What its repository got, one file a commit. */
  readonly commits: readonly (readonly [file: string, text: string, message: string])[];
  /** What its files say afterwards. `.env` is gone then, and ignored. */
  readonly cleaned: Readonly<Record<string, string>>;
}

/** A company that was broken into: what it has of repositories, websites and records, all on this machine. */
export interface Company {
  readonly repository: TestRepository;
  /** Options that name all that it has. */
  readonly options: readonly string[];
  /** Does what the playbooks say: no secret in the current files, the website closed, the records published. */
  cleanUp(): void;
}

const protective = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
};

const records: Zone = {
  'TXT company.example': ['v=spf1 include:spf.brevo.com -all'],
  'TXT spf.brevo.com': ['v=spf1 ip4:192.0.2.0/24 -all'],
  'TXT _dmarc.company.example': ['v=DMARC1; p=reject; rua=mailto:dmarc@company.example'],
  // A key is 32 bytes (RFC 8463, 4.2).
  'TXT mail._domainkey.company.example': [
    `v=DKIM1; k=ed25519; p=${createHash('sha256').update('company').digest('base64')}`,
  ],
  'TXT _mta-sts.company.example': ['v=STSv1; id=1'],
  'CAA company.example': ['letsencrypt.org'],
};

/** Sets a company up as it was found after the incident; its servers end with the test. */
export async function company({ open, closed, commits, cleaned }: CompanyFacts): Promise<Company> {
  let isClean = false;
  const repository = repositoryAt(temporaryFolder(), []);
  commits.forEach((commit) => repository.commitFile(...commit));
  const { url, authority } = await website((request, response) => {
    const site = isClean ? closed() : open();
    const [type, body, more] = site[request.url ?? ''] ??
      site['*'] ?? ['text/plain', 'not found', { status: 404 }];
    response.writeHead(more?.status ?? 200, {
      'content-type': type,
      ...(isClean ? protective : {}),
      ...more?.headers,
    });
    response.end(body);
  });
  const resolver = await nameServer(() => (isClean ? records : {}));
  return {
    repository,
    options:
      `--repo ${repository.dir} --site ${url} --ca-file ${authority} --mail-domain company.example --resolver ${resolver} --handshake`.split(
        ' ',
      ),
    cleanUp() {
      isClean = true;
      repository.remove('.env');
      Object.entries(cleaned).forEach(([file, text]) => repository.write(file, text));
      repository.write('.gitignore', '.env\n');
      repository.commit('Read secrets from the environment');
    },
  };
}

async function website(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly authority: string }> {
  const { authority, server } = certifiedLoopback(90);
  const port = await listen(createServer(server, listener));
  return {
    url: `https://127.0.0.1:${port}/`,
    authority: path.join(temporaryFolder({ 'ca.pem': authority }), 'ca.pem'),
  };
}
