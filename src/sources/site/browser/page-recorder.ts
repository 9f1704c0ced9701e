import type { CDPSession, Protocol } from 'puppeteer-core';
import { InsertionTrace } from './insertion-trace.ts';
import { ranScript, type ScriptDesk } from './ran-script.ts';

/** More scripts than pages have; one that makes more has them made to keep its readers busy. */
const maxScripts = 5000;
const maxScriptLength = 20e6;
const maxAllLength = 100e6;
const maxFrames = 2000;
/** Frames of other sites and workers, which are threads and processes. */
const maxTargets = 100;

/** Takes what the browser tells of one page, of its frames and of its workers: the scripts that ran, and what came through sockets. */
export class PageRecorder {
  readonly #desk: ScriptDesk;
  readonly #sessions = new Map<string, CDPSession>();
  readonly #pending = new Set<Promise<void>>();
  readonly #trace = new InsertionTrace();
  readonly #socketUrls = new Map<string, string>();
  readonly #overflow = Promise.withResolvers<void>();
  /** Of what runs too much: what they still tell was on its way. */
  readonly #overfull = new WeakSet<CDPSession>();
  #pageSession: CDPSession | null = null;
  #scripts = 0;
  #length = 0;
  #frames = 0;
  #hasWorkerThatServes = false;

  constructor(desk: ScriptDesk) {
    this.#desk = desk;
  }

  /** That of the page itself; null: it has not come yet. */
  get pageSession(): CDPSession | null {
    return this.#pageSession;
  }

  get sessions(): Iterable<CDPSession> {
    return this.#sessions.values();
  }

  /** Resolves when the page has more frames and workers than are followed. */
  get overflow(): Promise<void> {
    return this.#overflow.promise;
  }

  /** Whether the page has a service worker, which answers its next load. */
  get hasServiceWorker(): boolean {
    return this.#hasWorkerThatServes;
  }

  /** Listens to a target of the page from before it runs. */
  add(session: CDPSession, { type }: Protocol.Target.TargetInfo): void {
    this.#sessions.set(session.id(), session);
    if (this.#sessions.size > maxTargets) {
      this.#overflow.resolve();
      return;
    }
    this.#hasWorkerThatServes ||= type === 'service_worker';
    if (type === 'page') {
      this.#pageSession ??= session;
    }
    session.on('Debugger.scriptParsed', (event) => this.#script(session, event, type));
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      this.#trace.addLoad(session.id(), request.url, initiator);
      this.#desk.asked(request.url, request.postData ?? '');
    });
    session.on('Network.webSocketCreated', ({ requestId, url, initiator }) => {
      this.#trace.addLoad(session.id(), url, initiator);
      if (this.#socketUrls.size < maxFrames) {
        this.#socketUrls.set(requestId, url);
      }
    });
    session.on('Network.webSocketFrameReceived', ({ requestId, response }) =>
      this.#frame(requestId, response),
    );
    session.on('Network.webSocketFrameSent', ({ requestId, response: { opcode, payloadData } }) => {
      const url = this.#socketUrls.get(requestId);
      if (url !== undefined) {
        const isText = opcode === 1;
        this.#desk.sentFrame(
          url,
          isText ? payloadData : Buffer.from(payloadData, 'base64').toString('latin1'),
        );
      }
    });
  }

  /** The scripts that asked for an address first, the innermost first; empty: none did, or nobody knows. */
  sendersOf(address: string): readonly string[] {
    return this.#trace.loadersOf(address);
  }

  /** Waits until the text of all scripts that were told is here. */
  async settle(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.all(this.#pending);
    }
  }

  #script(session: CDPSession, event: Protocol.Debugger.ScriptParsedEvent, targetType: string): void {
    // What runs in a world of its own is ours.
    if (event.executionContextAuxData?.type === 'isolated' || this.#overfull.has(session)) {
      return;
    }
    this.#scripts += 1;
    const script = ranScript(event, targetType, this.#trace.insertedBy(session.id(), event));
    this.#trace.addScript(session.id(), event.scriptId, script);
    if (this.#desk.isKnown(script.hash)) {
      this.#wait(this.#desk.take(script, null));
      return;
    }
    this.#length += event.length ?? 0;
    if (this.#scripts > maxScripts || this.#length > maxAllLength || (event.length ?? 0) > maxScriptLength) {
      this.#desk.tooMuch(script);
      this.#overfull.add(session);
      // What comes after is not even told.
      void session.send('Debugger.disable').catch(() => {});
      return;
    }
    const read = session.send('Debugger.getScriptSource', { scriptId: event.scriptId }).then(
      ({ scriptSource, bytecode }) =>
        this.#desk.take(
          script,
          bytecode === undefined ? Buffer.from(scriptSource) : Buffer.from(bytecode, 'base64'),
        ),
      () => this.#desk.lost(script),
    );
    this.#wait(read);
  }

  #wait(work: Promise<void>): void {
    const over = work.finally(() => this.#pending.delete(over));
    this.#pending.add(over);
  }

  #frame(requestId: string, { opcode, payloadData }: Protocol.Network.WebSocketFrame): void {
    const url = this.#socketUrls.get(requestId);
    this.#frames += 1;
    if (url !== undefined && this.#frames <= maxFrames) {
      // Frames that are not text come in base64.
      this.#desk.frame(url, opcode === 1 ? Buffer.from(payloadData) : Buffer.from(payloadData, 'base64'));
    }
  }
}
