import { FieldList, type Fields } from './fields.ts';

/** One line in so many may be none of the grammar: people leave notes in such files, and pages are nothing but notes. */
const strayShare = 10;

/** A key of 16,384 bits has 200 lines in PEM. */
const maxJoined = 300;

const assignment = /^\s{0,40}(?:export\s{1,20})?([A-Za-z_][\w.-]{0,199})\s{0,20}=(.*)$/s;
const section = /^\s{0,40}\[([^\]\r\n]{1,200})\]\s*(?:[;#].*)?$/;
const setting = /^\s{0,40}([^\s=:;#[][^=\r\n]{0,199}?)\s{0,20}=(.*)$/s;

/** Assignments as shells and frameworks read them from `.env`; values in quotes may have several lines. */
export function dotenvFields(text: string, isCut: boolean): Fields | null {
  return settingFields(text, isCut, (line, list) => {
    const [, name = '', value = ''] = assignment.exec(line) ?? [];
    if (name !== '') {
      list.add(name, unquoted(value));
    }
    return name !== '';
  });
}

/** Sections with settings (`[section]`, `name = value`); fields are `section.name`, before the first section `name`. */
export function iniFields(text: string, isCut: boolean): Fields | null {
  let prefix = '';
  return settingFields(text, isCut, (line, list) => {
    const header = section.exec(line)?.[1];
    if (header !== undefined) {
      prefix = `${header}.`;
      return true;
    }
    const [, name = '', value = ''] = setting.exec(line) ?? [];
    if (name !== '') {
      list.add(prefix + name, unquoted(value));
    }
    // Git has settings without a value.
    return name !== '' || (prefix !== '' && /^\s{0,40}[\w.-]{1,100}\s*$/.test(line));
  });
}

function settingFields(
  text: string,
  isCut: boolean,
  read: (line: string, list: FieldList) => boolean,
): Fields | null {
  const list = new FieldList();
  let lines = 0;
  let strays = 0;
  for (const line of logicalLines(text, isCut)) {
    if (/^\s*(?:[#;].*)?$/s.test(line)) {
      continue;
    }
    lines += 1;
    if (!read(line, list)) {
      strays += 1;
    }
  }
  return strays > lines / strayShare ? null : list.fields;
}

/** Lines, with those that an open quote joins. The last line of a text that was cut is left out. */
function* logicalLines(text: string, isCut: boolean): Generator<string> {
  const lines = text.split(/\r\n?|\n/);
  if (isCut) {
    lines.pop();
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const quote = /=\s{0,20}(["'])/.exec(line);
    const isOpen = quote !== null && !line.slice(quote.index + quote[0].length).includes(quote[1]!);
    const next = isOpen ? lines.slice(index + 1, index + maxJoined) : [];
    const more = next.findIndex((other) => other.includes(quote?.[1] ?? '"')) + 1;
    if (more > 0) {
      yield lines.slice(index, index + more + 1).join('\n');
      index += more;
    } else {
      yield line;
    }
  }
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const quote = trimmed[0];
  if (quote !== '"' && quote !== "'") {
    return trimmed.replace(/\s#.*$/s, '').trimEnd();
  }
  const end = trimmed.indexOf(quote, 1);
  return end === -1 ? trimmed.slice(1) : trimmed.slice(1, end);
}
