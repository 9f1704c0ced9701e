import { gunzipSync } from 'node:zlib';
import { readMarkup } from '../../../model/markup.ts';

/** Bounds of the sitemap protocol, which larger sites split into several files. */
const maxUrls = 50_000;
const maxBytes = 50e6;
const maxLocation = 4096;

/** What a sitemap lists. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** Reads a sitemap or an index of sitemaps, also compressed. What is neither lists nothing. */
export function parseSitemap(bytes: Buffer): Sitemap {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let parent = '';
  let location: string | null = null;
  readMarkup(
    unpacked(bytes).toString('utf8'),
    {
      onTag(name) {
        parent = name === 'url' || name === 'sitemap' ? name : parent;
        location = name === 'loc' ? '' : null;
      },
      onText(text) {
        location = location === null || location.length > maxLocation ? null : location + text;
      },
      onClose(name) {
        if (name === 'loc' && location !== null && pages.length + sitemaps.length < maxUrls) {
          (parent === 'sitemap' ? sitemaps : pages).push(location.trim());
        }
        location = null;
      },
    },
    true,
  );
  return { pages, sitemaps };
}

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return Buffer.alloc(0);
  }
}
