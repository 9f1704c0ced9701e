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
    '--enable',
    'threads',
    '--importMemory',
    '--sharedMemory',
    '--initialMemory',
    '16',
    '--maximumMemory',
    '7680',
    '--noColors',
  ];
  execFileSync(process.execPath, asc, { stdio: 'inherit' });
}
