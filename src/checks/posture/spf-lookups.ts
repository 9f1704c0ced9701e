import type { RecordLookup } from '../domain-records.ts';

/** Receivers ask for no more than so many records, and take a policy that needs more for none (RFC 7208, 4.6.4). */
const maxSpfLookups = 10;

/** Terms that have a receiver ask for records; those of `include` and `redirect` name further policies. */
const asking = /^[+?~-]?(?:(a|mx|ptr|exists)(?:[:/].{0,253})?|(include):(.{1,253})|(redirect)=(.{1,253}))$/i;

/**
 * Why receivers take an SPF policy for broken; null: they do not; `unanswered`: somebody who could tell does not answer.
 *
 * @param policy - the record of the domain
 */
export async function spfFault(policy: string, lookup: RecordLookup): Promise<string | null> {
  let asked = 0;
  const waiting = [policy];
  for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
    const terms = text.split(/\s+/, 500);
    // A redirect beside `all` is passed over (RFC 7208, 6.1).
    const hasAll = terms.some((term) => /^[+?~-]?all$/i.test(term));
    for (const term of terms.filter((one) => !hasAll || !/^redirect=/i.test(one))) {
      const found = asking.exec(term);
      const name = found?.[3] ?? found?.[5];
      asked += found === null ? 0 : 1;
      if (asked > maxSpfLookups) {
        return `receivers would have to ask for more than ${maxSpfLookups} records, and stop there`;
      }
      // What a macro stands for depends on the mail (RFC 7208, 7).
      if (name !== undefined && !name.includes('%')) {
        const records = await lookup('TXT', name);
        if (records === null) {
          return 'unanswered';
        }
        const [next, second] = records.filter((record) => /^v=spf1(?:\s|$)/i.test(record));
        if (next === undefined || second !== undefined) {
          return `${name}, which it names, has ${next === undefined ? 'no SPF record' : 'several SPF records'}`;
        }
        waiting.push(next);
      }
    }
  }
  return null;
}
