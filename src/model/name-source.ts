/** Who knows names of a domain's hosts: a service that reads the logs of certificates (RFC 9162), or a list of the user's. */
export type NameSource =
  | {
      readonly kind: 'service';
      /** As whose its answers are read. */
      readonly form: 'crt.sh' | 'certspotter';
      readonly url: URL;
    }
  | {
      readonly kind: 'list';
      /** The file that it was read from. */
      readonly name: string;
      /** In lower case, without the dot at the end. */
      readonly names: readonly string[];
    };
