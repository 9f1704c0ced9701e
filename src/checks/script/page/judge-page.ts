import { excerpt } from '../judge/excerpt.ts';
import { domainOf, hostOf, type Host, type ScriptContext } from '../judge/host.ts';
import { judgeScript } from '../judge/judge.ts';
import { hostRemarks } from '../judge/judge-sends.ts';
import type { Verdict } from '../judge/verdict.ts';
import { judgeLure } from './judge-lure.ts';
import { judgeServerCode } from './judge-server-code.ts';
import { judgeSpam } from './judge-spam.ts';
import { pageElements } from './page-elements.ts';

/** What is wrong with a page. */
export interface PageJudgement {
  readonly verdicts: readonly Verdict[];
  /** Addresses and hashes of the scripts behind the end of the document. */
  readonly lateScripts: readonly string[];
  readonly integrities: readonly (readonly [string, string])[];
}

/** Looks for what somebody put into a page, apart from its scripts: frames, links, handlers, lures. */
export function judgePage(html: string, context: ScriptContext): PageJudgement {
  const elements = pageElements(html);
  const verdicts = [
    ...elements.frames
      .filter(({ isHidden }) => isHidden)
      .flatMap(({ address }) => judgeFrame(hostOf(absolute(address, context), context), address)),
    ...[...elements.scripts, ...elements.lateScripts].flatMap((address) =>
      judgeScriptHost(hostOf(absolute(address, context), context), address),
    ),
    ...elements.handlers.flatMap((code) => judgeHandler(code, context)),
    ...elements.refreshes.flatMap((content) => judgeRefresh(content, context)),
    ...judgeSpam(elements.hiddenLinks, context),
    ...judgeLure(elements, context),
    ...judgeServerCode(html),
  ];
  return {
    verdicts,
    lateScripts: elements.lateScripts.map((script) => absolute(script, context)),
    integrities: elements.integrities.map(([address, text]) => [absolute(address, context), text] as const),
  };
}

function absolute(address: string, { url }: ScriptContext): string {
  return !address.startsWith('sha256-') && URL.canParse(address, url.href)
    ? new URL(address, url).href
    : address;
}

function judgeFrame(host: Host, address: string): readonly Verdict[] {
  if (host.relation !== 'foreign') {
    return [];
  }
  return [
    {
      rule: 'script-hidden-frame',
      score: 1.9 + (host.isAddress ? 1.6 : 0) + (host.looksLike === null ? 0 : 1.6),
      about: host.name,
      evidence: [
        `the page has a frame of ${excerpt(host.name)} that nobody sees: ${excerpt(address)}`,
        ...hostRemarks(host, false),
      ],
    },
  ];
}

function judgeScriptHost(host: Host, address: string): readonly Verdict[] {
  if (host.relation !== 'foreign' || (host.looksLike === null && !host.isAddress)) {
    return [];
  }
  return [
    {
      rule: 'script-look-alike-host',
      score: (host.isAddress ? 2 : 0) + (host.looksLike === null ? 0 : 2.5),
      about: host.name,
      evidence: [
        `the page has a script of ${excerpt(host.name)}: ${excerpt(address)}`,
        ...hostRemarks(host, false),
      ],
    },
  ];
}

function judgeHandler(code: string, context: ScriptContext): readonly Verdict[] {
  return judgeScript(code, context)
    .verdicts.filter(({ score }) => score > 0)
    .map((verdict) => ({ ...verdict, evidence: [...verdict.evidence, 'it stands in an attribute'] }));
}

/** A page that leads away at once, to a host that is not its own. */
function judgeRefresh(content: string, context: ScriptContext): readonly Verdict[] {
  const match = /^\s*(\d{1,5})?[^;,]{0,10}[;,]\s*(?:url\s*=)?\s*["']?([^"']{1,500})/i.exec(content);
  const host = hostOf(match?.[2] ?? '', context);
  if (match === null || host.relation !== 'foreign' || Number(match[1] ?? 0) > 10) {
    return [];
  }
  const odd = (host.isAddress ? 1 : 0) + (host.looksLike === null ? 0 : 1.5);
  return odd === 0
    ? []
    : [
        {
          rule: 'script-redirect',
          score: 1 + odd,
          about: domainOf(host.name),
          evidence: [`the page leads to ${excerpt(host.name)} at once`, ...hostRemarks(host, false)],
        },
      ];
}
