import { stages, type Playbook, type PlaybookLine } from '../../model/playbook.ts';
import { faultIn } from '../../model/read-toml.ts';
import { readFile } from '../read-file.ts';
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
  const shared = readFile(sharedSchema, files.get(sharedFile) ?? '', sharedFile);
  return [...files]
    .filter(([file]) => file !== sharedFile)
    .map(([file, text]) => compilePlaybook(readFile(playbookSchema, text, file), shared, file));
}

function compilePlaybook(raw: RawPlaybook, shared: SharedParts, file: string): Playbook {
  const { uses, sends, ...rest } = raw;
  const lines = [...raw.lines, ...uses.map((id) => named(shared.lines, id, file))].map(compileLine);
  const letters = [...raw.letters, ...sends.map((id) => named(shared.letters, id, file))];
  for (const ids of [lines, letters].map((parts) => parts.map(({ id }) => id))) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw faultIn(file, `"${twice}" is there twice`);
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
    throw faultIn(file, `${sharedFile} has no "${id}"`);
  }
  return found;
}
