import { readPrecompiled } from '../../src/rules/precompiled.ts';

/**
 * The rules that come with leaksieve as the build made them before the tests: what users get,
 * without the seconds that it takes to compile their TOML.
 */
export const builtinRules = readPrecompiled(new URL('../../dist/rules.json', import.meta.url));
