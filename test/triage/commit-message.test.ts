import { expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { messages } from '../../src/triage/commit-message.ts';
import { sampleCommit, sampleSecret, sampleSighting } from './sample-sighting.ts';

const secret = sampleSecret('message');

it('has the secrets that were found in it redacted, and no others', () => {
  const commit = sampleCommit('1', `Use ${secret}\n\nfor now`);
  const place = { path: 'COMMIT_MESSAGE', state: 'history', commit } as const;
  const messageOf = messages([sampleSighting(secret, { place })]);
  expect(messageOf(commit)).toBe(`Use «${new Secret(secret).redacted}»\n\nfor now`);
  expect(messageOf({ ...commit, id: '2'.repeat(40) })).toBe(commit.message);
});

it('is left out where it holds a secret that anyone can decode', () => {
  const commit = sampleCommit('1', `Use ${Buffer.from(secret).toString('base64')}`);
  const place = { path: 'COMMIT_MESSAGE', state: 'history', commit } as const;
  const messageOf = messages([sampleSighting(secret, { place, candidate: { decoded: ['base64'] } })]);
  expect(messageOf(commit)).toBe('(left out, since it holds an encoded secret)');
});
