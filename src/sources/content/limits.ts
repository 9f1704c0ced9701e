/** What reading one content may cost. What goes beyond is left out and recorded as skipped. */
export interface ContentLimits {
  /** In bytes: of a file, of an archive that has to be held whole, and of each member. */
  readonly maxFileSize: number;
  /** Archives inside each other that are opened; a compressed tar counts once. 0: none, they are searched as plain bytes. */
  readonly maxArchiveDepth: number;
  /** Members of one content, those of nested archives included. Default: 100,000. */
  readonly maxArchiveEntries?: number;
  /** Bytes unpacked from one content, nested archives included. Default: 1 GiB. */
  readonly maxArchiveBytes?: number;
  /** Unpacked bytes for each byte of the content; does not hold for the first 16 MiB. Default: 1000. */
  readonly maxArchiveRatio?: number;
}

/** Limits that no flag sets. */
export const archiveLimits = {
  maxArchiveEntries: 100_000,
  maxArchiveBytes: 2 ** 30,
  maxArchiveRatio: 1000,
} as const;

/** Unpacked bytes that are harmless whatever the ratio: small archives of repetitive logs exceed it too. */
export const archiveRatioFloor = 16 * 2 ** 20;
