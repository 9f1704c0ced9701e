import type { FieldLabel, Label } from './value.ts';

/** By which way something leaves the page. */
export type Channel =
  | 'beacon'
  | 'css'
  | 'fetch'
  | 'form'
  | 'frame'
  | 'image'
  | 'message'
  | 'navigation'
  | 'script'
  | 'socket'
  | 'webrtc';

/** What is true of every effect: what the script asked before, and how it was told to. */
interface Circumstances {
  /** What the conditions depend on under which it happens. */
  readonly conditions: ReadonlySet<Label>;
  /** How many texts were decoded and run to come to it. */
  readonly depth: number;
}

/** Something that a script would do in a browser. Texts have `hole` where they are not known. */
export type Effect = Circumstances &
  (
    | {
        readonly kind: 'send';
        readonly channel: Channel;
        readonly url: string;
        readonly labels: ReadonlySet<Label>;
        readonly body: string;
      }
    | { readonly kind: 'insert'; readonly tag: string; readonly url: string; readonly isHidden: boolean }
    | { readonly kind: 'redirect'; readonly url: string }
    | { readonly kind: 'evaluate'; readonly text: string; readonly how: string }
    | { readonly kind: 'markup'; readonly text: string }
    | { readonly kind: 'listen'; readonly type: string; readonly of: FieldLabel | null }
    | { readonly kind: 'gate'; readonly on: Label | 'devtools' | 'name'; readonly with: string }
    | { readonly kind: 'seek'; readonly of: FieldLabel; readonly with: string }
    | { readonly kind: 'touch'; readonly what: string }
    | { readonly kind: 'copy'; readonly text: string }
    | { readonly kind: 'hide'; readonly selector: string }
    | { readonly kind: 'self-removal' }
  );

type WithoutCircumstances<E> = E extends Effect ? Omit<E, keyof Circumstances> : never;
export type PlainEffect = WithoutCircumstances<Effect>;
