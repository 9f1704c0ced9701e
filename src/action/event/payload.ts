import * as v from 'valibot';
import { ScanError } from '../../model/scan-error.ts';

const objectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const side = v.object({
  sha: objectId,
  // Null where the fork was deleted.
  repo: v.nullish(v.object({ full_name: v.string() })),
});

/** Of `pull_request` and its kin: https://docs.github.com/webhooks/webhook-events-and-payloads */
export const pullRequestPayload = v.object({
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    head: side,
    base: side,
    // Absent in events about reviews.
    commits: v.optional(count),
  }),
  sender: v.nullish(v.object({ login: v.string() })),
});

export const pushPayload = v.object({
  ref: v.string(),
  before: objectId,
  after: objectId,
  deleted: v.optional(v.boolean(), false),
  commits: v.optional(v.array(v.unknown()), []),
  repository: v.object({ default_branch: v.string() }),
});

export const mergeGroupPayload = v.object({
  merge_group: v.object({ base_sha: objectId, head_sha: objectId }),
});

/**
 * The parts of a payload that are used.
 *
 * @throws ScanError naming what is not as GitHub documents it
 */
export function payloadOf<Schema extends v.GenericSchema>(
  schema: Schema,
  event: unknown,
  name: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, event);
  if (result.success) {
    return result.output;
  }
  const [issue] = result.issues;
  const at = v.getDotPath(issue) ?? 'payload';
  throw new ScanError(
    'UNREADABLE',
    `the event "${name}" is not as GitHub documents it (${at}): set the input "range" to say what to scan`,
  );
}
