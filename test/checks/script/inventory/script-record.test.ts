import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressTemplate } from '../../../../src/checks/script/inventory/script-record.ts';

const hashes = Array.from({ length: 60 }, (_, at) => createHash('sha256').update(`build ${at}`).digest());
const base32 = (hash: Buffer): string =>
  Array.from(hash, (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');

describe('the template of a script', () => {
  it.each<[bundler: string, address: (hash: Buffer) => string, template: string]>([
    [
      'Vite',
      (hash) => `/assets/cart-view-${hash.toString('base64url').slice(0, 8)}.js`,
      '/assets/cart-view-{}.js',
    ],
    [
      'SvelteKit',
      (hash) => `/_app/chunks/cart.${hash.toString('base64url').slice(0, 8)}.js`,
      '/_app/chunks/cart.{}.js',
    ],
    ['Nuxt', (hash) => `/_nuxt/${hash.toString('base64url').slice(0, 8)}.js`, '/_nuxt/{}.js'],
    ['webpack', (hash) => `/js/6.${hash.toString('hex').slice(0, 20)}.chunk.js`, '/js/6.{}.chunk.js'],
    [
      'Next.js',
      (hash) => `/_next/static/chunks/cart-${hash.toString('hex').slice(0, 16)}.js`,
      '/_next/static/chunks/cart-{}.js',
    ],
    ['Angular', (hash) => `/main-${base32(hash).slice(0, 8)}.js`, '/main-{}.js'],
    ['Rails', (hash) => `/assets/cart-${hash.toString('hex')}.js`, '/assets/cart-{}.js'],
    [
      'Django',
      (hash) => `/static/cart.${hash.toString('hex').slice(0, 12)}.min.js`,
      '/static/cart.{}.min.js',
    ],
    ['Drupal', (hash) => `/files/js/js_${hash.toString('base64url')}.js`, '/files/js/js_{}.js'],
    ['Laravel Mix', (hash) => `/js/cart.js?id=${hash.toString('hex')}`, '/js/cart.js?id={}'],
  ])('is the same after each build, and keeps its name: %s', (_, address, template) => {
    const templates = hashes.map((hash) => addressTemplate(new URL(address(hash), 'https://shop.example')));
    expect(new Set(templates)).toEqual(new Set([`https://shop.example${template}`]));
  });

  it.each([
    ['/npm/jquery@3.7.1/dist/jquery.min.js', '/npm/jquery@{}/dist/jquery.min.js'],
    ['/js/jquery-3.7.1.min.js', '/js/jquery-{}.min.js'],
    ['/js/my-checkout.js', '/js/my-checkout.js'],
    ['/js/polyfills-es2015.js', '/js/polyfills-es2015.js'],
    ['/js/web-my_thing.js', '/js/web-my_thing.js'],
    ['/js/Checkout.js', '/js/Checkout.js'],
    ['/static/version1700000000/cart.js', '/static/{}/cart.js'],
    ['/p/shirt-2024-blue', '/p/{}'],
  ])('of %s is %s', (address, template) => {
    expect(addressTemplate(new URL(address, 'https://shop.example'))).toBe(`https://shop.example${template}`);
  });
});
