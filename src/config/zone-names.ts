import { isHostName } from '../model/host-name.ts';

/** Types of records whose owners are hosts (RFC 1035, 3.2.2; RFC 3596; RFC 9460). */
const hostTypes = /^(?:A|AAAA|CNAME|HTTPS)$/i;

/**
 * Names of hosts in a list with one a line, or in a zone as name servers read and export it (RFC 1035, 5.1), each once, in lower
 * case and without the dot at the end.
 */
export function zoneNames(text: string): readonly string[] {
  const names = new Set<string>();
  let [origin, owner] = ['', ''];
  for (const line of text.split(/\r?\n/)) {
    const [head = '', ...rest] = line.replace(/[;#].*/, '').split(/\s+/);
    if (/^\$ORIGIN$/i.test(head)) {
      origin = absolute(rest[0] ?? '', origin);
      continue;
    }
    owner = head === '' ? owner : absolute(head, origin);
    const fields = rest.filter((field) => field !== '');
    const isListed = fields.length === 0 && head !== '';
    // Time to live and class may stand before the type, in either order.
    const type = fields.slice(0, 3).find((field) => !/^(?:\d+[smhdw]?|IN)$/i.test(field)) ?? '';
    if ((isListed || hostTypes.test(type)) && isHostName(owner)) {
      names.add(owner);
    }
  }
  return [...names];
}

/** A name that ends without a dot is below the origin, where the file has one. */
function absolute(name: string, origin: string): string {
  const lower = name.toLowerCase();
  if (lower === '@') {
    return origin;
  }
  return lower.endsWith('.') || origin === '' ? lower.replace(/\.$/, '') : `${lower}.${origin}`;
}
