/** Words in an address that do something when it is asked for, although it should not: sites that take GET for POST exist. */
const acts =
  /(?:^|[/?&=._-])(?:log-?out|log-?off|sign-?out|sign-?off|delete|remove|destroy|unsubscribe|opt-?out|add-to-cart|add_to_cart|checkout-now|cancel|revoke|disable|deactivate|purge|reset)(?:$|[/?&=._-])/i;

/** Whether a link may log out, delete or order something. */
export function hasSideEffects({ pathname, search }: URL): boolean {
  return acts.test(pathname + search);
}
