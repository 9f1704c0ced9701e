import { ScanError } from '../model/scan-error.ts';

/**
 * The values of a JSON file, which is one, or of JSON lines.
 *
 * @throws ScanError when it is neither; the message holds nothing of the text
 */
export function parseValues(text: string, file: string): readonly unknown[] {
  const trimmed = text.trim();
  if (trimmed === '') {
    throw new ScanError(
      'USAGE',
      `${file} is empty: a scan that failed leaves that, too; have the report written again, as JSON`,
    );
  }
  const whole = parsed(trimmed);
  if (whole !== undefined) return [whole];
  return trimmed.split('\n').map((line, index) => {
    const value = parsed(line);
    if (value === undefined) {
      throw new ScanError(
        'USAGE',
        `${file} is no JSON, nor JSON lines: see line ${index + 1}; have the report written again`,
      );
    }
    return value;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
