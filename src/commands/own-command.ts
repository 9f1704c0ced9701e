import path from 'node:path';

/** The program and its first arguments that start this leaksieve again. */
export function ownCommand(): readonly [program: string, ...args: string[]] {
  return [process.execPath, path.resolve(process.argv[1]!)];
}
