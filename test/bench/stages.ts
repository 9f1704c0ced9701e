import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { inflateTableBytes } from '../../src/core/contract.ts';
import { type Core, createCore } from '../../src/core/core.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { chunkOf } from '../detect/rule-of.ts';
import { headTexts } from './head-texts.ts';

const maxBytes = 64 * 1024 * 1024;
const pairBytes = 8;
const maxPairs = 1024 * 1024;

/** What one stage of the search did with texts, alone in one thread. */
export interface Stage {
  readonly name: string;
  readonly bytes: number;
  /** The shortest of the rounds. */
  readonly ms: number;
  readonly found: number;
  /** What it found. */
  readonly unit: string;
}

/** Takes text after text and says how much it found in each. */
type Step = (text: Buffer, index: number) => number;

/** Runs the stages one by one over the text files of a repository's HEAD, with the rules that were built last. */
export function stages(repository: string, rounds: number): readonly Stage[] {
  const texts = headTexts(repository, maxBytes);
  const run = (name: string, unit: string, step: Step): Stage => timed(name, unit, texts, rounds, step);
  const core = createCore();
  const longest = Math.max(1, ...texts.map((text) => text.length));
  const textAt = core.reserve(longest);
  return [
    run('inflate', 'texts', inflating(core, texts, textAt, longest)),
    run('keywords and shapes', 'places', sieving(core, textAt)),
    run('encoded text', 'places', findingEncoded(core, textAt)),
    ...detecting(run, rounds),
  ];
}

function timed(name: string, unit: string, texts: readonly Buffer[], rounds: number, step: Step): Stage {
  let found = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    found = texts.reduce((sum, text, index) => sum + step(text, index), 0);
    return performance.now() - start;
  });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return { name, unit, bytes, found, ms: Math.min(...times) };
}

function inflating(core: Core, texts: readonly Buffer[], textAt: number, longest: number): Step {
  const streams = texts.map((text) => deflateSync(text));
  const tables = core.reserve(inflateTableBytes);
  const source = core.reserve(2 * longest + 1024);
  return (text, index) => {
    const stream = streams[index]!;
    core.bytes().set(stream, source);
    return Number(core.exports.inflate(tables, source, source + stream.length, textAt, text.length) > 0);
  };
}

function sieving(core: Core, textAt: number): Step {
  const table = readFileSync(new URL('../../dist/sieve.bin', import.meta.url));
  const tableAt = core.reserve(table.length);
  const places = core.reserve(maxPairs * pairBytes);
  core.bytes().set(table, tableAt);
  return (text) => {
    core.bytes().set(text, textAt);
    return core.exports.sieve(tableAt, textAt, text.length, 0, text.length, places, maxPairs);
  };
}

function findingEncoded(core: Core, textAt: number): Step {
  const places = core.reserve(maxPairs * pairBytes);
  return (text) => {
    core.bytes().set(text, textAt);
    return core.exports.findEncoded(textAt, text.length, 0, text.length, places, maxPairs);
  };
}

/** All of it together, and how many patterns that means. */
function detecting(run: (name: string, unit: string, step: Step) => Stage, rounds: number): readonly Stage[] {
  let tried = 0;
  const detector = createDetector(builtinRules, { maxDecodeDepth: 5, beforeRule: () => ++tried > 0 });
  const all = run('all of the search', 'candidates', (text) => detector.search(chunkOf(text)).length);
  return [{ ...all, name: 'patterns, in all of it', unit: 'tries', found: Math.round(tried / rounds) }, all];
}
