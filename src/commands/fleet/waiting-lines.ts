import type { Waiting } from '../../fleet/waiting/waiting-targets.ts';
import type { WaitingCount, WaitingWhy } from '../../fleet/waiting/why.ts';
import { grouped } from '../../report/quantity.ts';

const words: Readonly<Record<WaitingWhy, string>> = {
  retry: 'failed, and is tried again',
  'no-room': 'left by a worker whose disk was full, to one that has room',
  'host-rate': 'at work, and its host is asked no faster than it may be',
  'host-crawled': 'its host is being crawled, by one at a time',
  authority: 'a candidate: fleet approve lets it be scanned',
  paused: 'paused: fleet resume lets it be scanned',
  'no-worker': 'no worker is there',
  'new-rules': 'nothing but the rules has changed: behind all others',
  'at-work': 'at work',
  turn: 'others go first',
};

/** What waits and why, in lines: counts, then targets of which there is more to say. */
export function waitingLines({ counts, targets }: Waiting): readonly string[] {
  return [
    ...counts.map((row) => `${grouped(row.count)} waiting (${row.kind}): ${whyOf(row)}`),
    ...targets.map(
      (row) => `waits: ${row.name}: ${whyOf(row)}${row.reason === null ? '' : `: ${row.reason}`}`,
    ),
  ];
}

function whyOf({ why, until }: Pick<WaitingCount, 'why' | 'until'>): string {
  return `${words[why]}${until === null ? '' : ` (from ${until} on)`}`;
}
