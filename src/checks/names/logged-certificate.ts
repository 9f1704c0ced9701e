import * as v from 'valibot';
import { isHostName } from '../../model/host-name.ts';
import { nestsDeep } from '../exposure/grammar/nests-deep.ts';

/** A certificate as the services tell of it that read the logs. */
export interface LoggedCertificate {
  /** Of hosts, in lower case; those of a whole level begin with `*.`. */
  readonly names: readonly string[];
  /** The distinguished name of the authority; empty: the service does not tell. */
  readonly issuer: string;
  /** In milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** What the next page of answers is asked for with. */
  readonly id: string;
}

const text = v.pipe(v.string(), v.maxLength(65_536));
const moment = v.pipe(v.string(), v.maxLength(40));

/** `https://crt.sh/?q=…&output=json`: names are lines of one text; times are of UTC and do not say so. */
const crtSh = v.object({
  id: v.number(),
  issuer_name: text,
  name_value: text,
  not_before: moment,
  not_after: moment,
});

/** `GET /v1/issuances` (https://sslmate.com/help/reference/ct_search_api_v1). */
const certSpotter = v.object({
  id: text,
  dns_names: v.array(text),
  issuer: v.optional(v.object({ name: v.optional(text, '') }), {}),
  not_before: moment,
  not_after: moment,
});

/** What is read of one answer. */
const maxCertificates = 50_000;
const maxNames = 1000;
const maxNameLength = 253;

/** The certificates of an answer; null: it is no list of them. Entries that are none are left out. */
export function loggedCertificates(
  form: 'crt.sh' | 'certspotter',
  answer: string,
): readonly LoggedCertificate[] | null {
  let entries: unknown;
  try {
    entries = nestsDeep(answer) ? null : JSON.parse(answer);
  } catch {
    return null;
  }
  if (!Array.isArray(entries)) {
    return null;
  }
  const read = form === 'crt.sh' ? ofCrtSh : ofCertSpotter;
  const certificates = entries.slice(0, maxCertificates).flatMap((entry) => read(entry) ?? []);
  return certificates.length === 0 && entries.length > 0 ? null : certificates;
}

function ofCrtSh(entry: unknown): LoggedCertificate | null {
  const { success, output } = v.safeParse(crtSh, entry);
  return success
    ? certificate(output.name_value.split('\n', maxNames), output.issuer_name, String(output.id), [
        `${output.not_before}Z`,
        `${output.not_after}Z`,
      ])
    : null;
}

function ofCertSpotter(entry: unknown): LoggedCertificate | null {
  const { success, output } = v.safeParse(certSpotter, entry);
  return success
    ? certificate(output.dns_names, output.issuer.name, output.id, [output.not_before, output.not_after])
    : null;
}

function certificate(
  names: readonly string[],
  issuer: string,
  id: string,
  [notBefore, notAfter]: readonly [string, string],
): LoggedCertificate | null {
  const hosts = names
    .slice(0, maxNames)
    .map((name) => name.trim().toLowerCase())
    // Addresses of mail stand among the names of crt.sh, too.
    .filter((name) => name.length <= maxNameLength && isHostName(name.replace(/^\*\./, '')));
  const [from, to] = [Date.parse(notBefore), Date.parse(notAfter)];
  return Number.isNaN(from) || Number.isNaN(to)
    ? null
    : { names: hosts, issuer, id, notBefore: from, notAfter: to };
}
