import { hasSomeAstral } from './print-set.ts';
import type { SyntaxTree } from './syntax-tree.ts';

/** The length of the longest match in UTF-16 code units; null when there is no bound. */
export function maxMatchLength(node: SyntaxTree): number | null {
  switch (node.kind) {
    case 'literal':
      return node.char > 0xff_ff ? 2 : 1;
    case 'set':
      return hasSomeAstral(node.set) ? 2 : 1;
    case 'assertion':
      return 0;
    case 'capture':
      return maxMatchLength(node.body);
    case 'sequence':
      return node.parts
        .map(maxMatchLength)
        .reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
    case 'choice':
      return node.options
        .map(maxMatchLength)
        .reduce(
          (longest, option) => (longest === null || option === null ? null : Math.max(longest, option)),
          0,
        );
    default: {
      const body = maxMatchLength(node.body);
      if (body === 0 || node.max === 0) return 0;
      return body === null || node.max === null ? null : body * node.max;
    }
  }
}
