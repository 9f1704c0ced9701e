/** A version that can be put in order. */
export interface Version {
  /** As it was written, without a leading `v`. */
  readonly text: string;
  /** Major first; what is not written counts as 0. */
  readonly numbers: readonly number[];
  /** Parts of what comes before the release, such as `rc` and `1`; empty: it is the release. */
  readonly prerelease: readonly (number | string)[];
  /**
   * What somebody appended to a release, such as `wp` or `dfsg`; empty: nothing. Such a build may hold fixes of later
   * versions.
   */
  readonly vendor: string;
}

/** Words that stand before a release in the versions of libraries; all else after one names who built it. */
const earlier =
  /^(?:a|alpha|b|beta|c|canary|dev|development|experimental|insiders|m|milestone|next|nightly|pre|preview|rc|snapshot|unstable)$/;

const shape =
  /^v?(\d{1,9}(?:\.\d{1,9}){0,5})(?:([-+~])([0-9a-z][0-9a-z.+~_-]{0,60})|[._]?([a-z][0-9a-z.+~_-]{0,60}))?$/i;

/** Reads a version as libraries write them: Semantic Versioning 2.0, and looser forms such as `1.0b2`. Null: it is none. */
export function parseVersion(text: string): Version | null {
  const [whole, dotted, mark, marked, plain] = shape.exec(text) ?? [];
  if (whole === undefined || dotted === undefined) {
    return null;
  }
  const numbers = dotted.split('.').map(Number);
  const rest = marked ?? plain ?? '';
  const [tag, build] = mark === '+' ? ['', rest] : splitAtPlus(rest);
  const parts = tag
    .toLowerCase()
    .split(/[.~_-]|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const isEarlier = typeof parts[0] === 'number' || earlier.test(parts[0] ?? '');
  return {
    text: whole.replace(/^v/i, ''),
    numbers,
    prerelease: isEarlier ? parts : [],
    vendor: isEarlier ? build : [tag, build].filter((part) => part !== '').join('+'),
  };
}

function splitAtPlus(text: string): readonly [string, string] {
  const plus = text.indexOf('+');
  return plus === -1 ? [text, ''] : [text.slice(0, plus), text.slice(plus + 1)];
}

/** The order of Semantic Versioning (11): a release comes after what led to it. What a vendor appended does not count. */
export function compareVersions(a: Version, b: Version): number {
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return Math.sign(b.prerelease.length - a.prerelease.length);
  }
  return comparePrereleases(a.prerelease, b.prerelease);
}

function comparePrereleases(a: Version['prerelease'], b: Version['prerelease']): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) {
      return 1;
    }
    if (part !== other) {
      return compareParts(part, other);
    }
  }
  return a.length - b.length;
}

/** Numbers come before words. */
function compareParts(a: number | string, b: number | string): number {
  if (typeof a === 'number') {
    return typeof b === 'number' ? a - b : -1;
  }
  return typeof b === 'number' || a > b ? 1 : -1;
}
