import { randomBytes } from 'node:crypto';
import type { CDPSession } from 'puppeteer-core';
import type { CanaryWatch } from './canary-watch.ts';

/**
 * Has connections between browsers tell what they would send: they pass no proxy, and no event of the browser tells.
 *
 * Their channels say that they are open, which they never are, so that pages send what they have.
 */
export async function watchPeerConnections(session: CDPSession, watch: CanaryWatch): Promise<void> {
  const name = `w${randomBytes(8).toString('hex')}`;
  session.on('Runtime.bindingCalled', ({ name: called, payload }) => {
    if (called === name) {
      const [host = '', ...lines] = payload.split('\n');
      const address = `webrtc://${host}/`;
      const url = URL.canParse(address) ? new URL(address) : new URL('webrtc://unknown/');
      watch.take(url, 'webrtc', lines.join('\n'));
    }
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(() => {
    const binding = globalThis.${name};
    delete globalThis.${name};
    const tell = (host, text) => binding(host + '\\n' + text);
    const Peer = globalThis.RTCPeerConnection;
    if (!binding || !Peer) return;
    const hosts = new WeakMap();
    const note = (peer, text) => {
      const host = /(?:IN IP[46] |turns?:|stun:)([\\w.:-]+?)(?::\\d+)?(?:[\\s?"]|$)/.exec(text)?.[1];
      if (host && host !== '0.0.0.0') hosts.set(peer, host);
    };
    globalThis.RTCPeerConnection = globalThis.webkitRTCPeerConnection = new Proxy(Peer, {
      construct(target, [settings]) {
        const peer = new target(settings);
        const text = JSON.stringify(settings ?? {});
        note(peer, text);
        tell(hosts.get(peer) ?? 'unknown', text);
        return peer;
      },
    });
    const { createDataChannel, setRemoteDescription } = Peer.prototype;
    Peer.prototype.setRemoteDescription = function (description, ...rest) {
      note(this, String(description?.sdp ?? ''));
      return setRemoteDescription.call(this, description, ...rest);
    };
    Peer.prototype.createDataChannel = function (...rest) {
      const channel = createDataChannel.apply(this, rest);
      Object.defineProperty(channel, 'readyState', { get: () => 'open' });
      channel.send = (data) => {
        const bytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
        tell(hosts.get(this) ?? 'unknown', bytes ? new TextDecoder().decode(data) : String(data));
      };
      setTimeout(() => channel.dispatchEvent(new Event('open')), 50);
      return channel;
    };
  })()`,
  });
}
