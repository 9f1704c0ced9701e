import { readMarkup } from '../../../model/markup.ts';

const maxUnits = 20_000;
/** Longer texts are taken by their start: what differs behind it differs before it too, or hardly. */
const maxTextLength = 2000;

/**
 * What a page says, in units that can be compared: each text between tags, and each word of its inline scripts.
 *
 * Only letters count, so that dates, counts, prices and ids make no difference, and neither does the order.
 */
export function pageWords(html: string): ReadonlySet<string> {
  const units = new Set<string>();
  let element = '';
  const add = (text: string): void => {
    const letters = text
      .slice(0, maxTextLength)
      .toLowerCase()
      .replaceAll(/[^\p{L}]+/gu, ' ')
      .trim();
    if (letters !== '' && units.size < maxUnits) {
      units.add(letters);
    }
  };
  readMarkup(
    html,
    {
      onTag: (name) => {
        element = name;
      },
      onText(text) {
        if (element === 'script') {
          text.split(/[^\p{L}\p{N}_]+/u).forEach(add);
        } else if (element !== 'style') {
          add(text);
        }
      },
      onClose: () => {
        element = '';
      },
    },
    false,
  );
  return units;
}
