import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../../../src/rules/site/builtin-packs.ts';
import { fixturesOf } from '../../helpers/site-fixtures.ts';
import { nginxMiss, page, type Asked, type Host } from './hosts/host.ts';
import { serveHosts } from './hosts/host-server.ts';
import { scanHost } from './hosts/scan-host.ts';

const products = builtinPacks().filter(({ isCore }) => !isCore);

describe('the pack of a product', () => {
  it.each(products.map((pack) => [pack.id, pack] as const))(
    'asks for all of %s that it knows',
    async (id, pack) => {
      const fixtures = fixturesOf([pack], '127.0.0.1');
      const pages = fixtures.map(({ rule, path, status, type, body }): [string, Host['pages'][string]] => {
        const answer = { status, headers: { 'content-type': type, ...rule.matchHeaders }, body };
        const isMeant = ({ headers }: Asked): boolean =>
          Object.keys(rule.headers).every((name) => name in headers);
        return [path, (asked) => (isMeant(asked) ? answer : nginxMiss())];
      });
      const host: Host = {
        name: id,
        pages: { '/': page('Shop', '<h1>Shop</h1>'), ...Object.fromEntries(pages) },
        miss: nginxMiss,
        exposures: [],
      };
      await using server = await serveHosts([host]);
      const { findings } = await scanHost(server.urls[0]!, [pack], ['read', 'handshake'], [id]);
      const found = findings.map(({ rule }) => rule);
      expect(found).toEqual(expect.arrayContaining(fixtures.map(({ rule }) => rule.id)));
    },
  );
});
