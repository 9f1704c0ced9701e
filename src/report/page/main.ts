import { findingsView } from './findings-view.ts';
import type { PageData } from './page-data.ts';
import { themeSwitch } from './theme.ts';

/** The script of the HTML report: reads the data that the page holds and brings the list to life. */
function main(): void {
  const data: PageData = JSON.parse(byId('data').textContent);
  themeSwitch(byId('theme'));
  const view = findingsView(byId('findings'), data);
  const follow = (): void => view.show(decoded(location.hash.slice(1)));
  // By then the browser has gone to the address by itself, which takes the focus.
  addEventListener('load', follow);
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => view.showAll());
  addEventListener('afterprint', () => view.draw());
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      byId('search').focus();
    }
  });
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

main();
