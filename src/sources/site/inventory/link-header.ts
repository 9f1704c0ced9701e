/** One link of a header; longer ones are none that a page needs. */
const link =
  /<([^<>\s]{1,2000})>((?:\s{0,9};\s{0,9}[\w*-]{1,30}(?:\s{0,9}=\s{0,9}(?:"[^"]{0,500}"|[^\s",;]{0,500}))?){1,20})/g;
const parameter = /;\s{0,9}([\w*-]{1,30})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|([^\s",;]{0,500})))?/g;
const maxLinks = 500;

/** The links of `Link` headers (RFC 8288) as attributes of the element `link`, which says the same. */
export function* linkHeaderAttributes(
  headers: readonly string[],
): Generator<ReadonlyMap<string, string>, void, undefined> {
  for (const [, address = '', parameters = ''] of headers.join(', ').matchAll(link).take(maxLinks)) {
    const attributes = new Map([['href', address]]);
    for (const [, name = '', quoted, plain] of parameters.matchAll(parameter)) {
      const key = name.toLowerCase();
      if (!attributes.has(key)) {
        attributes.set(key, quoted ?? plain ?? '');
      }
    }
    yield attributes;
  }
}
