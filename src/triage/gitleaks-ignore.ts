import type { Sighting } from './sighting.ts';

/** A line of `.gitleaksignore`: `commit:path:rule:line`, or `path:rule:line` for any commit. */
export interface GitleaksIgnore {
  readonly commit: string | null;
  readonly path: string;
  readonly rule: string;
  readonly line: number;
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

/** Whether the entry is about the sighting. Rule names of gitleaks mean ours of the same kind. */
export function isIgnoredBy(entry: GitleaksIgnore, { candidate, rule, place, path }: Sighting): boolean {
  return (
    entry.path === path &&
    entry.line === candidate.region.startLine &&
    (entry.rule === rule.id || rule.aliases.includes(entry.rule)) &&
    (entry.commit === null || entry.commit === place.commit?.id)
  );
}
