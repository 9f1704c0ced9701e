import { readWordLists } from './word-lists.ts';

/** An estimate of how hard a password is to guess. The password itself is not in it. */
export interface PasswordStrength {
  /** 0: at once, to 4: not by anybody; of zxcvbn. */
  readonly score: number;
  /** Powers of ten of guesses. */
  readonly guesses: number;
  readonly isWeak: boolean;
}

/** Ten thousand million guesses: a stolen table of fast hashes falls in a second below it. */
const leastGuesses = 10;
/** zxcvbn's work grows with the square of the length; what is longer is judged by its start. */
const maxLength = 100;

export type EstimateStrength = (password: string) => PasswordStrength;

/** Loads the estimator with its word lists, 2 MB, which few runs need. It works offline and remembers nothing. */
export function loadStrengthEstimate(): Promise<EstimateStrength> {
  loading ??= load();
  return loading;
}

let loading: Promise<EstimateStrength> | undefined;

async function load(): Promise<EstimateStrength> {
  const [{ ZxcvbnFactory }, { dictionary, graphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    readWordLists(),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary, graphs });
  return (password) => {
    const { score, guessesLog10 } = estimator.check(password.slice(0, maxLength));
    return { score, guesses: guessesLog10, isWeak: guessesLog10 < leastGuesses };
  };
}

/** The estimate in words. */
export function strengthText({ guesses, isWeak }: PasswordStrength): string {
  return `about 10^${Math.floor(guesses)} guesses: ${isWeak ? 'too weak' : 'strong enough'}`;
}
