/** A request that the client itself held back. */
export class NotAsked extends Error {
  /** Octokit passes errors of this name on, and tries all others again. */
  override readonly name = 'AbortError';
  readonly kind: 'rate-limited' | 'refused' | 'stopped';

  constructor(kind: NotAsked['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
