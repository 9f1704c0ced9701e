import { createDetector } from '../../detect/detector.ts';
import { once } from '../../model/once.ts';
import { isPublicPart } from '../../model/public-part.ts';
import { builtinRuleSet } from '../../rules/builtin.ts';
import { searchText } from '../search-text.ts';

/** Finds what must not be shown of a text, by the rules that come with leaksieve. They are read when first asked. */
export function secretTexts(): (text: string) => readonly string[] {
  const detector = once(() => createDetector(builtinRuleSet(), { maxDecodeDepth: 1 }));
  return (text) => {
    const bytes = Buffer.from(text);
    return searchText(detector(), text).flatMap(({ secret, decoded, region, parts }) => [
      // Of encoded text, what stands there.
      decoded.length === 0
        ? secret
        : bytes.subarray(region.byteOffset, region.byteOffset + region.byteLength).toString(),
      ...parts.filter(({ name }) => !isPublicPart(name)).map(({ value }) => value),
    ]);
  };
}
