import { useEffect, useState } from 'react';
import type { Finding } from '../../model/finding.ts';
import type { Session } from '../session.ts';
import type { ContextLine } from './masked-lines.ts';

/** The lines around a finding's most exposed place; empty until they are read. A reader who hurries on is not kept waiting. */
export function useContextLines(
  { contextOf }: Session,
  finding: Finding | undefined,
): readonly ContextLine[] {
  const [read, setRead] = useState<{ readonly of: Finding; readonly lines: readonly ContextLine[] } | null>(
    null,
  );
  useEffect(() => {
    if (finding === undefined) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      contextOf(finding, stop.signal).then(
        (lines) => {
          if (!stop.signal.aborted) setRead({ of: finding, lines });
        },
        () => {},
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [contextOf, finding]);
  return read !== null && read.of === finding ? read.lines : [];
}

const pauseMs = 60;
