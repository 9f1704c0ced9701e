// src/model/is-bundled.ts
/** Whether this is what the build made: there, what it compiled stands in the folder of this file. */
const isBundled = !import.meta.url.endsWith(".ts");
export { isBundled as t };
