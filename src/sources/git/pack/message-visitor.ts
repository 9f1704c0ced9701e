import type { Core } from '../../../core/core.ts';
import { fileStart } from '../../../model/region.ts';
import { textForm } from '../../content/text-form.ts';
import type { CommitRecorder } from '../graph/commit-recorder.ts';
import { startsWith } from '../graph/commit-text.ts';
import { messageStart } from '../message.ts';
import { messageId } from '../object-chunks.ts';
import type { FamilyVisitor, WalkedStore } from './family-walk.ts';
import { oidAt, type ObjectIds } from './object-ids.ts';
import type { PackSearch } from './pack-thread.ts';
import { objectState } from './packed-objects.ts';
import type { Tally } from './tally.ts';

const commitOpening = Buffer.from('tree ');
const tagOpening = Buffer.from('object ');

/** Has the messages of commits and tags searched, and commits recorded, or one of the two. */
export class MessageVisitor<Version> implements FamilyVisitor<null> {
  readonly #core: Core;
  readonly #store: WalkedStore & { readonly ids: ObjectIds };
  readonly #search: PackSearch<Version> | null;
  readonly #tally: Tally;
  readonly #commits: CommitRecorder | null;
  readonly #kind: 'commits' | 'tags';

  /**
   * @param search - null: their messages are not searched
   * @param commits - null: they are not recorded
   */
  constructor(
    core: Core,
    store: WalkedStore & { readonly ids: ObjectIds },
    search: PackSearch<Version> | null,
    tally: Tally,
    commits: CommitRecorder | null,
    kind: 'commits' | 'tags',
  ) {
    this.#core = core;
    this.#store = store;
    this.#search = search;
    this.#tally = tally;
    this.#commits = commits;
    this.#kind = kind;
  }

  visit(object: number, text: number, length: number): null {
    if (this.#store.objects.states[object] !== objectState.owned) {
      return null;
    }
    const bytes = this.#core.bytes();
    if (!this.#isWhatItSays(bytes, text)) {
      this.fail(object);
      return null;
    }
    this.#commits?.record(object, bytes, text, length);
    if (this.#search === null) {
      return null;
    }
    const end = text + length;
    const from = messageStart(bytes, text, end);
    if (textForm(bytes.subarray(from, end)) !== 'plain') {
      this.#tally.left.push(object);
      return null;
    }
    this.#tally.bytes += length;
    this.#tally.commits += this.#kind === 'commits' ? 1 : 0;
    if (from < end) {
      this.#search.once(object, {
        text: { at: from, length: end - from },
        start: fileStart,
        provenance: () => ({ contentId: messageId(oidAt(this.#store.ids, object)), members: [] }),
      });
    }
    return null;
  }

  leave(): void {}

  /** A pack may be damaged where it says what an object is: git tells what it really is. */
  #isWhatItSays(bytes: Uint8Array, text: number): boolean {
    return startsWith(bytes, text, this.#kind === 'tags' ? tagOpening : commitOpening);
  }

  fail(object: number): void {
    if (this.#store.objects.states[object] === objectState.owned) {
      this.#tally.left.push(object);
    }
  }
}
