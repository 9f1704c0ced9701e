import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledData } from '../../model/compiled-data.ts';
import { isBundled } from '../../model/is-bundled.ts';
import type { Playbook } from '../../model/playbook.ts';
import { compilePlaybooks } from './compile-playbooks.ts';

/** The playbooks that come with leaksieve: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinPlaybooks(): readonly Playbook[] {
  return isBundled
    ? JSON.parse(compiledData('playbooks'))
    : compilePlaybookFolder(fileURLToPath(new URL('../../../rules/playbooks/', import.meta.url)));
}

/** Compiles all files of a folder. */
export function compilePlaybookFolder(dir: string): readonly Playbook[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.toml'));
  return compilePlaybooks(
    new Map(names.sort().map((name) => [name, readFileSync(`${dir}/${name}`, 'utf8')])),
  );
}
