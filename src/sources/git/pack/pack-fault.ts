/** Why a pack, an index or a loose object cannot be taken; whoever opened it hands its objects to git instead. */
export class PackFault extends Error {
  override readonly name = 'PackFault';
}

/** The reason in what was thrown over a file: a fault found in it, or what the system said. Anything else is a bug. */
export function faultReason(error: unknown): string {
  if (error instanceof PackFault) {
    return error.message;
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) {
    return `it cannot be read (${error.code})`;
  }
  throw error;
}
