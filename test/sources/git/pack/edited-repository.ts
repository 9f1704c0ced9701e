import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { edits, piecesAfter, textOf } from '../../../helpers/edits.ts';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';
import { scrapText } from '../../../helpers/scraps.ts';
import { oldTar } from '../../../helpers/tar.ts';
import { zip } from '../../../helpers/zip.ts';

/** How the objects of a repository are put into packs. */
interface Packing {
  readonly depth: number;
  readonly window: number;
  readonly isInTwo: boolean;
  readonly usesIds: boolean;
  readonly leavesLoose: boolean;
}

/** How a file's text is stored. */
type Form = (text: Buffer) => Buffer;

const plain: Form = (text) => text;
const forms: readonly Form[] = [
  (text) => Buffer.concat([Buffer.from('\uFEFF'), text]),
  (text) => Buffer.from(`\uFEFF${text.toString('latin1')}`, 'utf16le'),
  (text) => gzipSync(text),
  (text) => oldTar('a.txt', text.toString('latin1')),
  (text) => zip([{ name: 'a.txt', content: text }]),
  (text) => Buffer.from(text.toString('latin1').replaceAll('\n', ' '), 'latin1'),
  (text) => Buffer.from(text.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  () => Buffer.alloc(0),
];
const form = fc.oneof(
  { weight: 3, arbitrary: fc.constant(plain) },
  { weight: 1, arbitrary: fc.constantFrom(...forms) },
);

const packings: fc.Arbitrary<Packing> = fc.record({
  depth: fc.constantFrom(1, 5, 50, 250),
  window: fc.constantFrom(2, 10, 50),
  isInTwo: fc.boolean(),
  usesIds: fc.boolean(),
  leavesLoose: fc.boolean(),
});

/** The first text of a file, and the changes that make each later version, with how that is stored. */
const fileHistory = fc.tuple(scrapText, fc.array(fc.tuple(edits, form), { minLength: 3, maxLength: 12 }));

/** Files with all their versions, and how they are packed. */
interface History {
  readonly files: readonly (typeof fileHistory extends fc.Arbitrary<infer Value> ? Value : never)[];
  readonly packing: Packing;
}

export const histories: fc.Arbitrary<History> = fc.record({
  files: fc.array(fileHistory, { minLength: 1, maxLength: 4 }),
  packing: packings,
});

/** A repository with a history of files, of which each version was made from the one before. */
export function editedRepository(
  { files, packing }: History,
  ...initArgs: readonly string[]
): TestRepository {
  const repository = gitRepository(...initArgs);
  const contents = files.map(([first, later]) => {
    let text: Buffer = first;
    const texts = later.map(([changes, store]) => {
      text = textOf(text, piecesAfter(text.length, changes));
      return store(text);
    });
    return [first, ...texts];
  });
  const length = Math.max(...contents.map((list) => list.length));
  const middle = length >> 1;
  importVersions(repository, contents, 0, packing.isInTwo ? middle : length);
  pack(repository, packing, '-a');
  if (packing.isInTwo) {
    importVersions(repository, contents, middle, length);
    pack(repository, packing);
  }
  if (packing.leavesLoose) {
    repository.commitFile('loose.txt', contents[0]!.at(-1)!);
  }
  return repository;
}

function pack(
  repository: TestRepository,
  { depth, window, usesIds }: Packing,
  ...args: readonly string[]
): void {
  const ids = ['-c', `repack.useDeltaBaseOffset=${!usesIds}`];
  repository.git(...ids, 'repack', ...args, '-dfq', `--depth=${depth}`, `--window=${window}`);
}

/** Commits versions `from` to `to` of all files. */
function importVersions(
  repository: TestRepository,
  contents: readonly (readonly Buffer[])[],
  from: number,
  to: number,
): void {
  const hasParent = from > 0;
  const stream: Buffer[] = [];
  for (let version = from; version < to; version++) {
    const committer = `committer Ann Author <ann@example.org> ${1_700_000_000 + version * 60} +0000`;
    const parent = hasParent && version === from ? 'from refs/heads/main^0\n' : '';
    stream.push(Buffer.from(`commit refs/heads/main\n${committer}\ndata 6\nchange\n${parent}`));
    for (const [file, list] of contents.entries()) {
      const content = list[version];
      if (content !== undefined) {
        const head = `M 644 inline folder-${file}/file-${file}.txt\ndata ${content.length}\n`;
        stream.push(Buffer.from(head), content, Buffer.from('\n'));
      }
    }
  }
  repository.gitWith(Buffer.concat(stream), '-c', 'fastimport.unpackLimit=100000', 'fast-import', '--quiet');
  repository.git('reset', '--quiet', '--hard');
}
