import { escapeControls } from '../report/escape.ts';

const maxText = 500;
/** No more is looked at; what is cut off must not be what tells that a part before it is a password. */
const maxRead = 8000;
/** So much stays of what could be a token; of a commit's id it is enough to find it. */
const shownOfToken = 8;

/**
 * Names and reasons as logs may hold them: bounded, with nothing that acts on a terminal, and without what addresses
 * carry to identify somebody: user, password, query and fragment (RFC 3986, 3.2.1 and 3.4). Of a run of twenty letters
 * and digits or more, as tokens are and ids of objects too, the start stays.
 */
export function safeText(text: string): string {
  const safe = text
    .slice(0, maxRead)
    .replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#]*@/gi, '$1')
    .replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s?#]*)[?#]\S*/gi, '$1')
    .replaceAll(/[A-Za-z0-9]{20,}/g, (run) =>
      /\d/.test(run) && /[A-Za-z]/.test(run) ? `${run.slice(0, shownOfToken)}…` : run,
    );
  return escapeControls(safe.length <= maxText ? safe : `${safe.slice(0, maxText)}…`);
}
