/** More than any style sheet has. */
const maxReferences = 500;

/** Another style sheet, or a drawing: `@import "a.css"`, `url(a.svg#icon)`. */
const references =
  /(?:@import\s{1,20}|\burl\(\s{0,20})["']?((?!data:)[^"'()\s]{1,500}\.(?:css|svg)(?:\?[^"'()\s]{0,200})?)(?:#[^"'()\s]{0,200})?["']?/gi;

/** The style sheets and drawings of the same site that a style sheet names. */
export function styleReferences(text: string, url: URL): readonly URL[] {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(references)) {
    const target = URL.canParse(name, url.href) ? new URL(name, url) : null;
    if (target?.host === url.host && found.size < maxReferences) {
      found.add(target.href);
    }
  }
  return Array.from(found, (href) => new URL(href));
}
