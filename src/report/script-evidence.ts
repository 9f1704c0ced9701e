import type { ScriptEvidence, ScriptRecord } from '../model/script-baseline.ts';
import { code, prose } from './markdown-text.ts';

/** Of a list in one cell: more is counted. */
const maxListed = 10;

/**
 * What an assessor asks for, in Markdown: the inventory of scripts, how each is known to be whole and allowed, what changed
 * since it was approved, and the headers that were received (PCI DSS 4.0.1, 6.4.3 and 11.6.1).
 *
 * @param made - by what and when, such as `leaksieve 1.0.0, 2026-11-27T10:00:00Z`
 */
export function scriptEvidence({ now, before, changes, pages }: ScriptEvidence, made: string): string {
  const approved = new Set(before?.scripts.map(({ sha256 }) => sha256));
  const open = changes.filter(({ approval }) => approval === null).length;
  const scripts = now.scripts.map((script) => [
    code(script.template),
    list(pages.get(script.sha256) ?? []),
    integrityOf(script),
    code(script.sha384),
    list(script.capabilities),
    list(script.insertedBy),
    script.firstSeen,
    approved.has(script.sha256) ? 'in the baseline' : 'not in the baseline',
    prose(now.justifications[script.template] ?? 'missing'),
  ]);
  return [
    '# Scripts and headers of a site',
    '',
    `- Made by ${prose(made)}`,
    `- Compared with ${before === null ? 'nothing: there was no baseline' : `the baseline of ${before.updated}`}`,
    `- Pages were run in a browser: ${now.hasBrowser ? 'yes' : 'no, so that scripts which others insert are missing'}`,
    `- All that was to be read was read: ${now.isComplete ? 'yes' : 'no'}`,
    `- Scripts: ${now.scripts.length}, of which without a justification: ${scripts.filter((cells) => cells.at(-1) === 'missing').length}`,
    `- Changes since the baseline: ${changes.length}, of which not approved: ${open}`,
    '',
    'Evidence for requirements 6.4.3 and 11.6.1 of PCI DSS 4.0.1. Whether they are met is for the assessor to say.',
    '',
    '## Inventory of scripts (6.4.3)',
    '',
    ...table(
      [
        'script',
        'pages',
        'integrity',
        'SHA-384',
        'is able to',
        'put there by',
        'first seen',
        'authorised',
        'justification',
      ],
      scripts,
    ),
    '',
    '## Changes of scripts and headers (11.6.1)',
    '',
    ...table(
      ['change', 'severity', 'approved', 'reason', 'until'],
      changes.map(({ evidence, severity, approval }) => [
        prose(evidence),
        severity,
        approval === null ? 'no' : 'yes',
        prose(approval?.reason ?? ''),
        approval?.until ?? '',
      ]),
    ),
    '',
    '## Headers as received (11.6.1)',
    '',
    ...table(
      ['page', 'header', 'value'],
      Object.entries(now.headers).flatMap(([page, headers]) =>
        Object.entries(headers).map(([name, value]) => [code(page), name, code(value)]),
      ),
    ),
    '',
    '## Headers that would let these scripts run and no others',
    '',
    ...table(
      ['header', 'value'],
      Object.entries(now.policies).map(([name, value]) => [name, code(value)]),
    ),
    '',
  ].join('\n');
}

function integrityOf({ isInline, integrity }: ScriptRecord): string {
  return isInline ? 'stands in the page' : integrity === '' ? 'none' : code(integrity);
}

function list(texts: readonly string[]): string {
  const more = texts.length - maxListed;
  return [...texts.slice(0, maxListed).map(code), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0
    ? ['None.']
    : [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
