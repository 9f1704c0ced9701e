/** Ends a session, wherever in an address it stands. */
const endsSession = /(?:^|[/?&=._-])(?:log-?_?out|log-?off|sign-?_?out|sign-?off)(?:$|[/?&=._-])/i;

/** Does something as the first or last word of a segment or value; in the middle it is a word of a title. */
const verbs =
  'delete|remove|destroy|unsubscribe|opt-?out|add-?_?to-?_?cart|cancel|revoke|disable|deactivate|purge|reset';
const acts = new RegExp(`(?:[/?&=](?:${verbs})(?:$|[/?&=._-])|[._-](?:${verbs})(?:$|[/?&=]))`, 'i');

/** Whether a link may log out, delete or order something: sites that take GET for POST exist. */
export function hasSideEffects({ pathname, search }: URL): boolean {
  const address = pathname + search;
  return endsSession.test(address) || acts.test(address);
}
