import { parse, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { stages, type Playbook, type PlaybookLine } from '../../model/playbook.ts';
import { ScanError } from '../../model/scan-error.ts';
import {
  playbookSchema,
  sharedSchema,
  type RawLine,
  type RawPlaybook,
  type SharedParts,
} from './playbook-schema.ts';

/** The file that has what several playbooks use. */
const sharedFile = 'shared.toml';

/**
 * Compiles playbooks.
 *
 * @param files - texts by name; one of them is `shared.toml`
 * @throws ScanError that says what is wrong where
 */
export function compilePlaybooks(files: ReadonlyMap<string, string>): readonly Playbook[] {
  const shared = read(sharedSchema, files.get(sharedFile) ?? '', sharedFile);
  return [...files]
    .filter(([file]) => file !== sharedFile)
    .map(([file, text]) => compilePlaybook(read(playbookSchema, text, file), shared, file));
}

function compilePlaybook(raw: RawPlaybook, shared: SharedParts, file: string): Playbook {
  const { uses, sends, ...rest } = raw;
  const lines = [...raw.lines, ...uses.map((id) => named(shared.lines, id, file))].map(compileLine);
  const letters = [...raw.letters, ...sends.map((id) => named(shared.letters, id, file))];
  for (const ids of [lines, letters].map((parts) => parts.map(({ id }) => id))) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw fault(file, `"${twice}" is there twice`);
    }
  }
  return {
    ...rest,
    lines: lines.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
    letters,
  };
}

function compileLine({ passwords, question, ...rest }: RawLine): PlaybookLine {
  return { ...rest, judgesPasswords: passwords, question: question ?? null };
}

function named<Part extends { readonly id: string }>(parts: readonly Part[], id: string, file: string): Part {
  const found = parts.find((part) => part.id === id);
  if (found === undefined) {
    throw fault(file, `${sharedFile} has no "${id}"`);
  }
  return found;
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, parseToml(text, file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw fault(file, `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  return parsed.output;
}

function parseToml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) {
      throw fault(`${file}:${error.line}`, error.message.split('\n', 1)[0] ?? 'invalid TOML');
    }
    throw error;
  }
}

function fault(place: string, message: string): ScanError {
  return new ScanError('CONFIG', `${place}: ${message}`);
}
