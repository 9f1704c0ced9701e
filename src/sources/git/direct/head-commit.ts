import { lstatSync } from 'node:fs';
import path from 'node:path';
import { PackFault } from '../pack/pack-fault.ts';
import { openPlainFile, readWhole } from '../pack/plain-file.ts';

/** Larger files of settings and refs are left to git. */
const maxBytes = 16 * 1024 * 1024;

/**
 * The commit that HEAD names (gitrepository-layout).
 *
 * @throws PackFault where there is none yet, or a ref names another ref
 */
export function headCommit(gitDir: string): string {
  const head = readSmall(path.join(gitDir, 'HEAD'));
  const ref = /^ref:[ \t]*(refs\/[\w/.-]+)\n$/.exec(head)?.[1];
  if (ref === undefined) {
    return commitIn(head);
  }
  if (ref.includes('..') || ref.includes('//')) {
    throw new PackFault('HEAD has an unusual name');
  }
  const file = path.join(gitDir, ref);
  return lstatSync(file, { throwIfNoEntry: false }) === undefined
    ? packedRef(readSmall(path.join(gitDir, 'packed-refs')), ref)
    : commitIn(readSmall(file));
}

function commitIn(text: string): string {
  const commit = /^([0-9a-f]{40})\n?$/.exec(text)?.[1];
  if (commit === undefined) {
    throw new PackFault('a ref names no commit');
  }
  return commit;
}

/** Each line has an id and the name of a ref, sorted or not. */
function packedRef(text: string, ref: string): string {
  const end = text.indexOf(` ${ref}\n`);
  const start = text.lastIndexOf('\n', end) + 1;
  if (end === -1 || end - start !== 40) {
    throw new PackFault('HEAD names a ref that is not there');
  }
  return commitIn(text.slice(start, end));
}

/**
 * The text of a small file, a character for each byte.
 *
 * @throws PackFault where it is a link or no file, or too large; or what the system says
 */
export function readSmall(file: string): string {
  if (lstatSync(file).isSymbolicLink()) {
    throw new PackFault('it is a link');
  }
  using open = openPlainFile(file);
  if (open.size > maxBytes) {
    throw new PackFault('it is too large');
  }
  const bytes = Buffer.alloc(open.size);
  readWhole(open, bytes, 0);
  return bytes.toString('latin1');
}
