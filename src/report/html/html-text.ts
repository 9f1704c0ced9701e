import { escapeControls } from '../escape.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it unchanged, in quoted attributes too; characters that act or hide become visible. */
export function htmlText(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
