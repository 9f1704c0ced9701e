import { excerpt } from '../judge/excerpt.ts';
import { hostOf, type ScriptContext } from '../judge/host.ts';
import { isRunCommand } from '../judge/judge-lures.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { PageElements } from './page-elements.ts';

const product =
  /\b(?:chrome|firefox|edge|safari|opera|browsers?|flash player|fonts?|navigateur|navegador|adobe|teams|zoom|captcha)\b/i;
const outdated =
  /out[- ]of[- ]date|outdated|update (?:your|required|available|now)|needs? to be updated|missing font|font (?:was|is) not found|older version|veraltet|aktualisier|nicht mehr aktuell|mettre à jour|obsolète|actualiz|desactualizad|aggiorna|manual(?:ly)? update/i;
/** Programs, and archives that hold them. */
const program =
  /\.(?:exe|msi|msix|appx?|scr|hta|jse?|vbs|wsf|bat|cmd|ps1|iso|img|vhd|apk|dmg|pkg|zip|rar|7z|lnk)(?:[?#]|$)/i;

/** Whether a page has its visitors believe that they need a program which it offers. */
export function judgeLure({ text, links }: PageElements, context: ScriptContext): readonly Verdict[] {
  const commands =
    /win(?:dows)?(?: key| logo key)?\s{0,3}(?:\+|and)\s{0,3}["']?r\b/i.test(text) &&
    /ctrl\s{0,3}\+\s{0,3}v/i.test(text);
  if (commands && isRunCommand(text)) {
    return [
      {
        rule: 'script-fake-update',
        score: 4,
        about: 'console',
        evidence: ['the page has visitors paste a command into their system that fetches and runs a program'],
      },
    ];
  }
  if (!product.test(text) || !outdated.test(text)) {
    return [];
  }
  return links
    .filter(({ address, isDownload }) => {
      const host = hostOf(address, context);
      const isOffered = program.test(address) || /^(?:blob|data):/i.test(address) || isDownload;
      return (
        isOffered && host.relation !== 'vendor' && (host.relation === 'foreign' || program.test(address))
      );
    })
    .slice(0, 1)
    .map(({ address }) => {
      const host = hostOf(address, context);
      return {
        rule: 'script-fake-update' as const,
        score: host.relation === 'foreign' ? 3.6 : 1,
        about: host.name,
        evidence: [
          'the page says that a program of its visitors is out of date',
          `it offers one to download: ${excerpt(address)}`,
        ],
      };
    });
}
