import type { SitePack, SiteRule } from '../../src/model/site-rule.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';

/** A body of a rule's examples, as a server would send it. */
export function exampleBody({ grammar }: SiteRule, example: string): Buffer {
  return Buffer.from(fillPlaceholders(example), grammar === 'bytes' ? 'latin1' : 'utf8');
}

/** What servers call such a body. */
export function exampleType({ grammar, statuses }: SiteRule): string {
  if (!statuses.some((status) => status < 300)) {
    // PHP calls all so that it prints.
    return 'text/html; charset=UTF-8';
  }
  const types: Partial<Record<SiteRule['grammar'], string>> = {
    html: 'text/html; charset=utf-8',
    json: 'application/json',
    xml: 'text/xml',
    lines: 'text/plain',
  };
  return types[grammar] ?? 'application/octet-stream';
}

/** A path of a rule on a host, with what stands in its place filled in; null: it is of names that cannot exist. */
function examplePath({ paths }: SiteRule, host: string): string | null {
  const path = paths.find((one) => !one.includes('{random}'));
  const day = new Date().toISOString().slice(0, 10);
  return (
    path
      ?.replace('{dir}', '/')
      .replaceAll('{host}', host)
      .replaceAll('{label}', host)
      .replaceAll('{date}', day) ?? null
  );
}

export interface Fixture {
  readonly rule: SiteRule;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** One exposure for each rule that asks, at an address that no other rule has. */
export function fixturesOf(packs: readonly SitePack[], host: string): readonly Fixture[] {
  const taken = new Set<string>();
  return packs
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => {
      const path = examplePath(rule, host);
      if (path === null || path === '/' || taken.has(path)) {
        return [];
      }
      taken.add(path);
      const [status = 200] = rule.statuses;
      return [{ rule, path, status, type: exampleType(rule), body: exampleBody(rule, rule.matches[0]!) }];
    });
}
