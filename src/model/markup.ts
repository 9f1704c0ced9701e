import { Tokenizer } from 'htmlparser2';

export interface MarkupReader {
  /** Names are in lower case; of a repeated attribute the first counts. */
  /** `isEmpty`: it ends with a slash, so that in XML no end follows. */
  readonly onTag: (name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
  /** Default: comments are passed over. */
  readonly onComment?: (text: string) => void;
}

const ignore = (): void => {};

/**
 * Reads HTML or XML tag by tag, with entities decoded.
 *
 * Uses the tokenizer and not the parser of the library: that keeps a stack of open elements, which takes half a minute
 * for 200,000 nested ones. Here time grows with the length alone.
 */
export function readMarkup(text: string, reader: MarkupReader, isXml: boolean): void {
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const endTag = (isEmpty: boolean): void => {
    reader.onTag(name, attributes, isEmpty);
    attributes = new Map();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: isXml },
    {
      onopentagname(start, end) {
        name = text.slice(start, end).toLowerCase();
      },
      onattribname(start, end) {
        attribute = text.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += text.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (!attributes.has(attribute)) {
          attributes.set(attribute, value);
        }
      },
      onopentagend: () => endTag(false),
      onselfclosingtag: () => endTag(true),
      onclosetag: (start, end) => reader.onClose(text.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => reader.onText(text.slice(start, end)),
      ontextentity: (codePoint) => reader.onText(String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => reader.onText(text.slice(start, end - offset)),
      oncomment: (start, end, offset) => reader.onComment?.(text.slice(start, end - offset)),
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}
