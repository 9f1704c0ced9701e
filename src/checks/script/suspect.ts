/** How much a script is looked into. */
export type Suspicion = 'none' | 'plain' | 'encoded';

/** What reads something that is worth stealing, asks before it acts, or mines. */
const reads =
  /cc_?num|card|cvv|cvc|passw|input|textarea|FormData|serialize|keydown|keypress|keyup|\.value\b|cookie|(?:local|session)Storage|referrer|userAgent|outerWidth|hardwareConcurrency|clipboard|\.action\b|i?frame|\.src\s{0,3}=|\bwrite(?:ln)?\b/i;
/** What lets something out, or brings something in. */
const acts =
  /fetch|XMLHttpRequest|sendBeacon|Image|WebSocket|RTCPeerConnection|createElement|\.src\b|setAttribute|location|\.action\b|postMessage|document\.write|importScripts|innerHTML|insertAdjacentHTML|clipboard|\.(?:post|ajax|get|getScript)\s{0,3}\(|serviceWorker|Worker|import\(/;
/** What makes text out of something that is none to a reader. */
const decodes =
  /\beval\b|\batob\b|fromCharCode|fromCodePoint|\bunescape\b|\bFunction\s{0,5}\(|\bconstructor\b\s{0,5}\]?\s{0,5}\(|decodeURIComponent\s{0,5}\(\s{0,5}["'`]|\.reverse\(\)\s{0,5}\.join|setTimeout\s{0,5}\(\s{0,5}["'`]|String\s{0,5}\[|window\s{0,5}\[\s{0,5}["'`]\\/;

/** What makes text of numbers, or runs it. */
const makesText = /fromCharCode|fromCodePoint|\beval\b|\bTextDecoder\b|\bFunction\s{0,5}\(/;
const besideList = 300;
const maxLists = 1000;

/** How many bytes are looked at for how they are written: the rest is alike. */
const maxLooked = 2_000_000;

/** Whether a script could do anything of interest, by its words alone: following it costs far more. */
export function suspicion(text: string): Suspicion {
  const head = text.slice(0, maxLooked);
  if (isEncoded(head)) {
    return 'encoded';
  }
  return (reads.test(head) && acts.test(head)) || decodes.test(head) ? 'plain' : 'none';
}

/** Whether a script is written so that nobody reads it. Minified ones are not: their texts stand in them. */
export function isEncoded(text: string): boolean {
  const share = (pattern: RegExp, least: number): boolean => {
    const count = countUpTo(text, pattern, 400);
    return count >= least && (count >= 400 || (count * 1000) / Math.max(1, text.length) >= 1);
  };
  return (
    share(/_0x[\da-f]{2,8}\b/gi, 6) ||
    share(/\\x[\da-f]{2}/gi, 30) ||
    share(/\\u00[\da-f]{2}/gi, 30) ||
    /\beval\s{0,5}\(\s{0,5}function\s{0,5}\(\s{0,5}p\s{0,5},\s{0,5}a\s{0,5},\s{0,5}c/.test(text) ||
    hasLongNumbers(text) ||
    isOfSigns(text)
  );
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count >= most) {
      break;
    }
  }
  return count;
}

/** A list of character codes, with what makes text of them beside it: tables of numbers are in many scripts. */
function hasLongNumbers(text: string): boolean {
  const lists = text.matchAll(/(?:\b(?:0x[\da-f]{2}|\d{2,3})\s{0,2},\s{0,2}){30,2000}/gi);
  for (const { index, 0: list } of lists.take(maxLists)) {
    const end = index + list.length;
    if (
      makesText.test(text.slice(Math.max(0, index - besideList), index) + text.slice(end, end + besideList))
    ) {
      return true;
    }
  }
  return false;
}

/** As of code that is made of `[]()!+` alone. */
function isOfSigns(text: string): boolean {
  const head = text.slice(0, 5000);
  const signs = head.replaceAll(/[^[\]()!+{}]/g, '').length;
  return head.length > 300 && signs / head.length > 0.8;
}
