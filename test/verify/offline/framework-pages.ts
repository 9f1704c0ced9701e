import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** Makes what pages of frameworks carry, from the descriptions of their signing; each was held against the framework itself. */

const quoted = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('/', String.raw`\/`)
    .replaceAll('"', '&quot;');

/** As PHP's json_encode writes it. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('/', String.raw`\/`);

/** @param areChildrenSigned - as in early releases of version 3 */
export function livewireSnapshot(key: Buffer, areChildrenSigned: boolean): string {
  const children = { 'lw-1-0': ['div', 'AbC'] };
  const snapshot = {
    data: { title: 'a "b"', list: [[1.5], { s: 'arr' }] },
    memo: { path: '/', children, errors: [] },
  };
  const { path, errors } = snapshot.memo;
  const signed = areChildrenSigned ? snapshot : { ...snapshot, memo: { path, errors } };
  const checksum = createHmac('sha256', key).update(json(signed)).digest('hex');
  return `<div wire:snapshot="${quoted({ ...snapshot, checksum })}" wire:effects="[]"></div>`;
}

export function livewireInitialData(key: Buffer): string {
  const fingerprint = { id: 'a', path: '/' };
  const memo = { errors: [], data: { text: 'x/y' } };
  const checksum = createHmac('sha256', key)
    .update(json(fingerprint) + json(memo))
    .digest('hex');
  const data = { fingerprint, effects: {}, serverMemo: { children: [], ...memo, checksum } };
  return `<div wire:initial-data="${quoted(data)}"></div>`;
}

export function symfonyProps(secret: string): string {
  const props = { zeta: 1, Alpha: '/', in: { b: 1, a: [3, 1] }, '@attributes': { id: 'live-1' } };
  const sorted = { '@attributes': { id: 'live-1' }, Alpha: '/', in: { a: [3, 1], b: 1 }, zeta: 1 };
  const checksum = createHmac('sha256', secret).update(json(sorted)).digest('base64');
  return `<div data-live-props-value="${quoted({ ...props, '@checksum': checksum })}"></div>`;
}

/** A name of a stream of Turbo. */
export function railsStream(secret: string): string {
  const data = Buffer.from('"rooms:1"').toString('base64');
  const key = pbkdf2Sync(secret, 'turbo/signed_stream_verifier_key', 1000, 64, 'sha256');
  const signature = createHmac('sha256', key).update(data).digest('hex');
  return `<turbo-cable-stream-source signed-stream-name="${data}--${signature}"></turbo-cable-stream-source>`;
}

/** The token of a form of Flask-WTF. */
export function flaskToken(secret: string): string {
  const text = JSON.stringify(createHash('sha1').update('token').digest('hex'));
  const signed = `${Buffer.from(text).toString('base64url')}.awosrw`;
  const key = createHash('sha1').update(`wtf-csrf-tokensigner${secret}`).digest();
  return `<input name="csrf_token" value="${signed}.${createHmac('sha1', key).update(signed).digest('base64url')}">`;
}
