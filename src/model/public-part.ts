const publicNames: ReadonlySet<string> = new Set(['host', 'port', 'scheme', 'encryption', 'region']);

/** Whether a part only says where a secret is used, so that it may be shown. */
export function isPublicPart(name: string): boolean {
  return publicNames.has(name);
}
