import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { fasterFrames } from '../../scripts/faster-frames.ts';
import { usedParts } from '../../scripts/used-parts.ts';
import { withoutWaiting } from '../../scripts/without-waiting.ts';
import { sampleFindings } from '../tui/press.ts';
import { machineLine } from './machine.ts';

const findingCount = 100_000;
const budgetMs = 5;

/** What is pressed, how often, and what it is called. */
const scenes: readonly (readonly [name: string, keys: readonly string[], times: number])[] = [
  ['move by one', ['j'], 300],
  ['move by a page', ['.'], 300],
  ['last, first', ['G', 'g'], 100],
  ['mark', [' '], 100],
  ['reveal, hide', ['r'], 100],
  ['type a filter', ['/', 'f', 'i', 'l', 'e', '-', '9', '9', '\u001B'], 1],
  ['open facets, choose, all', ['f', ' ', '0', 'f'], 1],
  ['group by rule', ['t', 't', 't', 't', 't', 't'], 1],
];

/** Draws a list of 100,000 findings as the interface does, and tells the processor time of each frame. */
async function benchScreen(): Promise<void> {
  const { draw, sessionOf } = await bundledTerminal();
  print(machineLine());
  const findings = sampleFindings(findingCount);
  for (const [columns, rows] of [
    [80, 24],
    [120, 40],
  ] as const) {
    using screen = draw(sessionOf(findings), columns, rows);
    print(`\n${findingCount} findings, ${columns} x ${rows}: processor time of a frame`);
    for (const [name, keys, times] of scenes) {
      // What is compiled meanwhile is no frame's.
      await press(screen, keys, Math.ceil(times / 4));
      const started = process.cpuUsage();
      const frames = await press(screen, keys, times);
      const { user, system } = process.cpuUsage(started);
      const ms = (user + system) / 1000 / frames;
      const verdict =
        times === 1 ? '' : ms <= budgetMs ? `at most ${budgetMs} ms: met` : `at most ${budgetMs} ms: not met`;
      print(`  ${name.padEnd(18)} ${ms.toFixed(2).padStart(8)} ms  ${verdict}`);
    }
  }
}

async function press(
  screen: { press: (keys: string) => void; frameCount: () => number },
  keys: readonly string[],
  times: number,
): Promise<number> {
  const before = screen.frameCount();
  for (let time = 0; time < times; time++) {
    for (const key of keys) {
      screen.press(key);
      await setImmediate();
    }
  }
  return screen.frameCount() - before;
}

/** As the build bundles it: React's form for developers is several times slower, and Node reads no JSX. */
async function bundledTerminal(): Promise<typeof import('../tui/fake-terminal.ts')> {
  const folder = mkdtempSync('.build-');
  try {
    const bundle = await rolldown({
      input: 'test/tui/fake-terminal.ts',
      platform: 'node',
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
      plugins: [usedParts(), withoutWaiting(), fasterFrames()],
    });
    const file = path.resolve(folder, 'terminal.mjs');
    await bundle.write({ file, format: 'esm', codeSplitting: false });
    return await import(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await benchScreen();
