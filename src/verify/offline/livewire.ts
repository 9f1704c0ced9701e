import { areEqual, hmac } from './bytes.ts';
import { memberOf, readJson, textOf, withoutMember, writeJson, type JsonNode } from './json-text.ts';
import { laravelKey } from './laravel.ts';
import type { Scheme } from './signed-value.ts';

/**
 * State of Livewire's components, which each page carries.
 *
 * The checksum is HMAC-SHA-256 in hex, with the bytes of APP_KEY, over the JSON without `checksum` and without the memo's
 * `children`: of version 3 the whole snapshot (Livewire\Mechanisms\HandleComponents\Checksum), of version 2 fingerprint and
 * serverMemo one after the other (Livewire\ComponentChecksumManager). Early releases of version 3 left the children in.
 */
export const livewire: Scheme = {
  name: 'Livewire',
  proves(secret, value) {
    const key = value.kind === 'component' ? laravelKey(secret) : null;
    const state = value.kind === 'component' && key !== null ? readJson(value.state) : null;
    if (state === null || key === null) {
      return false;
    }
    const memo = memberOf(state, 'serverMemo');
    const checksum = textOf(memberOf(memo ?? state, 'checksum')) ?? '';
    const expected = Buffer.from(/^[\da-f]{64}$/.test(checksum) ? checksum : '', 'hex');
    const texts = memo === undefined ? snapshotTexts(state) : memoTexts(state, memo);
    return texts.some((text) => areEqual(hmac('sha256', key, text), expected));
  },
};

function snapshotTexts(snapshot: JsonNode): readonly string[] {
  const signed = withoutMember(snapshot, 'checksum');
  const sansChildren: JsonNode =
    signed.kind === 'object'
      ? {
          kind: 'object',
          members: signed.members.map(({ name, value }) => ({
            name,
            value: name === '"memo"' ? withoutMember(value, 'children') : value,
          })),
        }
      : signed;
  return [writeJson(sansChildren), writeJson(signed)];
}

function memoTexts(data: JsonNode, memo: JsonNode): readonly string[] {
  const fingerprint = memberOf(data, 'fingerprint');
  const signed = withoutMember(withoutMember(memo, 'checksum'), 'children');
  return fingerprint === undefined ? [] : [writeJson(fingerprint) + writeJson(signed)];
}
