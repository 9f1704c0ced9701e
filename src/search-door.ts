/** What searches, for all threads: the build makes one script of it. */
export { searchTasks } from './search-tasks.ts';
export { serve } from './search-worker.ts';
