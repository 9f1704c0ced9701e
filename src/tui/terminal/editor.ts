import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** How editors are told the line, by the name of their program; the others take `+line file`, as vi does. */
const forms: readonly (readonly [
  names: RegExp,
  args: (file: string, line: number, column: number) => readonly string[],
])[] = [
  [
    /^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/,
    (file, line, column) => ['--goto', `${file}:${line}:${column}`, '--wait'],
  ],
  [/^(?:subl|hx|helix|zed)$/, (file, line, column) => [`${file}:${line}:${column}`]],
  [
    /^(?:idea|pycharm|webstorm|phpstorm|goland|clion|rider|rubymine)$/,
    (file, line) => ['--wait', '--line', String(line), file],
  ],
  [/^notepad$/, (file) => [file]],
];

/** The program and arguments that open a file at a line; null: no editor is set. `file` is absolute, so that it is no option. */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  line: number,
  column: number,
): readonly [program: string, ...args: string[]] | null {
  const [program, ...given] = (env['VISUAL'] || env['EDITOR'] || '').split(/\s+/).filter(Boolean);
  if (program === undefined) return null;
  const name = path.basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const form = forms.find(([names]) => names.test(name))?.[1];
  const args = form?.(file, line, column) ?? [`+${line}`, file];
  return [program, ...given, ...args];
}

/** The file of a place; null: there is none any more, or the report names one outside of the folder. */
export function fileBelow(root: string, name: string): string | null {
  try {
    const [folder, file] = [realpathSync(root), realpathSync(path.join(root, name))];
    const isInside = file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
    return isInside && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
