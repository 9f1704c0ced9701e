import { randomBytes } from 'node:crypto';

/** What a field of a form is for, as its names tell. */
export type CanaryKind = 'card' | 'code' | 'expiry' | 'month' | 'year' | 'email' | 'password' | 'text';

/** Made-up data that is typed into forms; what is long enough to be known again is looked for in what leaves. */
export interface CanaryData {
  readonly values: Readonly<Record<CanaryKind, string>>;
  /** What is looked for, by what it is to a reader. */
  readonly marks: readonly { readonly what: 'card' | 'password' | 'email' | 'text'; readonly text: string }[];
}

const tokenBytes = 5;

/**
 * Data of nobody: a card number that networks give out for tests, which passes the check of its digits as thieves test it,
 * an address of a domain that cannot exist (RFC 2606), and words that no page holds.
 */
export function canaryData(): CanaryData {
  const token = randomBytes(tokenBytes).toString('hex');
  const values = {
    card: '4012888888881881',
    code: '737',
    expiry: '12/34',
    month: '12',
    year: '34',
    email: `canary-${token}@leaksieve.invalid`,
    password: `Pw-${token}-9!`,
    text: `Canary${token}`,
  };
  return {
    values,
    marks: [
      { what: 'card', text: values.card },
      { what: 'password', text: values.password },
      { what: 'email', text: values.email },
      { what: 'text', text: values.text },
    ],
  };
}
