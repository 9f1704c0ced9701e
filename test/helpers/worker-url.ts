/** The thread as it is built: as sources, it takes each start half a second to load. */
export const workerUrl = new URL('../../dist/worker.js', import.meta.url);
