import type { MessagePort } from 'node:worker_threads';
import type { SetupMessage, Task, WorkerSetup } from './detect/threads/messages.ts';
import { searchedRuleSet } from './rules/precompiled.ts';
import { searchTasks } from './search-tasks.ts';

/** Does the tasks that are posted to a thread, and posts what came of them. */
export function serve(port: MessagePort, setup: WorkerSetup): void {
  const server = searchTasks({ ...setup, ruleSet: setup.ruleSet ?? searchedRuleSet()! });
  port.on('message', (message: Task | SetupMessage) => {
    if (message.kind === 'setup') {
      server.prepare(message.setup);
    } else {
      server.run(message, { answer: (result) => port.postMessage(result, []) });
    }
  });
}
