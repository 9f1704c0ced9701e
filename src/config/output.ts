import { extname, resolve } from 'node:path';
import { ScanError } from '../model/scan-error.ts';

/** A report to be written: its format, and the file; null: standard output. */
export interface Output {
  readonly format: string;
  readonly path: string | null;
}

const formatOfExtension: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.sarif': 'sarif',
  '.csv': 'csv',
  '.xml': 'junit',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.txt': 'text',
};

/**
 * The reports that `-f format[:path]` and `-o path` ask for: `-o` is for the first format without a path of its own.
 * Without one, the path's extension decides; without both it is text on standard output.
 *
 * @throws ScanError for an unknown format, or when two reports go to the same place
 */
export function outputsOf(
  formats: readonly string[],
  path: string | undefined,
  known: readonly string[],
): readonly Output[] {
  const named = formats.map((text): Output => {
    const at = text.indexOf(':');
    return at === -1 ? { format: text, path: null } : { format: text.slice(0, at), path: text.slice(at + 1) };
  });
  const needsDefault = named.length === 0 || (path !== undefined && !named.some(hasNoPath));
  const wanted = needsDefault ? [...named, { format: formatOf(path), path: null }] : named;
  const first = wanted.findIndex(hasNoPath);
  const outputs = wanted.map((output, index): Output => {
    const place = index === first ? (path ?? null) : output.path;
    return { format: output.format, path: place === '-' ? null : place };
  });
  for (const { format } of outputs) {
    if (!known.includes(format)) {
      throw new ScanError('USAGE', `unknown report format "${format}": choose one of ${known.join(', ')}`);
    }
  }
  const places = outputs.map(({ path: place }) => (place === null ? null : resolve(place)));
  if (new Set(places).size < places.length) {
    throw new ScanError(
      'USAGE',
      'two reports go to the same place: give each a file, as in -f json:report.json',
    );
  }
  return outputs;
}

function hasNoPath(output: Output): boolean {
  return output.path === null;
}

function formatOf(path: string | undefined): string {
  return formatOfExtension[extname(path ?? '').toLowerCase()] ?? 'text';
}
