import { getDomainWithoutSuffix } from 'tldts';
import type { SitePack, SiteRule } from '../../model/site-rule.ts';
import { neededBytes } from './grammar/index.ts';
import { randomName } from './miss-model.ts';

/** One request, with all that its answer may prove. */
export interface PlannedProbe {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** Rules of products before those of any site: who knows more speaks first. */
  readonly rules: readonly SiteRule[];
  /** Whether the answer to a name that cannot exist is what is looked at. */
  readonly isOfMiss: boolean;
}

const maxFolders = 3;
const dayMs = 86_400_000;

/**
 * The requests that some packs ask of an origin, each once.
 *
 * @param all - packs whose rules are held against the answers too: they cost no request
 * @param folders - paths of folders that the crawl saw there
 */
export function planProbes(
  packs: readonly SitePack[],
  all: readonly SitePack[],
  origin: URL,
  folders: readonly string[],
): readonly PlannedProbe[] {
  const rules = all.toSorted((a, b) => Number(a.isCore) - Number(b.isCore)).flatMap((pack) => pack.rules);
  const rulesByPath = new Map<string, SiteRule[]>();
  for (const rule of rules) {
    for (const path of rule.paths) {
      const key = keyOf(rule, path);
      rulesByPath.set(key, [...(rulesByPath.get(key) ?? []), rule]);
    }
  }
  const probes = new Map<string, PlannedProbe>();
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    for (const path of rule.paths) {
      const key = keyOf(rule, path);
      const proved = rulesByPath.get(key) ?? [];
      const maxBytes = Math.max(...proved.map(({ grammar }) => neededBytes[grammar]));
      const isOfMiss = path.includes('{random}');
      for (const url of urlsOf(path, origin, folders)) {
        const name = `${url.href} ${JSON.stringify(rule.headers)}`;
        if (!probes.has(name)) {
          probes.set(name, { url, headers: rule.headers, maxBytes, rules: proved, isOfMiss });
        }
      }
    }
  }
  return [...probes.values()];
}

function keyOf({ headers }: SiteRule, path: string): string {
  return `${path} ${JSON.stringify(headers)}`;
}

function urlsOf(path: string, origin: URL, folders: readonly string[]): readonly URL[] {
  const now = Date.now();
  const host = origin.hostname.replaceAll(/[[\]]/g, '');
  const filled = path
    .replaceAll('{random}', () => randomName())
    .replaceAll('{host}', host)
    .replaceAll('{label}', getDomainWithoutSuffix(host) ?? host)
    .replaceAll('{date}', day(now))
    .replaceAll('{yesterday}', day(now - dayMs))
    .replaceAll('{year}', String(new Date(now).getUTCFullYear()));
  const paths = filled.startsWith('{dir}')
    ? ['/', ...folders.slice(0, maxFolders)].map((folder) => filled.replace('{dir}', folder))
    : [filled];
  return paths.filter((one) => URL.canParse(one, origin.href)).map((one) => new URL(one, origin));
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
