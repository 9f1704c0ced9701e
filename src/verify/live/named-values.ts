import type { Finding } from '../../model/finding.ts';
import type { LiveCheck, NamedValue } from '../../model/live-check.ts';
import { regExpOf } from '../../model/pattern.ts';
import type { Values } from './template.ts';

/** What a check needs of a finding; or the name of what stands nowhere beside its secret. */
export function namedValues(
  check: LiveCheck,
  { secret, parts }: Finding,
): Values | { readonly missing: string } {
  const read = check.isUrlEncoded ? decoded : (text: string) => text;
  const values = new Map([['secret', read(secret?.reveal() ?? '')]]);
  for (const value of check.values) {
    const text =
      value.part === null
        ? values.get('secret')!
        : read(
            parts.find(({ name, value: own }) => name === value.part && own.isKnown)?.value.reveal() ?? '',
          );
    const found = groupOf(value, text);
    if (found === null) {
      return { missing: value.part ?? 'known form' };
    }
    values.set(value.name, found);
  }
  return values;
}

function groupOf({ pattern, otherwise }: NamedValue, text: string): string | null {
  const regExp = regExpOf(pattern);
  regExp.lastIndex = 0;
  const match = regExp.exec(text);
  return match === null ? otherwise : (match.slice(1).find((group) => group !== undefined) ?? match[0]);
}

/** As RFC 3986, 2.1 writes it in URLs; what is not encoded well was meant as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
