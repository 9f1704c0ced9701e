import { describe, expect, it } from 'vitest';
import { defaultListen, listenPlace } from '../../src/config/listen-place.ts';

describe('--listen', () => {
  it.each([
    [defaultListen, { host: '127.0.0.1', port: 9464 }],
    ['0.0.0.0:80', { host: '0.0.0.0', port: 80 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('%s means %j', (text, place) => expect(listenPlace(text)).toEqual(place));

  it.each(['', '9464', '127.0.0.1', 'localhost:9464', '127.0.0.1:0', '127.0.0.1:70000'])(
    'refuses %j',
    (text) => expect(() => listenPlace(text)).toThrow('--listen takes an IP address with a port'),
  );
});
