import { readMarkup } from '../../../model/markup.ts';
import { FieldList, type Fields } from './fields.ts';

/** Elements whose text says what a page is. */
const told: ReadonlySet<string> = new Set(
  'title h1 h2 h3 h4 th td dt dd a pre script label button legend address span p li code strong'.split(' '),
);
const maxText = 2000;
const maxDepth = 100;
/** Of a page: what it is stands at its start. */
const maxPage = 262_144;

interface Element {
  readonly name: string;
  text: string;
}

/**
 * Elements of a page with their texts (`title`, `td`), and attributes that identify: `id`, `class`, `input` and `form` by
 * name and action, `href`, `src`, `meta:generator`, `comment`.
 */
export function htmlFields(text: string): Fields | null {
  if (!/^\s*</.test(text)) {
    return null;
  }
  const list = new FieldList();
  const open: Element[] = [];
  const closeFrom = (index: number): void => {
    for (const element of open.splice(index)) {
      list.add(element.name, element.text.replaceAll(/\s+/g, ' ').trim());
    }
  };
  readMarkup(
    text.slice(0, maxPage),
    {
      onTag(name, attributes) {
        attributes.forEach((value, key) => addAttribute(name, key, value, attributes, list));
        if (told.has(name)) {
          // Cells, items and paragraphs may do without an end.
          closeFrom(open.length >= maxDepth ? 0 : firstUnended(open, name));
          open.push({ name, text: '' });
        }
      },
      onText(data) {
        for (const element of open.slice(-4)) {
          element.text += data.slice(0, maxText - element.text.length);
        }
      },
      onClose(name) {
        const index = open.findLastIndex((element) => element.name === name);
        if (index !== -1) {
          closeFrom(index);
        }
      },
      onComment: (data) => list.add('comment', data.trim()),
    },
    false,
  );
  closeFrom(0);
  return list.fields;
}

/** Where an element ends those before it: a cell never stands in a cell. */
function firstUnended(open: readonly Element[], name: string): number {
  const mayBeUnended = /^(?:t[dh]|d[td]|li|p)$/.test(name);
  const index = mayBeUnended ? open.findIndex((element) => element.name === name) : -1;
  return index === -1 ? open.length : index;
}

function addAttribute(
  name: string,
  key: string,
  value: string,
  attributes: ReadonlyMap<string, string>,
  list: FieldList,
): void {
  if (key === 'id' || key === 'class' || key === 'href' || key === 'src') {
    list.add(key, value);
  } else if (name === 'input' && key === 'name') {
    list.add('input', value);
  } else if (name === 'form' && key === 'action') {
    list.add('form', value);
  } else if (name === 'meta' && key === 'content') {
    list.add(`meta:${(attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase()}`, value);
  }
}

/** Elements of XML by their path without the root, such as `Servers/Server/Host`, attributes with `@`; `root` is the root. */
export function xmlFields(text: string): Fields | null {
  if (!/^\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z])/i.test(text)) {
    return null;
  }
  const list = new FieldList();
  const open: Element[] = [];
  let isDeep = false;
  readMarkup(
    text,
    {
      onTag(name, attributes, isEmpty) {
        if (open.length === 0) {
          list.add('root', name);
        }
        isDeep ||= open.length >= maxDepth;
        if (!isDeep) {
          open.push({ name, text: '' });
          attributes.forEach((value, key) => list.add(`${placeOf(open)}@${key}`, value));
        }
        if (isEmpty && !isDeep) {
          open.pop();
        }
      },
      onText(data) {
        const last = open.at(-1);
        if (last !== undefined) {
          last.text += data.slice(0, maxText - last.text.length);
        }
      },
      onClose(name) {
        if (open.at(-1)?.name === name) {
          list.add(placeOf(open), open.at(-1)!.text.trim());
          open.pop();
        }
      },
    },
    true,
  );
  return isDeep ? null : list.fields;
}

function placeOf(open: readonly Element[]): string {
  return open
    .slice(1)
    .map(({ name }) => name)
    .join('/');
}
