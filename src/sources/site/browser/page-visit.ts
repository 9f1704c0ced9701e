import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import type { BrowserProxy, BrowserRequest } from '../guard/browser-proxy.ts';
import type { BrowserSession } from './browser-session.ts';
import type { CanaryWatch } from './canary/canary-watch.ts';
import { watchPeerConnections } from './canary/peer-connections.ts';
import { typeCanaries } from './canary/type-canaries.ts';
import type { PageRecorder } from './page-recorder.ts';
import { saidVersions, type Said } from './said-versions.ts';

/** What is done with a page besides showing it. */
interface VisitOptions {
  /** How long it may take to come to rest. */
  readonly pageMs: number;
  /** Looks at what leaves while made-up data is typed; null: none is. */
  readonly canaries: CanaryWatch | null;
  /** By which libraries in it tell their version. */
  readonly versionExpressions: readonly string[];
}

/** What came of showing a page. */
export type VisitEnd =
  /**
   * @property html - the document as scripts have made it; empty: it cannot be told
   * @property waiting - what the page waited for longer than anybody did
   * @property said - the versions that libraries in it tell
   * @property fields - how many made-up data was typed into
   */
  | {
      readonly kind: 'read';
      readonly html: string;
      readonly waiting: readonly BrowserRequest[];
      readonly said: readonly Said[];
      readonly fields: number;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crashed' }
  /** It has more frames and workers than are followed. */
  | { readonly kind: 'too-large' }
  /** The page leads to what no browser shows, or to what may not be asked. */
  | { readonly kind: 'unreadable' };

/** What a page does after it has loaded is waited for so long, and no longer than half of the time that pages are given. */
const afterLoadMs = 8000;
/** Without requests for so long, a page is taken to have all that it wants. */
const quietMs = 500;
const lookMs = 50;
const closeMs = 5000;
/** What a page starts anew is stopped so often. */
const stopRounds = 5;
const stopMs = 100;
const maxHtmlLength = 5e6;

/** Shows a page until it is quiet, a second time when a service worker answers for it then. Throws when the browser has ended. */
export async function visitPage(
  session: BrowserSession,
  url: URL,
  proxy: { readonly port: number; readonly proxy: BrowserProxy },
  recorder: PageRecorder,
  { pageMs, canaries, versionExpressions }: VisitOptions,
  signal: AbortSignal,
): Promise<VisitEnd> {
  const context = await session.openContext(proxy.port, recorder);
  const over = new AbortController();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(pageMs)]);
  try {
    const page = await context.newPage();
    if (canaries !== null && recorder.pageSession !== null) {
      await watchPeerConnections(recorder.pageSession, canaries);
    }
    const crashed = new Promise<VisitEnd>((resolve) => {
      page.on('error', () => resolve({ kind: 'crashed' }));
    });
    const tooLarge = recorder.overflow.then(() => ({ kind: 'too-large' }) as const);
    return await Promise.race([crashed, tooLarge, show(page, url), aborted(signal, over.signal)]);
  } finally {
    over.abort();
    // Whoever gives up ends the browser as it is.
    if (!signal.aborted) {
      await closeInTime(session, context);
    }
  }

  async function show(page: Page, target: URL): Promise<VisitEnd> {
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    page.on('popup', (popup) => void popup?.close().catch(() => {}));
    try {
      await page.goto(target.href, { waitUntil: 'load', timeout: pageMs, signal: limit });
      await untilQuiet(limit);
      if (recorder.hasServiceWorker) {
        for (const each of recorder.sessions) {
          void each.send('Network.setBypassServiceWorker', { bypass: false }).catch(() => {});
        }
        await page.reload({ waitUntil: 'load', timeout: pageMs, signal: limit });
        await untilQuiet(limit);
      }
      const { waiting } = proxy.proxy;
      await settle(limit);
      const { pageSession } = recorder;
      if (pageSession === null) {
        return { kind: 'read', html: '', waiting, said: [], fields: 0 };
      }
      const html = await renderedHtml(pageSession);
      const fields = canaries === null ? 0 : await typeCanaries(pageSession, canaries, limit);
      await settle(limit);
      const said = await saidVersions(pageSession, versionExpressions, limit);
      return { kind: 'read', html, waiting, said, fields };
    } catch (error) {
      signal.throwIfAborted();
      await stopScripts(recorder);
      await settle(AbortSignal.timeout(closeMs));
      const isLate = limit.aborted || (error instanceof Error && error.name === 'TimeoutError');
      return { kind: isLate ? 'timeout' : 'unreadable' };
    }
  }

  async function untilQuiet(until: AbortSignal): Promise<void> {
    const end = performance.now() + Math.min(afterLoadMs, pageMs / 2);
    while (proxy.proxy.quietMs < quietMs && performance.now() < end) {
      await sleep(lookMs, undefined, { signal: until });
    }
  }

  /** A page that is busy may not give the text of its scripts. */
  async function settle(until: AbortSignal): Promise<void> {
    // The wait that is left over must not keep the scan from ending.
    const late = sleep(closeMs, undefined, { signal: until, ref: false });
    await Promise.race([recorder.settle(), late.catch(() => {})]);
  }
}

/**
 * Rejects when the signal aborts: a page that is busy would not notice.
 *
 * @param over - ends the wait
 */
async function aborted(signal: AbortSignal, over: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  await once(signal, 'abort', { signal: over });
  throw signal.reason;
}

/** Scripts that never end keep to themselves which scripts ran before them, until they are stopped. */
async function stopScripts(recorder: PageRecorder): Promise<void> {
  for (let round = 0; round < stopRounds; round += 1) {
    for (const session of recorder.sessions) {
      void session.send('Runtime.terminateExecution').catch(() => {});
    }
    await sleep(stopMs);
  }
}

/** The document as it is now, read in a world of its own, where the page's scripts have changed nothing. */
async function renderedHtml(session: CDPSession): Promise<string> {
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'leaksieve',
    });
    const { result } = await session.send(
      'Runtime.evaluate',
      {
        contextId: executionContextId,
        expression: `document.documentElement.outerHTML.slice(0, ${maxHtmlLength})`,
        returnByValue: true,
        timeout: closeMs,
      },
      { timeout: closeMs },
    );
    return typeof result.value === 'string' ? result.value : '';
  } catch {
    return '';
  }
}

/** @throws when the browser cannot even close it, or has ended */
async function closeInTime(session: BrowserSession, context: BrowserContext): Promise<void> {
  const given = new AbortController();
  const late = sleep(closeMs, undefined, { signal: given.signal }).then(() => {
    throw new Error('the browser hangs');
  });
  try {
    await Promise.race([session.closeContext(context), late]);
  } finally {
    given.abort();
    await late.catch(() => {});
  }
}
