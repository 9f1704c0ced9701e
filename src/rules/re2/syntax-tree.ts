import type { CharSet } from './char-set.ts';

export type Assertion =
  | 'text-start'
  | 'text-end'
  | 'line-start'
  | 'line-end'
  | 'word-boundary'
  | 'not-word-boundary';

/** A pattern with its flags resolved: what they change stands in the nodes themselves. */
export type SyntaxTree =
  | { readonly kind: 'literal'; readonly char: number; readonly isFolded: boolean }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'capture'; readonly body: SyntaxTree }
  | { readonly kind: 'sequence'; readonly parts: readonly SyntaxTree[] }
  | { readonly kind: 'choice'; readonly options: readonly SyntaxTree[] }
  | {
      readonly kind: 'repeat';
      readonly body: SyntaxTree;
      readonly min: number;
      /** Null: no bound. */
      readonly max: number | null;
      readonly isGreedy: boolean;
    };
