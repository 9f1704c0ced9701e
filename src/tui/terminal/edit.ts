import { spawnSync } from 'node:child_process';
import type { Finding } from '../../model/finding.ts';
import { placesByExposure } from '../../report/main-place.ts';
import type { ShownFinding } from '../../report/shown.ts';
import { editorCommand, fileBelow } from './editor.ts';

/** Opens the most exposed place of a finding in the reader's editor, and waits for it. @returns what to tell; empty: nothing */
export function editFinding(
  finding: Finding,
  { occurrences }: ShownFinding,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const order = placesByExposure(occurrences);
  // The shown path is redacted where a secret is in it; the file is not called that.
  const places = order.map((place) => finding.occurrences[occurrences.indexOf(place)]!);
  const place = places.find(({ path, url }) => url === undefined && fileBelow(root, path) !== null);
  if (place === undefined) return notThere(finding, root);
  const command = editorCommand(
    env,
    fileBelow(root, place.path)!,
    place.startLine ?? 1,
    place.startColumn ?? 1,
  );
  if (command === null) return 'set VISUAL or EDITOR to your editor';
  const [program, ...args] = command;
  const { error, status } = spawnSync(program, args, { stdio: 'inherit', shell: false });
  if (error !== undefined) return `${program} cannot be started`;
  return status === 0 ? '' : `${program} ended with ${status ?? 'a signal'}`;
}

function notThere({ occurrences: [first] }: Finding, root: string): string {
  if (first?.url !== undefined) return `it is on a website: ${first.url}`;
  if (first?.commit === undefined) return `no such file below ${root}: name the folder with --root`;
  return `not in the current files: git show ${first.commit.slice(0, 10)}:${first.path}`;
}
