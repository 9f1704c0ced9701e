import { position, mainPlace } from '../../report/main-place.ts';
import type { ShownFinding } from '../../report/shown.ts';

export type Copied = 'secret' | 'fingerprint' | 'place' | 'steps' | 'explain';

/** What goes into the clipboard: redacted, as the screen shows it. */
export function copiedText(finding: ShownFinding, what: Copied): string {
  switch (what) {
    case 'secret':
      return finding.redacted ?? '';
    case 'fingerprint':
      return finding.fingerprint;
    case 'place': {
      const place = mainPlace(finding);
      return place === undefined ? '' : `${place.url ?? place.path}${position(place)}`;
    }
    case 'steps':
      return finding.remediation.map((step, index) => `${index + 1}. ${step}`).join('\n');
    case 'explain':
      return `leaksieve explain ${/^[\w.-]+$/.test(finding.rule) ? finding.rule : `'${finding.rule.replaceAll("'", String.raw`'\''`)}'`}`;
  }
}
