import { domainToUnicode } from 'node:url';
import { getDomainWithoutSuffix } from 'tldts';
import { vendorDomains } from './vendors.ts';

/** Signs that are read as others. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1l|]/g, 'i'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/[àáâãäåа]/g, 'a'],
  [/[èéêëе]/g, 'e'],
  [/[ìíîïі]/g, 'i'],
  [/[òóôõöо]/g, 'o'],
  [/[ùúûü]/g, 'u'],
  [/с/g, 'c'],
  [/р/g, 'p'],
];

/** Words that are put beside a brand to make a name of a host. */
const words =
  'cdn js api static stat stats analytic analytics tracking tracker tag tags manager cloud lib libs code assets secure ssl pay payment payments checkout css img font fonts apis service services metric metrics net web app online update info storage cache min'.split(
    ' ',
  );
const besides = new RegExp(`^(?:${words.join('|')})+$`);

const leastLength = 6;

interface Brand {
  readonly domain: string;
  readonly name: string;
}

let brands: readonly Brand[] | undefined;

/**
 * The known domain that a registrable domain looks like without being it; null: none.
 *
 * @param own - domains of the site itself
 */
export function lookAlikeOf(domain: string, own: readonly string[]): string | null {
  const name = nameOf(domain);
  if (name === null) {
    return null;
  }
  brands ??= brandsOf(vendorDomains());
  const imitated =
    brandsOf(own).find((brand) => isAlike(name, brand.name)) ??
    brands.find((brand) => isAlike(name, brand.name) || isBrandWithWord(name, brand.name));
  return imitated?.domain ?? null;
}

/** Names this short are like others by chance. */
function brandsOf(domains: Iterable<string>): readonly Brand[] {
  return Array.from(domains, (domain) => ({ domain, name: nameOf(domain) ?? '' })).filter(
    ({ name }) => name.length >= leastLength,
  );
}

function nameOf(domain: string): string | null {
  const name = getDomainWithoutSuffix(domain, { allowPrivateDomains: false });
  return name === null || name === '' ? null : domainToUnicode(name) || name;
}

function isAlike(name: string, known: string): boolean {
  // The same name below another ending is most often its owner's too.
  if (name === known || Math.abs(name.length - known.length) > 4) {
    return false;
  }
  const most = known.length >= 10 ? 2 : 1;
  return folded(name) === folded(known) || distance(name, known, most) <= most;
}

function isBrandWithWord(name: string, brand: string): boolean {
  return hasWordBeside(name, brand) || hasWordBeside(folded(name), folded(brand), (word) => folded(word));
}

function hasWordBeside(name: string, brand: string, fold = (word: string): string => word): boolean {
  const at = name.indexOf(brand);
  if (at === -1) {
    return false;
  }
  const rest = (name.slice(0, at) + name.slice(at + brand.length)).replaceAll(/[-_\d]/g, '');
  return besides.test(rest) || words.some((word) => fold(word) === rest);
}

function folded(name: string): string {
  return alike.reduce((text, [sign, other]) => text.replaceAll(sign, other), name.replaceAll('-', ''));
}

/** How many letters differ, up to one more than so many: deletions, insertions, swaps of neighbours. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row.at(-1)!;
}
