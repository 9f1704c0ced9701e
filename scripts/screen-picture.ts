import { stripVTControlCharacters } from 'node:util';

const colors: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  36: '#79c0ff',
  37: '#ffffff',
};
const backgrounds: Readonly<Record<number, string>> = { 41: '#b62324', 43: '#9e6a03' };
const lineHeight = 19;
const charWidth = 8.4;
/** Between two lines that appear, in seconds. */
const pause = 0.12;

/**
 * Draws what a terminal shows as a picture: the command is there at once, and its lines appear one after the other.
 *
 * @param output - text with escapes for colours (ECMA-48, SGR); all others are left out
 */
export function screenPicture(command: string, output: string): string {
  const lines = [`\u001B[36m$\u001B[39m ${command}`, ...output.trimEnd().split('\n')];
  const columns = Math.max(...lines.map((line) => stripVTControlCharacters(line).length));
  const width = Math.ceil(columns * charWidth + 32);
  const height = lines.length * lineHeight + 32;
  const drawn = lines.map((line, index) => {
    const delay = index === 0 ? 0 : 0.8 + index * pause;
    return `<text x="16" y="${26 + index * lineHeight}" style="animation-delay:${delay.toFixed(2)}s">${spans(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(command)}">
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre;fill:#c9d1d9;animation:show .01s both}.b{font-weight:bold}.d{opacity:.6}@keyframes show{from{opacity:0}to{opacity:1}}@media(prefers-reduced-motion){text{animation:none}}</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${drawn.join('\n')}
</svg>
`;
}

/** One line as pieces of one look each. */
function spans(line: string): string {
  let look: ReadonlySet<number> = new Set();
  return (
    line
      // oxlint-disable-next-line no-control-regex -- escapes are what it splits at
      .split(/\u001B\[([\d;]*)m/)
      .map((part, index) => {
        if (index % 2 === 1) {
          look = lookAfter(look, Number(part));
          return '';
        }
        return part === '' ? '' : span(part, look);
      })
      .join('')
  );
}

function lookAfter(look: ReadonlySet<number>, code: number): ReadonlySet<number> {
  const ended = (old: number): boolean =>
    code === 0 ||
    (code === 22 && old < 10) ||
    (code === 39 && old in colors) ||
    (code === 49 && old in backgrounds);
  return new Set([...look].filter((old) => !ended(old)).concat([0, 22, 39, 49].includes(code) ? [] : [code]));
}

function span(text: string, look: ReadonlySet<number>): string {
  // A background is told by the colour of the letters: no viewer draws it behind a part of a text.
  const fill =
    [...look].map((code) => backgrounds[code]).find(Boolean) === undefined
      ? [...look].map((code) => colors[code]).find(Boolean)
      : colors[31];
  const names = [look.has(1) ? 'b' : '', look.has(2) ? 'd' : ''].filter(Boolean).join(' ');
  const attributes = `${names === '' ? '' : ` class="${names}"`}${fill === undefined ? '' : ` fill="${fill}"`}`;
  const shown = escapeXml(stripVTControlCharacters(text));
  return attributes === '' ? shown : `<tspan${attributes}>${shown}</tspan>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
