import type { Region } from '../model/region.ts';

export type Stretch = Pick<Region, 'byteOffset' | 'byteLength'>;

interface Entry<Value> {
  readonly stretch: Stretch;
  readonly values: Value[];
}

const bucketBytes = 4096;

/** Finds what stands in a part of a content, in time that does not grow with all that the content holds. */
export class RegionIndex<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #buckets = new Map<number, Entry<Value>[]>();

  add(stretch: Stretch, value: Value): void {
    const key = `${stretch.byteOffset} ${stretch.byteLength}`;
    const known = this.#entries.get(key);
    if (known !== undefined) {
      known.values.push(value);
      return;
    }
    const entry = { stretch, values: [value] };
    this.#entries.set(key, entry);
    for (const bucket of bucketsOf(stretch)) {
      const entries = this.#buckets.get(bucket);
      if (entries === undefined) {
        this.#buckets.set(bucket, [entry]);
      } else {
        entries.push(entry);
      }
    }
  }

  /** The values of each stretch that shares a byte with the one given. */
  *touching(stretch: Stretch): Generator<readonly Value[]> {
    const seen = new Set<Entry<Value>>();
    for (const bucket of bucketsOf(stretch)) {
      for (const entry of this.#buckets.get(bucket) ?? []) {
        if (!seen.has(entry) && overlap(entry.stretch, stretch)) {
          seen.add(entry);
          yield entry.values;
        }
      }
    }
  }
}

/** Whether two stretches share a byte. One of no length shares none. */
function overlap(a: Stretch, b: Stretch): boolean {
  const end = Math.min(a.byteOffset + a.byteLength, b.byteOffset + b.byteLength);
  return Math.max(a.byteOffset, b.byteOffset) < end;
}

function* bucketsOf({ byteOffset, byteLength }: Stretch): Generator<number> {
  const last = Math.floor((byteOffset + Math.max(0, byteLength - 1)) / bucketBytes);
  for (let bucket = Math.floor(byteOffset / bucketBytes); bucket <= last; bucket++) {
    yield bucket;
  }
}
