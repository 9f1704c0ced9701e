import * as v from 'valibot';
import { ScanError } from '../../model/scan-error.ts';
import type { Advisory } from '../../model/advisory.ts';
import type { Advisories } from './component.ts';
import { osvAdvisories, osvSchema } from './osv.ts';

const severity = v.picklist(['critical', 'high', 'medium', 'low', 'info']);
const names = v.optional(v.array(v.string()), []);

const componentSchema = v.object({
  advisories: v.array(
    v.object({
      severity,
      atOrAbove: v.exactOptional(v.string()),
      below: v.exactOptional(v.string()),
      excludes: v.exactOptional(v.array(v.string())),
      cve: names,
      ghsa: v.exactOptional(v.string()),
    }),
  ),
});

const sourceSchema = v.object({
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  origin: v.string(),
});

const ownSchema = v.objectWithRest({ $source: v.exactOptional(sourceSchema) }, componentSchema);

/**
 * Reads advisories: a table of ours, or reports in the OSV form, one, a list of them, or one a line.
 *
 * @param idOf - the component with this name on npm; null: it is none of those that are known
 * @param date - `YYYY-MM-DD`, where the text does not say how new it is
 * @throws ScanError when it is none of them
 */
export function parseAdvisories(
  text: string,
  name: string,
  date: string,
  idOf: (npmName: string) => string | null,
): Advisories {
  const content = parseJson(text, name);
  const reports = v.safeParse(v.array(osvSchema), Array.isArray(content) ? content : [content]);
  if (reports.success) {
    return osvAdvisories(reports.output, name, date, idOf);
  }
  const own = v.safeParse(ownSchema, content);
  if (!own.success) {
    throw new ScanError(
      'CONFIG',
      `${name} holds no advisories: it must be a table like that which comes with leaksieve, or OSV reports in JSON`,
    );
  }
  const { $source, ...components } = own.output;
  return {
    date: $source?.date ?? date,
    origin: $source?.origin ?? name,
    byComponent: Object.fromEntries(
      Object.entries(components).map(([id, { advisories }]) => [id, advisories.map(advisoryOf)]),
    ),
  };
}

function advisoryOf({
  cve,
  ghsa,
  ...facts
}: v.InferOutput<typeof componentSchema>['advisories'][number]): Advisory {
  return { ...facts, ids: [...cve, ...(ghsa === undefined ? [] : [ghsa])] };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => parseLine(line, index + 1, name));
  }
}

function parseLine(line: string, number: number, name: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ScanError('CONFIG', `${name}:${number} is no JSON`, { cause: error });
  }
}
