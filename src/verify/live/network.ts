import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import type { LookUp } from '../../network/pinned-addresses.ts';

/** How hosts are found and reached. All of it is that of this machine by default; tests bring their own. */
export interface Network {
  readonly lookUp?: LookUp | undefined;
  /** Opens connections to web servers, at addresses that were checked. */
  readonly openWeb?: buildConnector.connector | undefined;
  /** Opens connections to mail servers, at addresses that were checked. */
  readonly openMail?: ((address: string, port: number) => Socket) | undefined;
  /** The proxy that a web server is asked through; null: none. Default: none. */
  readonly proxyFor?: ((url: URL) => URL | null) | undefined;
  /** Certificates in PEM besides those that Node trusts. */
  readonly authorities?: string | undefined;
}
