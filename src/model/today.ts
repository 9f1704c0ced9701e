/** The day it is, as YYYY-MM-DD, in UTC as all days here. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
