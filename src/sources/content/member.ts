/** A file inside an archive. Its bytes are read before the next member is asked for. */
export interface Member {
  /** As the archive says: a label, never a path to open. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}
