import { isTar } from './tar-header.ts';

/** A container of other contents; `unsupported` is one that is known but not opened. */
export type ArchiveFormat = 'gzip' | 'tar' | 'unsupported' | 'zip';

/** How much of a content `archiveFormat` looks at. */
export const formatSampleBytes = 512;

/**
 * Magic numbers by first byte, from the formats' specifications: zip (APPNOTE.TXT 4.3.7, 4.3.16, 8.5.4), gzip with the
 * only method that exists (RFC 1952), bzip2 with its first block's, xz, 7z, rar 4 and 5, zstd (RFC 8878).
 */
const magics: ReadonlyMap<number, readonly (readonly [ArchiveFormat, readonly number[]])[]> = new Map([
  [
    0x50,
    [
      ['zip', [0x50, 0x4b, 0x03, 0x04]],
      ['zip', [0x50, 0x4b, 0x05, 0x06]],
      ['zip', [0x50, 0x4b, 0x07, 0x08]],
    ],
  ],
  [0x1f, [['gzip', [0x1f, 0x8b, 0x08]]]],
  [0x42, [0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39].map((level) => bzip2Magic(level))],
  [0xfd, [['unsupported', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]]]],
  [0x37, [['unsupported', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]]]],
  [
    0x52,
    [
      ['unsupported', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00]],
      ['unsupported', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]],
    ],
  ],
  [0x28, [['unsupported', [0x28, 0xb5, 0x2f, 0xfd]]]],
]);

/** Tells an archive by its first bytes; names mean nothing. `null`: not an archive. */
export function archiveFormat(bytes: Uint8Array): ArchiveFormat | null {
  const candidates = magics.get(bytes[0] ?? -1);
  const known = candidates?.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  return known?.[0] ?? (isTar(bytes) ? 'tar' : null);
}

function bzip2Magic(level: number): readonly [ArchiveFormat, readonly number[]] {
  return ['unsupported', [0x42, 0x5a, 0x68, level, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]];
}
