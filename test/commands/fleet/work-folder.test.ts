import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { workFolder } from '../../../src/commands/fleet/work-folder.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const module = new URL('../../../src/commands/fleet/work-folder.ts', import.meta.url).href;

it('a worker removes what killed ones left, and leaves those alone that are at work', () => {
  const dir = temporaryFolder();
  const killed = `
    const { workFolder } = await import(${JSON.stringify(module)});
    const { writeFileSync } = await import('node:fs');
    writeFileSync(workFolder(${JSON.stringify(dir)}).fresh(0) + '/clone', 'much');
    process.kill(process.pid, 'SIGKILL');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', killed]).signal).toBe('SIGKILL');
  expect(readdirSync(dir)).toHaveLength(1);
  mkdirSync(path.join(dir, 'of-others'));

  const atWork = workFolder(dir);
  const clone = path.join(atWork.fresh(0), 'clone');
  writeFileSync(clone, 'much');
  const second = workFolder(dir);
  expect(existsSync(clone)).toBe(true);
  expect(readdirSync(dir)).toHaveLength(3);
  expect(readdirSync(atWork.fresh(0))).toEqual([]);
  atWork.remove();
  second.remove();
  expect(readdirSync(dir)).toEqual(['of-others']);
});
