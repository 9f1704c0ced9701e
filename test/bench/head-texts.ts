import { spawnSync } from 'node:child_process';

const maxOutput = 1024 * 1024 * 1024;
const headerEnd = 0x0a;
/** Git takes a content for binary that has a zero byte in so many. */
const binaryHead = 8000;

/** The text files of a repository's HEAD, each content once, as many as fit into so many bytes. */
export function headTexts(repository: string, maxBytes: number): readonly Buffer[] {
  const listed = git(repository, ['ls-tree', '-r', '--full-tree', 'HEAD']).toString();
  const ids = new Set(Array.from(listed.matchAll(/ blob (\w+)\t/g), ([, id]) => id ?? ''));
  const output = git(repository, ['cat-file', '--batch'], [...ids].join('\n'));
  const texts: Buffer[] = [];
  let bytes = 0;
  for (let at = 0; at < output.length;) {
    const contentAt = output.indexOf(headerEnd, at) + 1;
    const size = Number(output.toString('latin1', at, contentAt - 1).split(' ')[2]);
    const content = output.subarray(contentAt, contentAt + size);
    at = contentAt + size + 1;
    if (!content.subarray(0, binaryHead).includes(0) && bytes + size <= maxBytes) {
      texts.push(content);
      bytes += size;
    }
  }
  return texts;
}

function git(repository: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr } = spawnSync('git', ['-C', repository, ...args], {
    input,
    maxBuffer: maxOutput,
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
  return stdout;
}
