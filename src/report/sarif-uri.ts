/** The base that paths in results are relative to, by the name that code scanning knows. */
export const sourceRoot = '%SRCROOT%';

/** Paths of websites are URLs, with the member of an archive or source map behind `!`. */
function webUri(path: string): string | undefined {
  return /^https?:\/\//i.test(path) && URL.canParse(path) ? new URL(path).href : undefined;
}

/** A path as a percent-encoded URI reference (RFC 3986): relative to the source root, or a `file:` URI when it is absolute. */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const absolute = webUri(path) ?? fileUri(path);
  return absolute === undefined ? { uri: encodePath(path), uriBaseId: sourceRoot } : { uri: absolute };
}

/** The URI of a repository, where its name is a URL or an absolute path: a relative path has none. */
export function repositoryUri(name: string): string | undefined {
  if (/^(?:https?|ssh|git):\/\//i.test(name)) return URL.canParse(name) ? new URL(name).href : undefined;
  return fileUri(name);
}

function fileUri(path: string): string | undefined {
  if (path.startsWith('/')) return `file://${encodePath(path.replace(/^\/+/, '/'))}`;
  return /^[a-z]:[/\\]/i.test(path) ? `file:///${encodePath(path.replaceAll('\\', '/'))}` : undefined;
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}
