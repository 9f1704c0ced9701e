import * as v from 'valibot';

/** Texts of a repository beside its code. */
export type TextKind = 'issues' | 'pulls' | 'releases';

/** Where each kind is listed: https://docs.github.com/en/rest */
const lists: Readonly<Record<TextKind, readonly string[]>> = {
  // Issues and what is said of them, of pull requests too, and of commits.
  issues: [
    'issues?state=all&sort=created&direction=asc',
    'issues/comments?sort=created&direction=asc',
    'comments',
  ],
  // What is said of lines.
  pulls: ['pulls/comments?sort=created&direction=asc'],
  releases: ['releases'],
};

/** The paths of the API at which texts of a repository are listed. */
export function textLists(fullName: string, kind: TextKind): readonly string[] {
  return lists[kind].map((list) => `/repos/${fullName}/${list}`);
}

const text = v.object({
  html_url: v.pipe(v.string(), v.url()),
  title: v.nullish(v.string(), ''),
  name: v.nullish(v.string(), ''),
  body: v.nullish(v.string(), ''),
});

/** A text as a list has it, by the address where people read it; null: it is no such. */
export function readText(
  item: unknown,
): { readonly name: string; readonly url: string; readonly text: string } | null {
  const result = v.safeParse(text, item);
  if (!result.success) {
    return null;
  }
  const { html_url: url, title, name, body } = result.output;
  const { pathname, hash } = new URL(url);
  // Behind owner and repository.
  const place = pathname.split('/').slice(3).join('/') + hash;
  return { name: place, url, text: [title, name, body].filter(Boolean).join('\n\n') };
}
