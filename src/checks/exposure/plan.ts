import { getDomainWithoutSuffix } from 'tldts';
import type { SitePack, SiteRule } from '../../model/site-rule.ts';
import { neededBytes } from './grammar/index.ts';
import { randomName } from './miss-model.ts';

/** One request, with all that its answer may prove. */
export interface PlannedProbe {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly probeClass: SiteRule['probeClass'];
  readonly maxBytes: number;
  /** Rules of products before those of any site: who knows more speaks first. */
  readonly rules: readonly SiteRule[];
  /** Whether the answer to a name that cannot exist is what is looked at. */
  readonly isOfMiss: boolean;
}

/** What of an origin the crawl saw, as paths. */
export interface SeenPaths {
  readonly folders: readonly string[];
  /** Files that are programs, such as `/shop/index.php`. */
  readonly phpFiles: readonly string[];
  /** All pages: what they are need not be asked again. */
  readonly pages: ReadonlySet<string>;
}

const maxFolders = 3;
const maxPhpFiles = 1;
const dayMs = 86_400_000;

/**
 * The requests that some packs ask of an origin, each once.
 *
 * @param all - packs whose rules are held against the answers too: they cost no request
 * @param seen - what the crawl saw there
 */
export function planProbes(
  packs: readonly SitePack[],
  all: readonly SitePack[],
  origin: URL,
  seen: SeenPaths,
): readonly PlannedProbe[] {
  const rules = all.toSorted((a, b) => Number(a.isCore) - Number(b.isCore)).flatMap((pack) => pack.rules);
  const rulesByName = new Map<string, SiteRule[]>();
  for (const rule of rules) {
    for (const { name } of requestsOf(rule, origin, seen)) {
      rulesByName.set(name, [...(rulesByName.get(name) ?? []), rule]);
    }
  }
  const probes = new Map<string, PlannedProbe>();
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    for (const { name, url, isOfMiss } of requestsOf(rule, origin, seen)) {
      if (!probes.has(name)) {
        const proved = rulesByName.get(name) ?? [];
        const maxBytes = Math.max(...proved.map(({ grammar }) => neededBytes[grammar]));
        const { headers, probeClass } = rule;
        probes.set(name, { url, headers, probeClass, maxBytes, rules: proved, isOfMiss });
      }
    }
  }
  return [...probes.values()];
}

/** The requests of one rule, by a name that is the same for all rules that need the same one. */
function* requestsOf(
  rule: SiteRule,
  origin: URL,
  seen: SeenPaths,
): Generator<Pick<PlannedProbe, 'url' | 'isOfMiss'> & { readonly name: string }> {
  const headers = JSON.stringify(rule.headers);
  for (const path of rule.paths) {
    const isOfMiss = path.includes('{random}');
    for (const url of urlsOf(path, origin, seen)) {
      // A name that cannot exist is another one each time.
      yield { name: `${isOfMiss ? path : url.href} ${headers}`, url, isOfMiss };
    }
  }
}

function urlsOf(path: string, origin: URL, seen: SeenPaths): readonly URL[] {
  const now = Date.now();
  const host = origin.hostname.replaceAll(/[[\]]/g, '');
  const filled = path
    .replaceAll('{random}', () => randomName())
    .replaceAll('{host}', host)
    .replaceAll('{label}', getDomainWithoutSuffix(host) ?? host)
    .replaceAll('{date}', day(now))
    .replaceAll('{yesterday}', day(now - dayMs))
    .replaceAll('{year}', String(new Date(now).getUTCFullYear()));
  return below(filled, seen)
    .filter((one) => URL.canParse(one, origin.href))
    .map((one) => new URL(one, origin));
}

function below(path: string, { folders, phpFiles, pages }: SeenPaths): readonly string[] {
  if (path === '{dir}') {
    return ['/', ...folders].filter((folder) => !pages.has(folder)).slice(0, maxFolders);
  }
  if (path.startsWith('{php}')) {
    return phpFiles.slice(0, maxPhpFiles).map((file) => path.replace('{php}', file));
  }
  return path.startsWith('{dir}')
    ? ['/', ...folders.slice(0, maxFolders)].map((folder) => path.replace('{dir}', folder))
    : [path];
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
