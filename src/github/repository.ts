import * as v from 'valibot';

const login = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
const fullName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[\w.-]{1,100}$/;

const repository = v.object({
  id: v.number(),
  full_name: v.pipe(v.string(), v.regex(fullName)),
  clone_url: v.string(),
  html_url: v.string(),
  private: v.boolean(),
  fork: v.boolean(),
  archived: v.fallback(v.boolean(), false),
  /** GitHub keeps it from everybody, its owner included. */
  disabled: v.fallback(v.boolean(), false),
  has_wiki: v.fallback(v.boolean(), false),
  /** Of its packs, in kibibytes; told with a delay of hours. */
  size: v.fallback(v.number(), 0),
  /** Null: nobody has pushed anything. */
  pushed_at: v.fallback(v.nullable(v.string()), null),
});

/** A repository, as much of it as a scan needs; the names are the API's. */
export type GitHubRepository = v.InferOutput<typeof repository>;

/** Null: it is not what https://docs.github.com/en/rest/repos/repos tells. */
export function readRepository(item: unknown): GitHubRepository | null {
  const result = v.safeParse(repository, item);
  return result.success ? result.output : null;
}

/** An owner, or one repository of theirs. */
export interface GitHubTarget {
  readonly owner: string;
  /** Null: all of them. */
  readonly repository: string | null;
}

/** `owner` or `owner/repository`. */
export function targetName({ owner, repository }: GitHubTarget): string {
  return repository === null ? owner : `${owner}/${repository}`;
}

/** Reads `owner` or `owner/repository`, or the address of one of them; null: it is neither. */
export function gitHubTarget(text: string): GitHubTarget | null {
  const path = /^https?:\/\//i.test(text) ? (URL.parse(text)?.pathname.slice(1) ?? '') : text;
  const [owner = '', name, ...rest] = path.replace(/(?:\.git)?\/*$/, '').split('/');
  if (!login.test(owner) || rest.length > 0) {
    return null;
  }
  if (name === undefined) {
    return { owner, repository: null };
  }
  return /^[\w.-]{1,100}$/.test(name) && !/^\.+$/.test(name) ? { owner, repository: name } : null;
}
