/** A URL as reports show it: without fragment, and a URI by RFC 3986, which the URL standard does not ask for. */
export function uriOf({ origin, pathname, search }: URL): string {
  return (
    origin + (pathname + search).replaceAll(/[^\w.~:/?@!$&'()*+,;=%-]|%(?![\da-f]{2})/gi, encodeURIComponent)
  );
}
