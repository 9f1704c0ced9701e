import { createHash } from 'node:crypto';
import type { Place } from '../../../model/place.ts';
import type { Content } from '../../content/content.ts';

/** A content that is to be searched. */
export interface NewContent extends Content {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in base64. */
  readonly hash: string;
}

/** Knows all contents of a crawl by their hash: each is searched once, and all its places are remembered. */
export class ContentLedger {
  readonly #idByHash = new Map<string, string>();
  readonly #placesById = new Map<string, Place[]>();

  /** Remembers where a content is. Null in place of it: it has been searched already. */
  add(
    bytes: Uint8Array,
    place: Omit<Place, 'state'>,
  ): { readonly hash: string; readonly content: NewContent | null } {
    const hash = sha256(bytes);
    const known = this.#idByHash.get(hash);
    if (known !== undefined) {
      this.#addPlace(known, place);
      return { hash, content: null };
    }
    const plain = `file:${place.path}`;
    const contentId = this.#placesById.has(plain) ? `${plain}#${hash}` : plain;
    this.#idByHash.set(hash, contentId);
    this.#placesById.set(contentId, []);
    this.#addPlace(contentId, place);
    return { hash, content: { contentId, name: place.path, size: bytes.length, bytes, hash } };
  }

  /** Whether a content is known by the hash that CSP has for it. */
  hasScript(hash: string): boolean {
    return this.#idByHash.has(hash.replace(/^sha256-/, ''));
  }

  /** Remembers one more place of a content that is known. */
  addScriptPlace(hash: string, place: Omit<Place, 'state'>): void {
    const known = this.#idByHash.get(hash.replace(/^sha256-/, ''));
    if (known !== undefined) {
      this.#addPlace(known, place);
    }
  }

  placesOf(contentId: string): readonly Place[] {
    return this.#placesById.get(contentId) ?? [];
  }

  #addPlace(contentId: string, place: Omit<Place, 'state'>): void {
    const places = this.#placesById.get(contentId)!;
    if (!places.some(({ path }) => path === place.path)) {
      places.push({ ...place, state: 'live' });
    }
  }
}

/** The hash of a script as CSP and SRI spell it. */
export function scriptHash(bytes: Uint8Array): string {
  return `sha256-${sha256(bytes)}`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
