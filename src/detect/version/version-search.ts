import type { Chunk, Provenance } from '../../model/chunk.ts';
import type { Position, Range } from '../../model/region.ts';
import type { Rule } from '../../model/rule.ts';
import type { CoreText, Copies } from '../../core/core-text.ts';
import { Slots } from '../../core/slots.ts';
import type { TextKind } from '../chunk-text.ts';
import type { HeadRules } from '../head-rules.ts';
import type { HeldCandidate } from '../held-candidate.ts';
import { crowdedHits } from '../hit-limit.ts';
import type { CarriedText, PlaceFinder } from '../place-finder.ts';
import { isTouchedAt, type Places } from '../place-list.ts';
import type { RawCandidate } from '../raw-candidate.ts';
import { withRequired } from '../required.ts';
import type { IsQuiet, TextCandidates } from '../text-candidates.ts';
import { CopiedRuns } from './copied-runs.ts';
import { carriedCandidates, touchWhatChanged } from './carried-candidates.ts';
import type { KnownQuiet } from './known-quiet.ts';
import { textKind } from './text-kind.ts';

const pairBytes = 8;

/** What is remembered of a text for the versions that are made of it. */
export interface Version extends CarriedText {
  readonly kind: TextKind;
  readonly held: readonly HeldCandidate[];
}

/** A text and what is known of the one that it was made of. */
export interface NewVersion {
  readonly text: CoreText;
  /** Where the text starts in its content. */
  readonly start: Position;
  /** Asked for when there is something to look at. */
  readonly provenance: () => Provenance;
  /** Null: it was made of nothing, or of something that is not remembered. */
  readonly base: { readonly version: Version; readonly copies: Copies } | null;
}

export interface VersionSearch {
  /** The candidates of a version, and what to remember of it: null where each version of it must be searched whole. */
  search(version: NewVersion): { readonly candidates: RawCandidate[]; readonly version: Version | null };
  /** The candidates of a text that nothing is made from. */
  searchOnce(text: Omit<NewVersion, 'base'>): RawCandidate[];
  /** Forgets a version: its memory is used for others. */
  forget(version: Version): void;
}

const none: readonly HeldCandidate[] = [];

/** Searches versions of texts: only what is not as it was in the version before, and what depends on it. */
export function versionSearch(
  finder: PlaceFinder,
  textCandidates: TextCandidates,
  heads: HeadRules,
  quiet: KnownQuiet,
  rules: () => ReadonlyMap<string, Rule>,
): VersionSearch {
  const { core } = finder;
  const slots = new Slots(core);
  let memory = core.bytes();
  let buffer = Buffer.from(memory.buffer);

  function search(newVersion: NewVersion): {
    candidates: RawCandidate[];
    version: Version | null;
  } {
    const { text, base } = newVersion;
    const kind = textKind(core, text, base);
    const carrier = base?.version.kind === kind ? base : null;
    const carried = carrier === null ? null : finder.carry(carrier.version, carrier.copies, text);
    quiet.prepare();
    const brief = carried ?? finder.findAmongVersions(text);
    if (brief === null) {
      return { candidates: searchWhole(newVersion), version: null };
    }
    if (finder.touchedCount > 0) {
      quiet.settle({ text, kind }, finder.pairs, brief.count);
    }
    const isQuiet = finder.touchedCount === 0 && !mayMatchHead(text, brief.keptHead);
    const version = remember(text, kind, brief.count);
    const before = carried === null || carrier === null ? null : carrier;
    if (isQuiet && (before === null || before.version.held.length === 0)) {
      return { candidates: [], version };
    }
    quiet.begin();
    const held = heldIn(newVersion, kind, finder.keep(brief), before);
    if (version !== null && held.length === 0 && (before?.version.held.length ?? 0) === 0) {
      quiet.end(version, version.pairs, version.count);
    }
    if (held.length > crowdedHits) {
      // What is kept of each depends on how many there are: neither this text nor its versions are put together.
      if (version !== null) {
        forget(version);
      }
      return { candidates: searchWhole(newVersion), version: null };
    }
    return { candidates: final(held), version: version && { ...version, held } };
  }

  function forget({ pairs, count }: Version): void {
    slots.give(pairs, count * pairBytes);
  }

  /** Keeps the places that were just found. */
  function remember(text: CoreText, kind: TextKind, count: number): Version | null {
    const slot = slots.take(count * pairBytes);
    if (slot === 0) {
      return null;
    }
    finder.copyPairs(count, slot);
    return { text, kind, pairs: slot, count, held: none };
  }

  function heldIn(
    newVersion: NewVersion,
    kind: TextKind,
    places: Places,
    before: NewVersion['base'],
  ): readonly HeldCandidate[] {
    const { text, start } = newVersion;
    const chunk = chunkOf(newVersion);
    const held = before?.version.held ?? none;
    if (before === null || held.length === 0) {
      const isQuiet: IsQuiet = (encoded, range) => quiet.isQuiet({ text, kind }, encoded, range);
      return [...textCandidates(chunk, places, kind, undefined, isQuiet)];
    }
    const runs = runsOf(before.copies, text, before.version.text);
    touchWhatChanged(held, runs, places, (probe) => finder.ruleIdOf(probe));
    const tried = new Map<string, Range[]>();
    // No place stands for a rule without keywords: it is tried again, since it may be what found something.
    const again = { ...places, keptHead: 0 };
    const found =
      hasTouched(places) || mayMatchHead(text, 0)
        ? [...textCandidates(chunk, again, kind, ({ id }, window) => addTo(tried, id, window))]
        : [];
    const carried = carriedCandidates(held, runs, tried, chunk.provenance, (offset) =>
      core.exports.countLines(text.at, offset - start.byteOffset),
    );
    return withoutTwins([...carried, ...found]);
  }

  function final(held: readonly HeldCandidate[]): RawCandidate[] {
    const all = held.map(({ candidate }) => candidate);
    return withRequired(all, all, rules());
  }

  function searchWhole(whole: Omit<NewVersion, 'base'>): RawCandidate[] {
    return final([...textCandidates(chunkOf(whole), finder.find(whole.text), null)]);
  }

  function searchOnce(whole: Omit<NewVersion, 'base'>): RawCandidate[] {
    const brief = finder.findBriefly(whole.text);
    if (brief === null) {
      return searchWhole(whole);
    }
    const isQuiet = brief.count === 0 && !mayMatchHead(whole.text, 0);
    return isQuiet ? [] : final([...textCandidates(chunkOf(whole), finder.keep(brief), null)]);
  }

  /** Whether there may be something at the start of a text that no keyword calls, and that was not there before. */
  function mayMatchHead({ at, length }: CoreText, keptHead: number): boolean {
    return keptHead <= heads.decidingBytes && heads.mayMatch(coreBuffer(), at, length);
  }

  function coreBuffer(): Buffer {
    if (memory !== core.bytes()) {
      memory = core.bytes();
      buffer = Buffer.from(memory.buffer);
    }
    return buffer;
  }

  function runsOf(copies: Copies, text: CoreText, base: CoreText): CopiedRuns {
    const triples = new Uint32Array(core.bytes().buffer, copies.at, 3 * copies.count).slice();
    return new CopiedRuns(triples, text.length, base.length);
  }

  function chunkOf({ text: { at, length }, start, provenance }: Omit<NewVersion, 'base'>): Chunk {
    return {
      bytes: coreBuffer().subarray(at, at + length),
      provenance: provenance(),
      fresh: [],
      start,
      decoded: [],
    };
  }

  return { search, searchOnce, forget };
}

function addTo(tried: Map<string, Range[]>, rule: string, window: Range): void {
  const known = tried.get(rule);
  if (known === undefined) {
    tried.set(rule, [window]);
  } else {
    known.push(window);
  }
}

/** What is encoded around a change is decoded whole: some of what it says may have been carried. */
function withoutTwins(held: readonly HeldCandidate[]): readonly HeldCandidate[] {
  const seen = new Set<string>();
  return held.filter(({ candidate }) => seen.size !== seen.add(JSON.stringify(candidate)).size);
}

function hasTouched(places: Places): boolean {
  for (let index = 0; index < places.count; index++) {
    if (isTouchedAt(places, index)) {
      return true;
    }
  }
  return false;
}
