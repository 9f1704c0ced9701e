import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
// src/worker.ts
const dir = process.env["NODE_COMPILE_CACHE"];
if (dir) enableCompileCache(dir);
const { serve } = await import("./worker-search-worker.js");
serve(parentPort, workerData);
export {};
