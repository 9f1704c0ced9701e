import * as v from 'valibot';
import { ScanError } from '../model/scan-error.ts';
import { rfc3339 } from './rfc3339.ts';

/**
 * A value that has the shape that its format says.
 *
 * @throws ScanError naming file and field; it never holds the value, which may be a secret
 */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
  format: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'the whole';
  throw new ScanError(
    'USAGE',
    `${file} is no whole ${format}: ${where} should be ${issue.expected ?? 'something else'}; have it written again`,
  );
}

/** Numbers of lines: what is not one is not known. */
export const line = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined);

/** Text that may be missing; an empty one tells nothing. */
export const text = v.optional(
  v.pipe(
    v.nullable(v.string()),
    v.transform((value) => value || undefined),
  ),
);

/** Moments; what is none is not known. */
export const time = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.check((value) => rfc3339(value) !== undefined),
    ),
  ),
  undefined,
);

/** Addresses; what is none is not known. */
export const address = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.check((value) => URL.canParse(value)),
    ),
  ),
  undefined,
);

/** Names of objects in git: what is not one is not known. */
export const objectId = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))),
  undefined,
);
