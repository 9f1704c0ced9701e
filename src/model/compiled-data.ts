import { readFileSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What the build compiles of `rules` beside those for secrets, in the bundle: a line each, with its name before it. */
export const compiledDataFile = 'data.zst';

type DataName = 'cloud rules' | 'components' | 'live checks' | 'playbooks' | 'site packs';

/** One file that few commands read: npm takes as long to unpack a file as 100 KB of one. */
export function packData(data: Readonly<Partial<Record<DataName, unknown>>>): Buffer {
  const lines = Object.entries(data).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`);
  return zstdCompressSync(lines.join(''), { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
}

/** The JSON of one of them. @param packed - default: what the bundle has */
export function compiledData(name: DataName, packed?: Buffer): string {
  const bytes = packed ?? readFileSync(new URL(compiledDataFile, import.meta.url));
  const lines = zstdDecompressSync(bytes, { chunkSize: 2 ** 20 })
    .toString()
    .split('\n');
  return lines.find((line) => line.startsWith(`${name}=`))!.slice(name.length + 1);
}
