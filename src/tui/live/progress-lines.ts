import { byteQuantity, grouped } from '../../report/quantity.ts';
import { cut, fit, shownText } from '../screen/fit.ts';
import type { Line } from '../screen/lines.tsx';
import { severityWords } from '../screen/words.ts';
import type { LiveProgress } from './live-scan.ts';

/** Less than this of all tells nothing of the rest. */
const leastFraction = 0.05;
const leastSeconds = 2;

/** Seconds that the rest will take; null: too early to tell, or nobody knows how much there is. */
export function secondsLeft({ objects, expectedObjects, seconds }: LiveProgress): number | null {
  if (expectedObjects === null || expectedObjects <= 0 || seconds < leastSeconds) return null;
  const fraction = Math.min(1, objects / expectedObjects);
  return fraction < leastFraction ? null : Math.ceil((seconds / fraction) * (1 - fraction));
}

/** How far the scan is, in one line. */
export function progressText(progress: LiveProgress): string {
  const { objects, expectedObjects, bytes, seconds, foundCount, isStopping } = progress;
  const left = secondsLeft(progress);
  const of = expectedObjects === null || expectedObjects < objects ? '' : ` of ${grouped(expectedObjects)}`;
  return [
    isStopping ? 'stopping' : 'scanning',
    `${grouped(objects)}${of} objects`,
    byteQuantity(bytes),
    `${(bytes / 1e6 / Math.max(0.1, seconds)).toFixed(0)} MB/s`,
    ...(left === null ? [] : [`${left < 90 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`]),
    `${grouped(foundCount)} found`,
  ].join('  ');
}

/** How far the scan is, and what was found so far, the latest first. */
export function progressLines(
  progress: LiveProgress,
  width: number,
  height: number,
  isAscii: boolean,
): readonly Line[] {
  const { latest, objects, expectedObjects } = progress;
  const barWidth = Math.max(10, Math.min(60, width - 4));
  const fraction = expectedObjects === null ? null : Math.min(1, objects / Math.max(1, expectedObjects));
  const filled = Math.round((fraction ?? 0) * barWidth);
  const [full, empty] = isAscii ? ['#', '.'] : ['█', '░'];
  return [
    [{ text: cut(progressText(progress), width, isAscii), tone: 'bold' }],
    ...(fraction === null
      ? []
      : [
          [
            {
              text: `${full.repeat(filled)}${empty.repeat(barWidth - filled)} ${Math.floor(fraction * 100)} %`,
            },
          ],
        ]),
    [],
    ...latest.slice(0, Math.max(0, height - 3)).map(({ rule, severity, redacted, where }): Line => {
      const ruleWidth = Math.min(26, Math.floor(width / 3));
      const place = shownText(where, isAscii, 500);
      return [
        { text: severityWords[severity], tone: severity },
        { text: ` ${fit(shownText(rule, isAscii), ruleWidth, isAscii)} ` },
        { text: fit(shownText(redacted, isAscii), 20, isAscii), tone: 'secret' },
        { text: ` ${cut(place, Math.max(4, width - ruleWidth - 27), isAscii, 'end')}`, tone: 'dim' },
      ];
    }),
  ];
}
