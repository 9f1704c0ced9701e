import { version } from '../../version.ts';

/** Who asks, for the owners of the servers that are asked. */
export const userAgent = `leaksieve/${version} (secret scanner; +https://www.npmjs.com/package/leaksieve)`;
