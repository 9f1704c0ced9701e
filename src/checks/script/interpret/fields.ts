import type { FieldLabel } from './value.ts';

/** Names of fields that payment forms have: those of shops, and what HTML's autocomplete calls them. */
const card =
  /cc[-_]?(?:num|number|cid|exp|csc|name|type)|card[-_ ]?(?:num|number|no\b|holder|code|cvc|cvv|exp|pan)|\bcardnum|credit[-_ ]?card|\bcv[vc]2?\b|cvv|cvc|\bcsc\b|security[-_ ]?code|exp(?:iry|iration)?[-_ ]?(?:month|year|date)|\bexpir[ey]|payment\[|\[\w+[*^$~|]?=["']?(?:card|cc)\b|\biban\b|\bpan\b|stripe-?card|kreditkarte|kartennummer|pr(?:ü|ue)fziffer/i;
const login =
  /passw(?:or)?d|\bpasswd|\bpwd\b|\bpass\b|passwort|kennwort|\blogin\b|_username\b|user[-_]?(?:name|login)|\botp\b|\bpin\b/i;
const contact =
  /billing|shipping|\be-?mail|telephone|\bphone|firstname|lastname|first_name|last_name|street|postcode|\bzip\b|address|\bdob\b|birth/i;
/** Any field at all: element names without a condition that picks some. */
const all =
  /^\s*(?:\*|(?:form\s+)?(?:input|select|textarea|button|form)(?:\[type=[^\]]*\]|:[\w-]+(?:\([^)]{0,80}\))?)?)(?:\s*,\s*(?:form\s+)?(?:input|select|textarea|button|form|a)(?:\[type=[^\]]*\]|:[\w-]+(?:\([^)]{0,80}\))?)?)*\s*$/i;

/** Texts longer than this are no selectors. */
const maxLength = 2000;

/** Which fields a selector, name or pattern is about; null: it does not say. */
export function fieldOf(text: string): FieldLabel | null {
  const head = text.slice(0, maxLength);
  if (card.test(head)) {
    return 'card';
  }
  if (login.test(head)) {
    return 'login';
  }
  if (all.test(head)) {
    return 'form';
  }
  return contact.test(head) ? 'contact' : null;
}

/** Whether a pattern is one for numbers of cards: 13 to 16 digits or more, or the first digits of brands. */
export function isCardPattern(source: string): boolean {
  return /(?:\\d|\[0-9\])\{1[3-6](?:,1?[6-9])?\}|4\[0-9\]\{12\}|5\[1-5\]\[0-9\]\{14\}/.test(
    source.slice(0, maxLength),
  );
}
