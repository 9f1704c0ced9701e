/** Dates with a time and a zone, also as Go and git print them; others are not known well enough. */
export function rfc3339(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?) ?(Z|[+-]\d\d:?\d\d)$/.exec(text);
  const [, day, time, zone = ''] = match ?? [];
  const date = `${day}T${time}${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`;
  return match === null || Number.isNaN(Date.parse(date)) ? undefined : date;
}
