import type { Headers } from '../../../model/observation.ts';

/** Headers as undici gives them, each with all its values. */
export function sentHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Headers {
  return new Map(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? [value] : (value ?? []),
    ]),
  );
}
