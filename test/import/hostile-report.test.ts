import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { assert, constantFrom, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importOptions } from '../../src/commands/reports/import-options.ts';
import { mergeReports, openReport } from '../../src/import/index.ts';
import { ScanError } from '../../src/model/scan-error.ts';
import { writerFor } from '../../src/report/index.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { incompleteCoverage, plainOptions, sampleReport } from '../helpers/sample-report.ts';
import { reports } from './foreign-samples.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('src/report/report.schema.json', 'utf8')));
const options = importOptions(builtinRules, undefined);

const own = [...writerFor('json')(sampleReport({ coverage: incompleteCoverage() }), plainOptions)].join('');
const texts = [...Object.values(reports), own];

/** Every place in JSON where a value stands, as the keys that lead there. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value ?? {}));
  copy[key] = replaced(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

describe('a report with anything in any of its places', () => {
  it('is opened to a report that keeps to our schema, or refused', () => {
    const lines = texts.map((text) =>
      text.includes('\n{') && !text.startsWith('{\n') ? text.trim().split('\n') : [text],
    );
    const spots = lines.flatMap((list, index) =>
      list.flatMap((line, at) => pathsOf(JSON.parse(line)).map((path) => ({ index, at, path }))),
    );
    assert(
      property(constantFrom(...spots), jsonValue({ maxDepth: 2 }), ({ index, at, path }, by) => {
        const text = lines[index]!.map((line, number) =>
          number === at ? JSON.stringify(replaced(JSON.parse(line), path, by)) : line,
        ).join('\n');
        try {
          const { rulesHash: _rulesHash, ...merged } = mergeReports(
            openReport(text, 'it', options),
            '2026-01-01T00:00:00Z',
          );
          const report = { ...merged, tool: { name: 'leaksieve', version: '0.1.0' } } as const;
          const written: unknown = JSON.parse([...writerFor('json')(report, plainOptions)].join(''));
          expect([validate(written), validate.errors, text]).toEqual([true, null, text]);
        } catch (error) {
          if (!(error instanceof ScanError)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
