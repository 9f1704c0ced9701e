import { createDetector } from '../../detect/detector.ts';
import { once } from '../../model/once.ts';
import { builtinRuleSet } from '../../rules/builtin.ts';
import { searchText } from '../search-text.ts';

/** Whether texts hold what looks like a secret, by the rules that come with leaksieve. They are read when first asked. */
export function secretSearch(): (text: string) => boolean {
  const detector = once(() => createDetector(builtinRuleSet(), { maxDecodeDepth: 1 }));
  return (text) =>
    text.trim() !== '' && searchText(detector(), text).some(({ confidence }) => confidence !== 'low');
}
