import { parse, TomlError } from 'smol-toml';
import { ScanError } from './scan-error.ts';

/**
 * Reads TOML.
 *
 * @param file - how messages call it
 * @throws ScanError that says what is wrong where
 */
export function readToml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) {
      throw faultIn(`${file}:${error.line}`, error.message.split('\n', 1)[0] ?? 'invalid TOML');
    }
    throw error;
  }
}

/** @param place - the file, and what of it where that is known */
export function faultIn(place: string, message: string): ScanError {
  return new ScanError('CONFIG', `${place}: ${message}`);
}
