/** What templates name, `secret` among it. */
export type Values = ReadonlyMap<string, string>;

const placeholder = /\{([a-z-]+)\}/g;

export function render(template: string, values: Values): string {
  return template.replaceAll(placeholder, (_, name: string) => values.get(name) ?? '');
}

/**
 * Fills an address; values are encoded, and one label of the host at most is a value.
 *
 * Null: it would be an address that the template does not mean.
 */
export function renderAddress(template: string, values: Values): URL | null {
  const [, labels = '', rest = ''] = /^https:\/\/([^/]*)(.*)$/s.exec(template) ?? [];
  const host = render(labels, values);
  const ofTemplate = labels.replace(/^\{[a-z-]+\}\./, '');
  const isHost = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9-]+)+$/i.test(host);
  const isBelow = host === ofTemplate || /^[a-z0-9-]+$/i.test(host.slice(0, -ofTemplate.length - 1));
  const path = rest.replaceAll(placeholder, (_, name: string) => encodeURIComponent(values.get(name) ?? ''));
  const address = `https://${host}${path}`;
  return isHost && isBelow && URL.canParse(address) ? new URL(address) : null;
}
