import { fillPlaceholders } from '../../src/rules/placeholder.ts';

/** A key of Brevo's documented shape that no one holds. Different seeds give different keys. */
export function brevoKey(seed = 1): string {
  return fillPlaceholders('xkeysib-{hex:64}-{alnum:16}', seed);
}

/** The rule that finds it. */
export const brevoRule = 'brevo-api-key';
