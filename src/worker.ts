import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// A thread has no cache of compiled code, whatever its process has, until it asks for one: before the code is loaded.
enableCompileCache();

const { serve } = await import('./search-worker.ts');
serve(parentPort!, workerData);
