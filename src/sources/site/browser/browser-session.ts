import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Connection, Protocol } from 'puppeteer-core';
import type { BrowserProcess } from './browser-process.ts';
import type { PageRecorder } from './page-recorder.ts';

const startMs = 20_000;
/** Of one message; pages that never let go are ended by their own limit before. */
const answerMs = 40_000;
/** Of the scripts that the browser keeps the text of after they are gone. */
const maxScriptsCacheSize = 100e6;

/** The browser did not come up. */
export class BrowserStartError extends Error {}

/** A browser that is watched: all that runs in it is told to the recorder of its page. */
export class BrowserSession {
  readonly process: BrowserProcess;
  readonly #browser: Browser;
  /** By browser context, of which each page has one of its own. */
  readonly #recorders = new Map<string, PageRecorder>();

  private constructor(process: BrowserProcess, browser: Browser) {
    this.process = process;
    this.#browser = browser;
  }

  /**
   * Takes control of a browser that was started. Ends it when that fails.
   *
   * @throws BrowserStartError with what the browser wrote
   */
  static async begin(process: BrowserProcess, signal: AbortSignal): Promise<BrowserSession> {
    const { connect } = await import('puppeteer-core');
    const given = new AbortController();
    const late = sleep(startMs, undefined, { signal: AbortSignal.any([signal, given.signal]) }).then(() => {
      throw new BrowserStartError('it did not answer');
    });
    try {
      const connected = connect({
        transport: process.transport,
        defaultViewport: { width: 1280, height: 800 },
        protocolTimeout: answerMs,
        networkEnabled: false,
        issuesEnabled: false,
      });
      const session = new BrowserSession(process, await Promise.race([connected, late]));
      await session.#watch();
      return session;
    } catch (error) {
      await process.end();
      signal.throwIfAborted();
      throw error instanceof BrowserStartError
        ? error
        : new BrowserStartError(await process.ended, { cause: error });
    } finally {
      given.abort();
      await late.catch(() => {});
    }
  }

  /** A page without past or neighbours, whose only way out is a proxy. */
  async openContext(proxyPort: number, recorder: PageRecorder): Promise<BrowserContext> {
    const context = await this.#browser.createBrowserContext({
      proxyServer: `http://127.0.0.1:${proxyPort}`,
      proxyBypassList: ['<-loopback>'],
      downloadBehavior: { policy: 'deny' },
    });
    this.#recorders.set(context.id ?? '', recorder);
    return context;
  }

  async closeContext(context: BrowserContext): Promise<void> {
    await context.close();
    this.#recorders.delete(context.id ?? '');
  }

  async #watch(): Promise<void> {
    const root = await this.#browser.target().createCDPSession();
    const connection = root.connection();
    if (connection === undefined) {
      throw new BrowserStartError('it hung up');
    }
    const onAttached = ({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent): void => {
      const session = connection.session(sessionId);
      if (session !== null) {
        this.#recorders.get(targetInfo.browserContextId ?? '')?.add(session, targetInfo);
      }
    };
    listen(connection, onAttached);
    root.on('Target.attachedToTarget', ({ sessionId }) => {
      void connection.session(sessionId)?.send('Runtime.runIfWaitingForDebugger').catch(ignore);
    });
    // puppeteer leaves service workers at once: they are held for their recorder here.
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'service_worker' }, { exclude: true }],
    });
  }
}

/** Has each target tell of its scripts and requests before it runs: it waits until puppeteer lets it go. */
function listen(
  connection: Connection,
  onAttached: (event: Protocol.Target.AttachedToTargetEvent) => void,
): void {
  connection.on('Target.attachedToTarget', onAttached);
  connection.on('sessionattached', (session: CDPSession) => {
    session.on('Target.attachedToTarget', onAttached);
    session.on('Debugger.paused', () => {
      // Once after each change of process, since the order to skip is not carried over.
      void skipPauses(session);
      void session.send('Debugger.resume').catch(ignore);
    });
    void session.send('Debugger.enable', { maxScriptsCacheSize }).catch(ignore);
    void skipPauses(session);
    void session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }).catch(ignore);
    void session.send('Network.setBypassServiceWorker', { bypass: true }).catch(ignore);
  });
}

function skipPauses(session: CDPSession): Promise<unknown> {
  return session.send('Debugger.setSkipAllPauses', { skip: true }).catch(ignore);
}

/** No target knows all of these, and any may be gone. */
function ignore(): void {}
