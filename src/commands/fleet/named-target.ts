import path from 'node:path';
import { siteUrl } from '../../config/site-settings.ts';
import type { TargetKind } from '../../model/target-kind.ts';
import { ScanError } from '../../model/scan-error.ts';
import { isRepositoryUrl } from '../../sources/git/clone.ts';
import { isOnForge } from '../site.ts';

/**
 * What a name that was typed means. Nobody is asked: which kind an address is must be told by the address.
 *
 * @param isSite - whether every address of the web is one of a site
 * @throws ScanError when it holds a password, or nothing that could be scanned
 */
export function namedTarget(
  text: string,
  isSite: boolean,
): { readonly kind: TargetKind; readonly name: string } {
  if (/^https?:\/\//i.test(text)) {
    const url = siteUrl(text);
    const isRepository = !isSite && (/\.git\/?$/.test(url.pathname) || isOnForge(url));
    return { kind: isRepository ? 'repository' : 'site', name: url.href };
  }
  if (isRepositoryUrl(text)) {
    if (/^[a-z]+:\/\/[^/@]*:[^/@]*@/i.test(text)) {
      throw new ScanError(
        'USAGE',
        'the address of a repository holds a password: leave it to git to know it',
      );
    }
    return { kind: 'repository', name: text };
  }
  if (text.includes('\0') || text.length > 4096) {
    throw new ScanError('USAGE', 'a target is a path or an address of one line');
  }
  return { kind: 'repository', name: path.resolve(text) };
}
