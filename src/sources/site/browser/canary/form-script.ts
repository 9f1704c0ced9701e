/**
 * What is evaluated in a page, in a world of its own, to find the fields that made-up data is typed into.
 *
 * Gathers them into `fields`, in the page, its frames of the same origin and open shadow trees, and gives the kind of each.
 * Without a field for cards, passwords or addresses of mail there are none: other forms are of no interest to thieves.
 */
export const gatherFields = `(() => {
  const roots = [document];
  const found = [];
  for (const root of roots.slice(0, 50)) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 50) roots.push(element.shadowRoot);
      if (element.localName === 'iframe' && roots.length < 50) {
        try { if (element.contentDocument) roots.push(element.contentDocument); } catch {}
      }
      if (/^(?:input|textarea|select)$/.test(element.localName)) found.push(element);
    }
  }
  const nameOf = (e) => [e.name, e.id, e.autocomplete, e.placeholder, e.getAttribute('aria-label'),
    e.dataset.stripe, e.labels?.[0]?.textContent, e.className].filter((v) => typeof v === 'string').join(' ').slice(0, 400).toLowerCase();
  const kindOf = (e) => {
    if (e.disabled || e.readOnly || e.getClientRects().length === 0) return null;
    if (e.localName === 'input' && !/^(?:text|tel|number|email|password|)$/.test(e.type)) return null;
    const name = nameOf(e);
    if (/\\b(?:cc-csc|cvv|cvc|csc|cid)|cvv|cvc|security.?code|card.?code|verification.?(?:code|value)|pr(?:ü|ue)fziffer/.test(name)) return 'code';
    if (/cc-exp-month|exp\\w*[\\W_]?(?:month|mm)|month/.test(name)) return 'month';
    if (/cc-exp-year|exp\\w*[\\W_]?(?:year|yy)|year/.test(name)) return 'year';
    if (/cc-exp|expir|exp.?date|mm.{0,3}yy|g(?:ü|ue)ltig/.test(name)) return 'expiry';
    if (/cc-number|cc.?num|card.?(?:no|num)|cardnumber|credit.?card(?!.{0,10}(?:name|holder))|kartennummer|\\bpan\\b/.test(name)) return 'card';
    if (e.localName === 'select') return null;
    if (e.type === 'password' || /passw/.test(name)) return 'password';
    if (e.type === 'email' || /e-?mail/.test(name)) return 'email';
    return /search|such|query|coupon|captcha|\\bq\\b|\\bs\\b/.test(name) ? null : 'text';
  };
  globalThis.fields = [];
  const kinds = [];
  for (const element of found) {
    const kind = kindOf(element);
    if (kind !== null && kinds.length < 40) {
      kinds.push(element.localName === 'select' ? kind + '-choice' : kind);
      globalThis.fields.push(element);
    }
  }
  const isOfInterest = kinds.some((kind) => /^(?:card|code|password|email)$/.test(kind));
  return isOfInterest ? kinds : [];
})()`;

/** Gives the focus to a field that was gathered; says whether it has it. */
export function focusField(index: number): string {
  return `(() => {
    const field = globalThis.fields[${index}];
    if (!field?.isConnected) return false;
    field.focus();
    if (field.localName === 'select') {
      field.selectedIndex = field.options.length - 1;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      return false;
    }
    field.select?.();
    return field.getRootNode().activeElement === field;
  })()`;
}

/**
 * Presses the buttons that send the forms of the fields, of which none is sent: whoever listens learns of it as of a
 * visitor's, and in the end the browser is told not to.
 */
export const pressButtons = `(() => {
  document.activeElement?.blur?.();
  const forms = new Set(globalThis.fields.map((field) => field.form ?? field.closest('form')).filter(Boolean));
  for (const form of forms) {
    const view = form.ownerDocument.defaultView;
    view.addEventListener('submit', (event) => event.preventDefault());
    form.noValidate = true;
    const button = form.querySelector('[type=submit], [type=image], button:not([type])');
    if (button) {
      for (const type of ['mouseover', 'mousedown', 'mouseup']) button.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      button.click();
    } else {
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    }
  }
  if (forms.size === 0) {
    for (const button of [...document.querySelectorAll('button, [role=button]')].slice(0, 3)) button.click();
  }
})()`;
