import type { PlaybookLetter, Translated } from '../model/playbook.ts';
import { escapeControls } from '../report/escape.ts';
import { placesByExposure } from '../report/main-place.ts';
import type { ShownFinding } from '../report/shown.ts';
import { firstSeen, type IncidentEnd } from './evidence.ts';
import type { JudgedLine } from './judge-line.ts';
import { matchesRule } from './matches-rule.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const words = {
  none: { en: '(nothing)', de: '(nichts)' },
  at: { en: 'at', de: 'in' },
  since: { en: 'since', de: 'seit' },
  more: { en: 'more, in the evidence file', de: 'weitere, im Nachweis' },
  proved: { en: 'proved by a scan', de: 'durch eine Prüfung nachgewiesen' },
  attested: { en: 'confirmed by', de: 'bestätigt von' },
  subject: { en: 'Subject', de: 'Betreff' },
  to: { en: 'To', de: 'An' },
  sender: { en: '[name, company, telephone]', de: '[Name, Firma, Telefon]' },
} as const satisfies Readonly<Record<string, Translated>>;

const maxFindings = 30;

/** A draft of a letter, as plain text. It holds no secret: findings are shown as reports show them. */
export function writeLetter(letter: PlaybookLetter, end: IncidentEnd, language: Language): string {
  const prevention = end.lines.filter(({ line }) => line.stage === 'prevent');
  // That somebody was told is what the letter itself is for.
  const work = end.lines.filter(({ line }) => line.stage !== 'prevent' && line.stage !== 'tell-support');
  const fills: Readonly<Record<string, string>> = {
    findings: findingList(letter, end, language),
    done: lineList(work, ['proved', 'attested'], language),
    open: lineList(work, ['failed', 'open'], language),
    prevented: lineList(prevention, ['proved', 'attested'], language),
    sites: end.targets.sites.map(escapeControls).join(', ') || '[…]',
    sender: words.sender[language],
  };
  const body = letter.body[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => fills[name] ?? whole);
  return [
    `${words.to[language]}: ${letter.to[language]}`,
    `${words.subject[language]}: ${letter.subject[language]}`,
    '',
    body,
  ].join('\n');
}

/** What fails lines or is answered for there, the worst first, each once. */
function findingList({ rules }: PlaybookLetter, { lines, report }: IncidentEnd, language: Language): string {
  const ids = new Set(lines.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  const findings = [...report.findings].filter(
    (finding) => ids.has(finding.fingerprint) && rules.some((glob) => matchesRule(glob, finding)),
  );
  const rest = findings.length - maxFindings;
  return list(
    [
      ...findings.slice(0, maxFindings).map((finding) => findingText(finding, language)),
      ...(rest > 0 ? [`${rest} ${words.more[language]}`] : []),
    ],
    language,
  );
}

function findingText({ title, redacted, occurrences }: ShownFinding, language: Language): string {
  const place = placesByExposure(occurrences)[0];
  const first = firstSeen(occurrences);
  return [
    redacted === undefined ? title : `${title}: ${redacted}`,
    ...(place === undefined ? [] : [`${words.at[language]} ${place.path}`]),
    ...(first === null ? [] : [`${words.since[language]} ${first.date.slice(0, 10)}`]),
  ]
    .map(escapeControls)
    .join(', ');
}

function lineList(
  lines: readonly JudgedLine[],
  states: readonly JudgedLine['state'][],
  language: Language,
): string {
  const told = lines.filter(({ state }) => states.includes(state));
  return list(
    told.map(({ line, state, answer }) => {
      const how =
        state === 'proved'
          ? ` (${words.proved[language]})`
          : state === 'attested' && answer !== null
            ? ` (${words.attested[language]} ${answer.by}, ${answer.at.slice(0, 10)})`
            : '';
      return escapeControls(line.title[language] + how);
    }),
    language,
  );
}

function list(items: readonly string[], language: Language): string {
  return items.length === 0 ? `- ${words.none[language]}` : items.map((item) => `- ${item}`).join('\n');
}
