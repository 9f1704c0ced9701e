import type { Copies } from '../../../core/core-text.ts';
import type { Core } from '../../../core/core.ts';
import { fileStart } from '../../../model/region.ts';
import { markedStart, textForm } from '../../content/text-form.ts';
import { blobId } from '../object-chunks.ts';
import type { FamilyVisitor, Frame, WalkedStore } from './family-walk.ts';
import { oidAt, type ObjectIds } from './object-ids.ts';
import type { PackSearch } from './pack-thread.ts';
import { objectState } from './packed-objects.ts';
import type { Tally } from './tally.ts';
import { withoutMark } from './without-mark.ts';

/** What is known of a blob when others come that are made from it. */
interface BlobState<Version> {
  /** Null: it was not searched as text, or is not remembered. */
  readonly version: Version | null;
  readonly isMarked: boolean;
}

/** Has blobs searched, each as a version of the one that it was made from. */
export class BlobVisitor<Version> implements FamilyVisitor<BlobState<Version>> {
  readonly #core: Core;
  readonly #store: WalkedStore & { readonly ids: ObjectIds };
  readonly #search: PackSearch<Version>;
  readonly #tally: Tally;
  readonly #copies: number;
  readonly #maxFileSize: number;

  /** @param copies - where the walk leaves the copied runs */
  constructor(
    core: Core,
    store: WalkedStore & { readonly ids: ObjectIds },
    search: PackSearch<Version>,
    tally: Tally,
    copies: number,
    maxFileSize: number,
  ) {
    this.#core = core;
    this.#store = store;
    this.#search = search;
    this.#tally = tally;
    this.#copies = copies;
    this.#maxFileSize = maxFileSize;
  }

  visit(
    object: number,
    text: number,
    length: number,
    base: Frame<BlobState<Version>> | null,
    copyCount: number,
  ): BlobState<Version> {
    if (this.#store.objects.states[object] !== objectState.owned) {
      return { version: null, isMarked: false };
    }
    const form = textForm(this.#core.bytes().subarray(text, text + length));
    if (form === 'other' || length > this.#maxFileSize) {
      this.#tally.left.push(object);
      return { version: null, isMarked: false };
    }
    this.#tally.blobs++;
    this.#tally.bytes += length;
    const isMarked = form === 'marked';
    const start = isMarked ? markedStart : fileStart;
    const version = this.#search.version(object, {
      text: { at: text + start.byteOffset, length: length - start.byteOffset },
      start,
      provenance: () => ({ contentId: blobId(oidAt(this.#store.ids, object)), members: [] }),
      base: this.#baseOf(base, isMarked, copyCount),
    });
    return { version, isMarked };
  }

  leave({ version }: BlobState<Version>): void {
    if (version !== null) {
      this.#search.forget(version);
    }
  }

  fail(object: number): void {
    if (this.#store.objects.states[object] === objectState.owned) {
      this.#tally.left.push(object);
    }
  }

  #baseOf(
    base: Frame<BlobState<Version>> | null,
    isMarked: boolean,
    copyCount: number,
  ): { readonly version: Version; readonly copies: Copies } | null {
    const version = base?.state.version ?? null;
    if (version === null || base?.state.isMarked !== isMarked || copyCount < 0) {
      return null;
    }
    const copies = { at: this.#copies, count: copyCount };
    return { version, copies: isMarked ? withoutMark(this.#core, copies) : copies };
  }
}
