import { getDomain } from 'tldts';
import type { ProbeAnswer } from '../../model/probe.ts';
import { readMarkup } from '../../model/markup.ts';
import { pageElements, type PageElements } from '../script/page/page-elements.ts';

/** What one visitor gets at an address. */
export interface PageView {
  readonly html: string;
  /** Where it leads at once, by its status or by a `refresh`; null: nowhere. */
  readonly leadsTo: URL | null;
  readonly scripts: readonly URL[];
  /** The texts of its inline scripts. */
  readonly inline: readonly string[];
  readonly elements: PageElements;
}

const maxInline = 200;
/** A page that waits longer is read before it leads elsewhere. */
const maxDelayS = 10;

/** Reads what a visitor got. */
export function pageView(answer: Extract<ProbeAnswer, { kind: 'response' }>): PageView {
  const { url, status, headers, bytes } = answer;
  const location = status >= 300 && status < 400 ? (headers.get('location')?.[0] ?? '') : '';
  return viewOf(url, bytes.toString('utf8'), location);
}

/** @param location - where its status leads; empty: nowhere */
export function viewOf(url: URL, html: string, location = ''): PageView {
  const elements = pageElements(html);
  const refresh = elements.refreshes.flatMap((content) => refreshOf(content) ?? []);
  const [target] = [location, ...refresh].flatMap((address) => absolute(address, url));
  return {
    html,
    leadsTo: target ?? null,
    scripts: [...elements.scripts, ...elements.lateScripts].flatMap((address) => absolute(address, url)),
    inline: inlineScripts(html),
    elements,
  };
}

/** The registrable domain of an address, or its host. */
export function siteOf({ hostname }: URL): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}

function refreshOf(content: string): string | null {
  const [, delay = '0', address] =
    /^\s*(\d{1,5})?[^;,]{0,10}[;,]\s*(?:url\s*=)?\s*["']?([^"']{1,2000})/i.exec(content) ?? [];
  return address === undefined || Number(delay) > maxDelayS ? null : address;
}

function absolute(address: string, url: URL): readonly URL[] {
  return address !== '' && !address.startsWith('sha256-') && URL.canParse(address, url.href)
    ? [new URL(address, url)]
    : [];
}

function inlineScripts(html: string): readonly string[] {
  const texts: string[] = [];
  let text: string | null = null;
  readMarkup(
    html,
    {
      onTag: (name, attributes) => {
        text = name === 'script' && !attributes.has('src') ? '' : null;
      },
      onText: (part) => {
        text = text === null ? null : text + part;
      },
      onClose: (name) => {
        if (name === 'script' && text !== null && text.trim() !== '' && texts.length < maxInline) {
          texts.push(text);
        }
        text = null;
      },
    },
    false,
  );
  return texts;
}
