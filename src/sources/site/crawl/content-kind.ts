export type ContentKind = 'html' | 'script' | 'text' | 'binary';

/** What a response's headers and address say of its content. `text` is all that is searched and not looked into. */
export function contentKind(contentType: string | undefined, url: URL): ContentKind {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) {
    return 'html';
  }
  const isNamedScript = /\.[cm]?js$/i.test(url.pathname);
  if (/(?:java|ecma)script/.test(type)) {
    return 'script';
  }
  if (/^(?:image\/svg\+xml|application\/wasm)$/.test(type)) {
    return 'text';
  }
  if (/^(?:image|video|audio|font)\//.test(type)) {
    return 'binary';
  }
  if (isNamedScript) {
    return 'script';
  }
  const isText =
    type === '' ||
    /^text\/|json|xml|yaml|toml|x-sh$|x-ndjson|graphql|x-www-form|manifest/.test(type) ||
    /\.(?:json|map|txt|xml|ya?ml|env|webmanifest|svg)$/i.test(url.pathname);
  return isText ? 'text' : 'binary';
}

/** The text of a body, by the encoding that it declares; UTF-8 where that is none we know. */
export function textOf(bytes: Uint8Array, contentType: string | undefined): string {
  const label = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
