import { maxOf } from './documented-limits.ts';

/** What the page of a run shows of a step. */
export interface ShownStep {
  /** Commands that annotate, in the order of the log. */
  readonly annotations: readonly string[];
  /** Annotations that nobody sees. */
  readonly dropped: number;
  /** Null: it was too large, so that nothing of it is shown. */
  readonly summary: string | null;
}

/** Shows a step as a runner does, within its limits. */
export function shownStep(log: string, summary: string): ShownStep {
  const counts = new Map<string, number>();
  const all = commandsIn(log).filter((command) => /^::(?:error|warning|notice)[ :]/.test(command));
  const annotations = all.filter((command) => {
    const level = /\w+/.exec(command)![0];
    counts.set(level, (counts.get(level) ?? 0) + 1);
    return counts.get(level)! <= maxOf('stepAnnotations');
  });
  const isLost = Buffer.byteLength(summary) > maxOf('summaryBytes');
  return { annotations, dropped: all.length - annotations.length, summary: isLost ? null : summary };
}

/** Of the summaries of a job's steps, those that its page shows. */
export function shownSummaries(summaries: readonly string[]): readonly string[] {
  return summaries.slice(0, maxOf('jobSummaries'));
}

/** The lines that the runner takes for commands, as it reads a log. */
export function commandsIn(log: string): readonly string[] {
  const commands: string[] = [];
  let stopped: string | null = null;
  for (const line of log.split('\n')) {
    if (stopped !== null) {
      stopped = line.trim() === `::${stopped}::` ? null : stopped;
    } else if (line.startsWith('::stop-commands::')) {
      stopped = line.slice('::stop-commands::'.length);
    } else if (/^\s*::[a-z-]+[ :]/.test(line) || line.includes('##[')) {
      commands.push(line);
    }
  }
  return commands;
}
