/** Whether this is what the build made: there, what it compiled stands in the folder of this file. */
export const isBundled = !import.meta.url.endsWith('.ts');
