import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// A thread has no cache of compiled code, whatever its process has, until it asks for one: before the code is loaded.
const dir = process.env['NODE_COMPILE_CACHE'];
if (dir) {
  enableCompileCache(dir);
}

const { serve } = await import('./search-worker.ts');
serve(parentPort!, workerData);
