import { realpathSync, writeFileSync } from 'node:fs';
import { benchOptions, usage, type BenchOptions } from './bench-options.ts';
import { budgetLine } from './budgets.ts';
import { compare, type Result } from './compare.ts';
import { comparisons, siteComparison, type Comparison } from './comparisons.ts';
import { generatedSite } from './generated-site.ts';
import { findTool, type InstalledTool } from './installed-tool.ts';
import { machineLine } from './machine.ts';
import { stagedRepository } from './staged-repository.ts';
import { siteLines } from './site-lines.ts';
import { stages } from './stages.ts';
import { resultTable, stageTable } from './table.ts';
import { ours, peers } from './tools.ts';

/** Compares our whole process with those of the other scanners that are installed. */
async function bench(options: BenchOptions, interrupt: AbortSignal): Promise<void> {
  const machine = machineLine();
  print(machine);
  const { kind } = options;
  if (kind === 'stages') {
    for (const target of options.targets)
      print(`\nstages, ${target}\n${stageTable(stages(target, options.rounds))}`);
    return;
  }
  const tools = installedTools(options.only);
  using made = kind === 'startup' && options.targets.length === 0 ? stagedRepository() : null;
  const targets = made === null ? options.targets.map((target) => realpathSync(target)) : [made.folder];
  const reports = [];
  await using site = kind === 'site' ? await generatedSite() : null;
  const all =
    kind === 'site' ? [siteComparison(tools, site?.url ?? '')] : comparisons({ kind, targets }, tools);
  for (const comparison of all) {
    print(`\n${comparison.title}`);
    const results = await runsOf(comparison, options, interrupt);
    const budgets = comparison.budgets(results);
    print(
      resultTable(
        results,
        results.find(({ name }) => name === ours.name),
      ),
    );
    for (const line of site === null ? [] : siteLines(results, site)) print(line);
    for (const budget of budgets) print(budgetLine(budget));
    reports.push({ title: comparison.title, results, budgets });
  }
  if (options.jsonFile !== null) {
    writeFileSync(options.jsonFile, `${JSON.stringify({ machine, comparisons: reports }, null, 2)}\n`);
  }
}

/** Ours, and the peers that are there and asked for; says which are not there. */
function installedTools(only: readonly string[]): readonly InstalledTool[] {
  const asked = peers.filter(({ name }) => only.length === 0 || only.includes(name));
  const found = [ours, ...asked].map((tool) => ({ name: tool.name, installed: findTool(tool) }));
  const missing = found.filter(({ installed }) => installed === null).map(({ name }) => name);
  if (missing.length > 0) print(`not installed: ${missing.join(', ')}`);
  return found.flatMap(({ installed }) => installed ?? []);
}

async function runsOf(
  { folder, contestants }: Comparison,
  { rounds, timeoutMs }: BenchOptions,
  interrupt: AbortSignal,
): Promise<readonly Result[]> {
  const showsProgress = process.stderr.isTTY;
  const onRun = (round: number, name: string): void => {
    if (showsProgress) process.stderr.write(`\r\u001B[Kround ${round} of ${rounds}: ${name}`);
  };
  const results = await compare(contestants, { cwd: folder, rounds, timeoutMs, interrupt, onRun });
  if (showsProgress) process.stderr.write('\r\u001B[K');
  return results;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const options = benchOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`bench: ${options}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  try {
    await bench(options, interrupt.signal);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.exitCode = 130;
  }
}
