import type { Key as InkKey } from 'ink';

/** The keys that came with some input; what is absent was not pressed. */
export type Key = Partial<InkKey>;
