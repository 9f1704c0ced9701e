import { areEqual, hmac } from './bytes.ts';
import { memberOf, readJson, textOf, withoutMember, writeJson, type JsonNode } from './json-text.ts';
import type { Scheme } from './signed-value.ts';

/**
 * Properties of live components of Symfony UX, which each page carries.
 *
 * `@checksum` is base64 of HMAC-SHA-256, with the kernel's secret, over the JSON without it, its names sorted at every level
 * (Symfony\UX\LiveComponent\LiveComponentHydrator); earlier releases sorted the uppermost alone.
 */
export const symfonyComponent: Scheme = {
  name: 'Symfony UX',
  proves(secret, value) {
    const props = value.kind === 'component' ? readJson(value.state) : null;
    const checksum = textOf(memberOf(props ?? undefined, '@checksum')) ?? '';
    if (props === null || !/^[A-Za-z0-9+/]{43}=$/.test(checksum)) {
      return false;
    }
    const signed = withoutMember(props, '@checksum');
    return [sorted(signed, true), sorted(signed, false)].some((node) =>
      areEqual(hmac('sha256', secret, writeJson(node)), Buffer.from(checksum, 'base64')),
    );
  },
};

function sorted(node: JsonNode, isDeep: boolean): JsonNode {
  const inner = (value: JsonNode): JsonNode => (isDeep ? sorted(value, true) : value);
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return { kind: 'list', items: node.items.map(inner) };
    case 'object':
      return {
        kind: 'object',
        members: node.members
          .map(({ name, value }) => ({ name, value: inner(value) }))
          .toSorted((a, b) => order(a.name, b.name)),
      };
  }
}

/** As PHP's ksort: numbers among themselves by size, all else by bytes. */
function order(first: string, second: string): number {
  const [a, b] = [first.slice(1, -1), second.slice(1, -1)];
  const areNumbers = [a, b].every((name) => /^-?\d{1,15}$/.test(name));
  return areNumbers ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
}
