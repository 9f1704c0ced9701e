import { hash } from 'node:crypto';
import type { Scheme } from './signed-value.ts';

/** Releases up to this patch level of each minor version are tried. */
const majors = [1, 2, 3, 4, 5, 6, 7];
const mostMinor = 20;
const mostPatch = 20;

/**
 * Versions of assets of Mautic.
 *
 * Each asset has `?v` and the first 8 digits of SHA-1 over `secret_key` and the version of Mautic
 * (CoreBundle\Twig\Helper\AssetsHelper, and CoreBundle\Helper\AssetGenerationHelper). 32 bits, tried with some 3,000
 * versions: by chance one secret in a million fits.
 */
export const mautic: Scheme = {
  name: 'Mautic',
  proves(secret, value) {
    return value.kind === 'asset-version' && hashesOf(secret).has(value.version);
  },
};

let last: { readonly secret: string; readonly hashes: ReadonlySet<string> } | undefined;

/** Of one secret at a time, so that a site with many versions costs no more than one with a single one. */
function hashesOf(secret: string): ReadonlySet<string> {
  if (last?.secret !== secret) {
    const hashes = versions().map((version) => hash('sha1', secret + version, 'hex').slice(0, 8));
    last = { secret, hashes: new Set(hashes) };
  }
  return last.hashes;
}

let known: readonly string[] | undefined;

function versions(): readonly string[] {
  known ??= majors.flatMap((major) =>
    Array.from({ length: mostMinor + 1 }, (_, minor) =>
      Array.from({ length: mostPatch + 1 }, (_, patch) => `${major}.${minor}.${patch}`),
    ).flat(),
  );
  return known;
}
