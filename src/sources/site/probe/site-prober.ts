import type { Coverage } from '../../../model/coverage.ts';
import type { ProbeAnswer, ProbeClass, Prober, ProbeRequest } from '../../../model/probe.ts';
import { isChallenge } from '../guard/challenge.ts';
import { Guard } from '../guard/guard.ts';
import type { GuardOptions } from '../guard/options.ts';
import { isPublicAddress } from '../../../network/public-address.ts';
import { askAt } from './ask-at.ts';
import { PinnedAddresses } from '../../../network/pinned-addresses.ts';
import { scopeOf } from '../guard/scope.ts';
import { offerTls } from './offer-tls.ts';
import { startTls } from './start-tls.ts';
import { visitorHeaders } from './visitor-headers.ts';

/** Services that look through billions of certificates take their time. */
const serviceMs = 90_000;

/**
 * Asks as the crawl did, by a guard of its own: the crawl may have used up its requests.
 *
 * @param origins - where the site is
 */
export function siteProber(
  options: GuardOptions,
  classes: ReadonlySet<ProbeClass>,
  origins: readonly URL[],
  coverage: Coverage,
): Prober & AsyncDisposable {
  const guard = new Guard(options, coverage);
  const services = new Map<string, Guard>();
  const addresses = new PinnedAddresses((url) => options.scope.isNamed(url));
  const own = new Set(origins.map(({ origin }) => origin));
  return {
    classes,
    origins,
    async ask(request, signal) {
      const { url, class: wanted = 'read' } = request;
      const isWanted = wanted === 'authority' ? classes.size > 0 : classes.has(wanted);
      const isOfThirdParty = wanted === 'cloud' || wanted === 'transparency';
      if (!isWanted || own.has(url.origin) === isOfThirdParty) {
        return failed(url, 'nobody asked for probes of this kind');
      }
      if (wanted !== 'transparency') {
        const { visitor } = request;
        const ofVisitor = visitor === undefined ? {} : visitorHeaders(visitor, options.userAgent);
        return probe(guard, { ...request, headers: { ...ofVisitor, ...request.headers } }, signal);
      }
      // The user named it, so that it may be anywhere; it gets nothing of the session with the site.
      const scope = scopeOf([url], 'host');
      const service =
        services.get(url.origin) ?? new Guard({ ...options, scope, sessionHeaders: {} }, coverage);
      services.set(url.origin, service);
      return probe(service, request, signal, serviceMs);
    },
    async askAt(page, server, maxBytes, signal) {
      const { address, isNamed } = server;
      if (!classes.has('read') || !own.has(page.origin) || !(isNamed || isPublicAddress(address))) {
        return failed(page, 'nobody asked for probes of this kind');
      }
      await guard.rate.turn(address, signal);
      coverage.add('requests');
      return askAt(page, server, maxBytes, options.userAgent, signal);
    },
    async offerTls(origin, offer, signal) {
      if (!classes.has('handshake') || !own.has(origin.origin) || origin.protocol !== 'https:') {
        return { kind: 'failed', reason: 'blocked', hint: 'nobody asked for probes of this kind' };
      }
      const pin = await addresses.pin(origin);
      if (pin.kind !== 'address') {
        return { kind: 'failed', reason: 'unreachable', hint: 'its name does not resolve' };
      }
      await guard.rate.turn(origin.host, signal);
      coverage.add('requests');
      return offerTls(origin, pin.address, offer, signal);
    },
    async startTls(host, port, range, signal) {
      if (!classes.has('handshake') || !URL.canParse(`https://${host}/`)) {
        return { kind: 'failed', reason: 'blocked', hint: 'nobody asked for probes of this kind' };
      }
      // As a website's: only addresses of the public.
      const pin = await addresses.pin(new URL(`https://${host}/`));
      if (pin.kind !== 'address') {
        return { kind: 'failed', reason: 'unreachable', hint: 'its name leads to no public address' };
      }
      await guard.rate.turn(host, signal);
      coverage.add('requests');
      return startTls({ host, address: pin.address, port, range }, options.authorities, signal);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([guard, ...services.values()].map((one) => one.close()));
    },
  };
}

async function probe(
  guard: Guard,
  { url, method = 'GET', headers = {}, maxBytes }: ProbeRequest,
  signal: AbortSignal,
  responseMs?: number,
): Promise<ProbeAnswer> {
  const range = method === 'GET' && responseMs === undefined ? { range: `bytes=0-${maxBytes - 1}` } : {};
  const visit = {
    refusal: async () => null,
    isMap: false,
    wants: () => method === 'GET',
    isOnce: true,
    method,
    headers: { ...range, ...headers },
    maxBytes,
    ...(responseMs === undefined ? {} : { responseMs }),
  };
  const answer = await guard.get(url, visit, signal);
  switch (answer.kind) {
    case 'refused':
      return failed(answer.url, `it may not be asked: ${answer.reason}`);
    case 'failed':
      return { kind: 'failed', url, reason: answer.reason, hint: answer.hint };
    case 'response': {
      const { status, allHeaders, bytes, cut } = answer;
      const isCut = cut !== null || (status === 206 && bytes.length >= maxBytes);
      return {
        kind: 'response',
        url,
        status,
        headers: allHeaders,
        bytes,
        isCut,
        isChallenge: isChallenge(answer),
      };
    }
  }
}

function failed(url: URL, hint: string): ProbeAnswer {
  return { kind: 'failed', url, reason: 'blocked', hint };
}
