import type { SiteFinding } from '../../model/check.ts';
import { severityOf, titles, type RuleId, type Verdict } from './judge/verdict.ts';

/** Where a script that was judged stands. */
export interface JudgedPlace {
  readonly url: URL;
  readonly scriptHash?: string;
  /** Who put it into the page, the innermost first. */
  readonly insertedBy?: readonly string[];
}

const cleanUp = [
  'Take the script out of the page, and keep a copy of it and of the server logs as evidence',
  'Find how it came in: compare the files and the database of the site with a version that you trust, look at accounts, plugins and tag managers',
  'Close that way, change the passwords and keys of the site, and record a new script baseline',
] as const;

const remediations: Readonly<Record<RuleId, readonly string[]>> = {
  'script-skimmer': [
    ...cleanUp,
    'Tell your payment provider and those whose data was typed meanwhile; data protection law may set a limit of 72 hours',
  ],
  'script-cookie-theft': [...cleanUp, 'End all sessions, and set cookies of sessions HttpOnly'],
  'script-hidden-loader': cleanUp,
  'script-redirect': cleanUp,
  'script-miner': cleanUp,
  'script-hidden-frame': ['Remove the frame unless you know what it is for', ...cleanUp.slice(1)],
  'script-fake-update': [...cleanUp, 'Warn visitors who may have run the program'],
  'script-address-swap': cleanUp,
  'script-look-alike-host': [
    'Compare the host with the one that you meant, and remove the script',
    ...cleanUp.slice(1),
  ],
  'script-spam-links': ['Remove the links', ...cleanUp.slice(1)],
  'script-leaked-server-code': [
    'Find the file that the code stands in; if it is not yours, the server is compromised',
    'See that the server runs PHP rather than sends it',
  ],
  'script-obfuscated': ['Find out who wrote the script and why it is unreadable'],
};

/** How much a place behind the end of the document adds. */
const lateScore = 0.5;
const maxEvidence = 1500;

/** What a verdict says to a reader. */
export function findingOf(verdict: Verdict, places: readonly JudgedPlace[], isLate: boolean): SiteFinding {
  const { rule, about, evidence } = verdict;
  const score = verdict.score + (isLate && verdict.score > 0 ? lateScore : 0);
  const inserters = new Set(places.flatMap(({ insertedBy = [] }) => insertedBy));
  const remarks = [
    ...evidence,
    ...(isLate ? ['it stands behind the end of the document'] : []),
    ...(inserters.size === 0 ? [] : [`inserted by ${[...inserters].slice(0, 5).join(' by ')}`]),
  ];
  return {
    kind: 'script',
    rule,
    title: titles[rule],
    severity: severityOf(score),
    confidence: score >= 3.5 || score === 0 ? 'high' : 'medium',
    identity: about,
    evidence: remarks.join('; ').slice(0, maxEvidence),
    places: places.map(({ url, scriptHash }) => ({
      url,
      ...(scriptHash === undefined ? {} : { scriptHash }),
    })),
    remediation: remediations[rule],
  };
}
