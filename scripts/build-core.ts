import { execFileSync } from 'node:child_process';

/** Compiles the AssemblyScript of `src/core/assembly` into one WebAssembly module. */
export function buildCore(target: string): void {
  const asc = [
    'node_modules/assemblyscript/bin/asc.js',
    'src/core/assembly/index.ts',
    '--outFile',
    target,
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--enable',
    'bulk-memory',
    '--importMemory',
    '--noColors',
  ];
  execFileSync(process.execPath, asc, { stdio: 'inherit' });
}
