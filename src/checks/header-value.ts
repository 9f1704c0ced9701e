import type { Headers } from '../model/observation.ts';

/** All values of a header in one text, as lists are joined (RFC 9110, 5.3); null: it was not sent. */
export function headerValue(headers: Headers, name: string): string | null {
  const values = headers.get(name) ?? [];
  return values.length === 0 ? null : values.join(', ');
}

/** A value as evidence shows it: short. */
export function shownValue(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
