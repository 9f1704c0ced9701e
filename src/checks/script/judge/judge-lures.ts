import { excerpt } from './excerpt.ts';
import type { Signals } from './signals.ts';
import type { Verdict } from './verdict.ts';

/** Commands that fetch and run something, as pages have visitors paste them into a console. */
const runs =
  /\b(?:powershell(?:\.exe)?\b[^\n]{0,200}(?:-e(?:nc(?:odedcommand)?)?\b|-w(?:indowstyle)?\s+h|\biex\b|\biwr\b|invoke-expression|invoke-webrequest|downloadstring)|mshta(?:\.exe)?\s+(?:"|')?https?:|cmd(?:\.exe)?\s+\/c\b[^\n]{0,200}(?:curl|certutil|bitsadmin|mshta|powershell)|msiexec\b[^\n]{0,80}\/i\s+https?:|rundll32\b|regsvr32\b[^\n]{0,80}https?:|base64\s+-[dD]\s*\|\s*(?:ba|z)?sh|osascript\s+-e)/i;

/** Addresses of accounts of crypto currencies, alone in a text. */
const account =
  /^\s*(?:bc1[02-9ac-hj-np-z]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[\da-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|[48][1-9A-HJ-NP-Za-km-z]{94})\s*$/;

/** What a script puts into the clipboard of visitors. */
export function judgeLures({ copies, events }: Signals): readonly Verdict[] {
  return copies.flatMap(({ text }): Verdict[] => {
    if (runs.test(text)) {
      return [
        {
          rule: 'script-fake-update',
          score: 6,
          about: 'clipboard',
          evidence: [
            'puts a command that fetches and runs a program into the clipboard',
            `decoded: ${excerpt(text)}`,
          ],
        },
      ];
    }
    if (account.test(text) && (events.has('copy') || events.has('cut'))) {
      return [
        {
          rule: 'script-address-swap',
          score: 4,
          about: 'clipboard',
          evidence: [
            'puts the address of an account of its own into the clipboard when visitors copy',
            excerpt(text),
          ],
        },
      ];
    }
    return [];
  });
}

/** Whether a text has visitors run a program. */
export function isRunCommand(text: string): boolean {
  return runs.test(text);
}
