import type { Grammar } from '../../../model/site-rule.ts';
import { answerText } from './answer-text.ts';
import { FieldList, type Fields } from './fields.ts';
import { jsonFields } from './json-fields.ts';
import { htmlFields, xmlFields } from './markup-fields.ts';
import { phpFields } from './php-fields.ts';
import { scriptFields } from './script-fields.ts';
import { dotenvFields, iniFields } from './settings.ts';
import { yamlFields } from './yaml-fields.ts';

/** Bytes of an answer that a grammar needs. */
export const neededBytes: Readonly<Record<Grammar, number>> = {
  headers: 1,
  bytes: 512,
  lines: 4096,
  dotenv: 65_536,
  html: 65_536,
  ini: 65_536,
  json: 65_536,
  php: 65_536,
  script: 65_536,
  xml: 65_536,
  yaml: 65_536,
};

const maxLines = 400;

/** What an answer says when it is read by a grammar; null: it is not of the grammar. */
export function readFields(grammar: Grammar, bytes: Buffer, isCut: boolean): Fields | null {
  if (grammar === 'headers') {
    return new Map();
  }
  if (grammar === 'bytes') {
    return byteFields(bytes);
  }
  const text = answerText(bytes);
  if (text === null) {
    return null;
  }
  switch (grammar) {
    case 'lines':
      return lineFields(text, isCut);
    case 'dotenv':
      return dotenvFields(text, isCut);
    case 'ini':
      return iniFields(text, isCut);
    case 'json':
      return jsonFields(text, isCut);
    case 'yaml':
      return yamlFields(text, isCut);
    case 'xml':
      return xmlFields(text);
    case 'html':
      return htmlFields(text);
    case 'php':
      return phpFields(text);
    case 'script':
      return scriptFields(text, isCut);
  }
}

/** `head` is the start, a character a byte; `tar` is where an archive of tape has its mark. */
function byteFields(bytes: Buffer): Fields | null {
  const list = new FieldList();
  if (bytes.length > 0) {
    list.add('head', bytes.toString('latin1', 0, 512));
    list.add('tar', bytes.toString('latin1', 257, 262));
  }
  return list.fields;
}

/** `first`, each `line`, and `lines`, which is how many there are; empty lines do not count. */
function lineFields(text: string, isCut: boolean): Fields | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (isCut && lines.length > 1) {
    lines.pop();
  }
  const list = new FieldList();
  if (lines.length > 0) {
    list.add('first', lines[0]!);
    list.add('lines', String(lines.length));
    lines.slice(0, maxLines).forEach((line) => list.add('line', line));
  }
  return list.fields;
}
