import { noteInsertion, noteSend } from './sinks.ts';
import type { Machine } from './machine.ts';
import { isHiding, isTinySize } from './style.ts';
import { hole, textWithHoles, type Label } from './value.ts';

/** Elements in a piece of HTML; those of a piece that goes on without end are not of interest. */
const elements =
  /<(script|iframe|frame|img|image|svg|body|form|link|object|embed|video|audio|input|details|a)\b([^<>]{0,4000})>/gi;
const attributes = /([\w-]{1,40})\s{0,10}=\s{0,10}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"'>]{1,3000}))/g;

/** Follows HTML that a script puts into the page: its scripts, frames and event handlers. */
export function runMarkup(html: string, labels: ReadonlySet<Label>, machine: Machine): void {
  machine.checkLength(html.length);
  if (!html.includes('<')) {
    return;
  }
  machine.note({ kind: 'markup', text: html.slice(0, 20_000) });
  for (const match of html.matchAll(elements)) {
    const [whole, name = '', inside = ''] = match;
    const tag = name.toLowerCase();
    const values = new Map(
      Array.from(inside.matchAll(attributes), ([, key = '', a, b, c]) => [
        key.toLowerCase(),
        a ?? b ?? c ?? '',
      ]),
    );
    runElement(tag, values, labels, machine);
    if (tag === 'script' && !values.has('src')) {
      const start = match.index + whole.length;
      const end = html.slice(start).search(/<\\?\/script/i);
      const text = html.slice(start, end === -1 ? undefined : start + end);
      machine.run(text.replaceAll(hole, '0'), 'written script');
    }
  }
}

function runElement(
  tag: string,
  values: ReadonlyMap<string, string>,
  labels: ReadonlySet<Label>,
  machine: Machine,
): void {
  const url = values.get('src') ?? values.get('href') ?? values.get('data') ?? values.get('action');
  if (url !== undefined) {
    const held = url.includes(hole) ? labels : new Set<Label>();
    if (tag === 'script') {
      noteInsertion(tag, url, held, false, machine);
    } else if (tag === 'iframe' || tag === 'frame' || tag === 'object' || tag === 'embed') {
      const isHidden =
        isHiding(values.get('style') ?? '') ||
        isTinySize(values.get('width')) ||
        isTinySize(values.get('height'));
      noteInsertion('iframe', url, held, isHidden, machine);
    } else if (tag === 'form') {
      noteSend('form', url, [textWithHoles(url, held)], machine);
    } else if (tag === 'img' || tag === 'video' || tag === 'audio') {
      noteSend('image', url, [textWithHoles(url, held)], machine);
    }
  }
  for (const [key, value] of values) {
    if (/^on[a-z]{3,20}$/.test(key)) {
      machine.run(decodeEntities(value).replaceAll(hole, '0'), 'event handler');
    }
  }
  if (/^\s*javascript:/i.test(url ?? '')) {
    machine.run(decodeEntities(url!).replace(/^\s*javascript:/i, ''), 'address');
  }
}

/** The entities that a handler needs to hold a quote or a comparison. */
function decodeEntities(text: string): string {
  return text
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&#0?39;|&apos;/g, "'")
    .replaceAll(/&lt;/g, '<')
    .replaceAll(/&gt;/g, '>')
    .replaceAll(/&amp;/g, '&');
}
