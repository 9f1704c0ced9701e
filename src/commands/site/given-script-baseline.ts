import { today } from '../../model/today.ts';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { ScanError } from '../../model/scan-error.ts';
import type { BaselineOption, ScriptBaseline } from '../../model/script-baseline.ts';
import { replaceFile } from '../../report/replace-file.ts';
import { scriptEvidence } from '../../report/script-evidence.ts';
import { version } from '../../version.ts';

/** More than the scripts of any site take. */
const maxFileBytes = 50e6;

const texts = v.array(v.string());
const schema = v.object({
  version: v.literal(1),
  updated: v.string(),
  hasBrowser: v.boolean(),
  isComplete: v.optional(v.boolean(), true),
  scripts: v.array(
    v.object({
      template: v.string(),
      host: v.string(),
      isInline: v.boolean(),
      sha256: v.string(),
      sha384: v.string(),
      normalised: v.string(),
      length: v.number(),
      capabilities: texts,
      integrity: v.string(),
      insertedBy: texts,
      firstSeen: v.string(),
    }),
  ),
  headers: v.record(v.string(), v.record(v.string(), v.string())),
  approvals: v.array(
    v.object({
      about: v.string(),
      reason: v.pipe(v.string(), v.minLength(1)),
      until: v.pipe(v.string(), v.isoDate()),
    }),
  ),
  justifications: v.optional(v.record(v.string(), v.string()), {}),
  policies: v.record(v.string(), v.string()),
});

export interface GivenBaseline extends BaselineOption {
  /** When the scan has ended: what the user should know of a file that was wanted and not written; null: nothing. */
  readonly unsaved: () => string | null;
}

/**
 * The script baseline that the user named: made where there is none, else compared with, and replaced only when asked for.
 *
 * A scan that is incomplete makes none: it would pass for the whole, and what was only not read would be new next time.
 *
 * @param evidenceFile - where what an assessor asks for goes; null: nowhere
 * @throws ScanError when the file is none
 */
export function givenScriptBaseline(
  file: string,
  isUpdated: boolean,
  evidenceFile: string | null,
): GivenBaseline {
  const stored = existsSync(file) ? read(file) : null;
  [file, ...(evidenceFile === null ? [] : [evidenceFile])].forEach(checkFolder);
  let isSaved = false;
  const save = (baseline: ScriptBaseline): void => {
    isSaved = true;
    replaceFile(file, [`${JSON.stringify(baseline, null, 2)}\n`], 0o666);
  };
  return {
    stored,
    save: stored === null || isUpdated ? save : null,
    savesIncomplete: isUpdated,
    unsaved: () =>
      isSaved || (stored !== null && !isUpdated)
        ? null
        : `${file} was not written, since the scan is incomplete: scan again, or give --update-script-baseline to keep what was seen`,
    show:
      evidenceFile === null
        ? null
        : (evidence) =>
            replaceFile(
              evidenceFile,
              [scriptEvidence(evidence, `leaksieve ${version}, ${new Date().toISOString()}`)],
              0o666,
            ),
    today: today(),
  };
}

/** Says it before the scan rather than behind it. */
function checkFolder(file: string): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw new ScanError(
      'USAGE',
      `${file} cannot be written: name a file in a folder that is there and is yours`,
      {
        cause: error,
      },
    );
  }
}

function read(file: string): ScriptBaseline {
  if (statSync(file).size > maxFileBytes) {
    throw new ScanError('CONFIG', `${file} is larger than 50 MB: name a script baseline`);
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw notOne(file, error);
  }
  return parseScriptBaseline(text, file);
}

/**
 * Reads a script baseline.
 *
 * @param name - for people
 * @throws ScanError where it is none
 */
export function parseScriptBaseline(text: string, name: string): ScriptBaseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notOne(name, error);
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) {
    return parsed.output;
  }
  const where = v.getDotPath(parsed.issues[0]) ?? 'the whole';
  throw new ScanError('CONFIG', `${name} is no script baseline: ${where} is not as leaksieve writes it`);
}

function notOne(name: string, cause: unknown): ScanError {
  return new ScanError(
    'CONFIG',
    `${name} is no script baseline: name another file, or remove it to have it made anew`,
    { cause },
  );
}
