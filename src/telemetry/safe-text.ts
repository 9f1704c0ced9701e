import { escapeControls } from '../report/escape.ts';

const maxText = 500;

/**
 * Names and reasons as logs may hold them: bounded, with nothing that acts on a terminal, and without what addresses
 * carry to identify somebody: user, password, query and fragment (RFC 3986, 3.2.1 and 3.4).
 */
export function safeText(text: string): string {
  const bounded = text.length <= maxText ? text : `${text.slice(0, maxText)}…`;
  return escapeControls(
    bounded
      .replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]*@/gi, '$1')
      .replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s?#]*)[?#]\S*/gi, '$1'),
  );
}
