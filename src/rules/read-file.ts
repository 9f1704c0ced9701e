import * as v from 'valibot';
import { faultIn, readToml } from '../model/read-toml.ts';

/**
 * Reads a file of rules or playbooks, as TOML.
 *
 * @param file - how messages call it
 * @throws ScanError that says what is wrong where
 */
export function readFile<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, readToml(text, file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw faultIn(file, `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  return parsed.output;
}
