/** Something that a site sent to everybody, and that it made with a secret: whoever holds that secret can tell. */
export type SignedValue =
  | {
      readonly kind: 'cookie';
      readonly name: string;
      readonly value: string;
      /** The cookie that this one signs, as `name=value`; undefined: there is none beside it. */
      readonly signs: string | undefined;
      readonly url: URL;
    }
  | { readonly kind: 'link'; readonly link: URL; readonly url: URL }
  | { readonly kind: 'token'; readonly token: string; readonly url: URL }
  /** What a page carries of a component, in JSON. */
  | { readonly kind: 'component'; readonly state: string; readonly url: URL }
  | { readonly kind: 'asset-version'; readonly version: string; readonly url: URL };

/** How one framework signs. */
export interface Scheme {
  /** For the report, such as `Laravel`. */
  readonly name: string;
  /** Whether the secret made the value. Never throws for a value or secret that is none of the framework's. */
  proves(secret: string, value: SignedValue): boolean;
}
