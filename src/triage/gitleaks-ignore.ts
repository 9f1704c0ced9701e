import { contentOf, identityOf, type Sighting } from './sighting.ts';

/** A line of `.gitleaksignore`: `commit:path:rule:line`, or `path:rule:line` for any commit. */
export interface GitleaksIgnore {
  readonly commit: string | null;
  readonly path: string;
  readonly rule: string;
  readonly line: number;
}

/** Sightings that a `.gitleaksignore` accepts, and the entries that accept them. */
export interface GitleaksIgnored {
  readonly sightings: ReadonlySet<Sighting>;
  readonly entries: ReadonlySet<GitleaksIgnore>;
}

/** Reads a `.gitleaksignore`. Lines of another form are passed over, as gitleaks does. */
export function parseGitleaksIgnore(text: string): readonly GitleaksIgnore[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.trim();
    const parsed = /^(?:([0-9a-fA-F]{40,64}):)?(.{1,4096}):([^:]{1,200}):(\d{1,9})$/.exec(line);
    if (line.startsWith('#') || parsed === null) {
      return [];
    }
    const [, commit, path = '', rule = '', at = ''] = parsed;
    return [
      { commit: commit?.toLowerCase() ?? null, path: path.replaceAll('\\', '/'), rule, line: Number(at) },
    ];
  });
}

/** Writes an entry as the file holds it. */
export function formatGitleaksIgnore({ commit, path, rule, line }: GitleaksIgnore): string {
  return `${commit === null ? '' : `${commit}:`}${path}:${rule}:${line}`;
}

/**
 * The sightings that the entries are about, and later versions of the same file with the same secret.
 *
 * gitleaks sees a secret once, in the commit that adds its line. Here each version of the file holds it again, though
 * nobody added anything. Takes sightings oldest first.
 */
export function ignoredByGitleaks(
  sightings: readonly Sighting[],
  entries: readonly GitleaksIgnore[],
): GitleaksIgnored {
  const byPlace = Map.groupBy(entries, ({ path, line }) => `${line} ${path}`);
  const ignored = new Set<Sighting>();
  const used = new Set<GitleaksIgnore>();
  const ignoredContents = new Map<string, Set<string>>();
  for (const sighting of sightings) {
    const { candidate, path } = sighting;
    const secretInFile = `${identityOf(candidate)}\0${path}`;
    const contents = ignoredContents.get(secretInFile) ?? new Set();
    const atPlace = byPlace.get(`${candidate.region.startLine} ${path}`) ?? [];
    const about = atPlace.filter((entry) => isAbout(entry, sighting));
    if (about.length > 0) {
      about.forEach((entry) => used.add(entry));
      ignored.add(sighting);
      ignoredContents.set(secretInFile, contents.add(contentOf(candidate)));
    } else if (contents.size > (contents.has(contentOf(candidate)) ? 1 : 0)) {
      ignored.add(sighting);
    }
  }
  return { sightings: ignored, entries: used };
}

/** Rule names of gitleaks mean ours of the same kind. */
function isAbout(entry: GitleaksIgnore, { rule, place }: Sighting): boolean {
  return (
    (entry.rule === rule.id || rule.aliases.includes(entry.rule)) &&
    (entry.commit === null || entry.commit === place.commit?.id)
  );
}
