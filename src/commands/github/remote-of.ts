import type { GitHubAccess } from '../../config/github-settings.ts';
import { gitCredentials } from '../../github/git-credentials.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Remote } from '../../sources/git/remote.ts';

/**
 * How the repositories that an API names are read: with its token where they are on its own host, and not at all elsewhere.
 *
 * @param settings - of the user's own git
 */
export function remoteOf(
  { apiUrl, token }: GitHubAccess,
  settings: Remote['settings'],
): (url: string) => Remote {
  return (text) => {
    const url = URL.parse(text);
    if (url === null || !isOfGitHub({ apiUrl }, text) || url.username !== '' || url.password !== '') {
      throw new ScanError('UNREADABLE', 'GitHub names an address of another host for it, which is not asked');
    }
    const authorization = token === null ? null : `Basic ${gitCredentials(token)}`;
    return { url: url.href, authorization, settings };
  };
}

/** Whether an address is one of the server's whose API that is. */
export function isOfGitHub({ apiUrl }: Pick<GitHubAccess, 'apiUrl'>, address: string): boolean {
  return gitOrigins(apiUrl).includes(URL.parse(address)?.origin ?? '');
}

/** `api.github.com` stands for `github.com`; an Enterprise Server has its API on its own host. Gists may have a host of theirs. */
function gitOrigins(apiUrl: string): readonly string[] {
  const { protocol, host } = new URL(apiUrl);
  const web = host.replace(/^api\./, '');
  return [`${protocol}//${web}`, `${protocol}//gist.${web}`];
}
