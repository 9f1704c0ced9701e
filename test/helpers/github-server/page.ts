import { createHash } from 'node:crypto';
import { maxOf } from './documented-limits.ts';

interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page of a list as the API cuts it: 30 items unless asked, no more than documented, the neighbours in `Link`. */
export function pageOf(
  list: readonly unknown[],
  url: URL,
): { readonly body: unknown; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(maxOf('pageSize'), Math.max(1, Number(url.searchParams.get('per_page') ?? 30)));
  const number = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (page: number, rel: string): string => {
    const other = new URL(url);
    other.searchParams.set('page', String(page));
    return `<${other.href}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    body: list.slice((number - 1) * size, number * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

/** The answer with its tag; nothing but the tag when the client has it already. */
export function tagged(body: unknown, knownTag: string | undefined): Page {
  const text = JSON.stringify(body);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  return etag === knownTag
    ? { status: 304, text: '', headers: { etag } }
    : { status: 200, text, headers: { etag, 'content-type': 'application/json; charset=utf-8' } };
}
