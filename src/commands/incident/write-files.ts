import { createHash } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { evidenceOf, type IncidentEnd, type NamedFile } from '../../incident/evidence.ts';
import { needsAnswer } from '../../incident/judge-line.ts';
import { writeAnswerForm } from '../../incident/write-answer-form.ts';
import { languages, writeLetter } from '../../incident/write-letter.ts';
import { writeMarkdown } from '../../incident/write-markdown.ts';
import type { Report } from '../../model/finding.ts';
import { ScanError } from '../../model/scan-error.ts';
import { writerFor } from '../../report/index.ts';
import { jsonText } from '../../report/json-text.ts';

/** Where a run writes: names that no other run has, since a letter may have been edited since. */
export interface EvidencePlace {
  readonly dir: string;
  /** Of the moment, such as `2027-01-31T120000Z`. */
  readonly stamp: string;
}

/**
 * Refuses a folder that cannot be written, before the scan takes its time.
 *
 * @throws ScanError naming it
 */
export function evidencePlace(dir: string, now: Date): EvidencePlace {
  let existing = path.resolve(dir);
  while (!existsSync(existing) && existing !== path.dirname(existing)) {
    existing = path.dirname(existing);
  }
  try {
    accessSync(path.join(existing, '.'), constants.W_OK);
  } catch (cause) {
    throw new ScanError('USAGE', `${dir} cannot be written: name another folder with --evidence-dir`, {
      cause,
    });
  }
  return { dir, stamp: now.toISOString().replace(/\.\d+/, '').replaceAll(':', '') };
}

/** Writes the report that the evidence rests on. */
export function writeReportFile(place: EvidencePlace, report: Report): NamedFile {
  const pieces = writerFor('json')(report, { showSecrets: false, color: false, width: 100, verbose: true });
  return writeFile(place, `report-${place.stamp}.json`, pieces);
}

/** Writes evidence, letters and the form for answers that are missing; gives their paths, what to read first first. */
export function writeEvidenceFiles(place: EvidencePlace, end: IncidentEnd): readonly string[] {
  const { stamp, dir } = place;
  const files: [string, string][] = [
    [`evidence-${stamp}.md`, `${writeMarkdown(end)}\n`],
    [`evidence-${stamp}.json`, `${jsonText(evidenceOf(end), 2)}\n`],
    ...end.playbook.letters.flatMap((letter) =>
      languages.map((language): [string, string] => [
        `letter-${letter.id}-${stamp}.${language}.txt`,
        writeLetter(letter, end, language),
      ]),
    ),
  ];
  if (end.lines.some(needsAnswer)) {
    files.push([`answers-${stamp}.toml`, writeAnswerForm(end.lines, end.writtenAt.slice(0, 10))]);
  }
  for (const [name, text] of files) {
    writeFile(place, name, [text]);
  }
  return files.map(([name]) => path.join(dir, name));
}

/** Findings and names of people are nobody else's to read. */
function writeFile({ dir }: EvidencePlace, file: string, pieces: Iterable<string>): NamedFile {
  const hash = createHash('sha256');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const descriptor = openSync(path.join(dir, file), 'wx', 0o600);
    try {
      for (const piece of pieces) {
        hash.update(piece);
        writeSync(descriptor, piece);
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError('UNREADABLE', `cannot write ${path.join(dir, file)}: ${code}`, { cause });
  }
  return { file, sha256: hash.digest('hex') };
}
