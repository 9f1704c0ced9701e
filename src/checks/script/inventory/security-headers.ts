import type { Headers } from '../../../model/observation.ts';
import { headerValue } from '../../header-value.ts';

/** Headers whose loss makes an attack on the page's scripts easier (PCI DSS 4.0.1, 11.6.1). */
const names = [
  'content-security-policy',
  'strict-transport-security',
  'x-frame-options',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'integrity-policy',
] as const;

export function securityHeaders(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headerValue(headers, name);
      // A nonce is another one each time.
      return value === null ? [] : [[name, value.replaceAll(/'nonce-[^']{1,200}'/g, "'nonce-{}'")]];
    }),
  );
}

/** In what way headers protect less than they did; empty: in none. */
export function weakenings(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(before).flatMap(([name, value]) => {
    const current = now[name];
    if (current === undefined) {
      return [`${name} is gone`];
    }
    if (name === 'content-security-policy') {
      return loosened(value, current);
    }
    if (name === 'strict-transport-security' && maxAge(current) < maxAge(value)) {
      return [`${name} holds for ${maxAge(current)} s instead of ${maxAge(value)} s`];
    }
    return [];
  });
}

function maxAge(value: string): number {
  return Number(/max-age\s{0,5}=\s{0,5}"?(\d{1,12})/i.exec(value)?.[1] ?? 0);
}

/** Directives that are gone, and sources that were added to one. */
function loosened(before: string, now: string): readonly string[] {
  const current = directives(now);
  return [...directives(before)].flatMap(([name, sources]) => {
    const others = current.get(name);
    if (others === undefined) {
      return [`content-security-policy lost ${name}`];
    }
    const added = others.filter((source) => !sources.includes(source) && !/^'(?:sha\d+|nonce)-/.test(source));
    return added.length === 0 ? [] : [`content-security-policy lets ${added.join(' ')} into ${name}`];
  });
}

function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy
      .toLowerCase()
      .split(/[;,]/)
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
