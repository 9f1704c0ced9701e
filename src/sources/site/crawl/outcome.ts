import type { Coverage } from '../../../model/coverage.ts';
import type { MissingScript } from '../../../model/observation.ts';
import type { Answer, Refused, Response } from '../guard/answer.ts';
import { isChallenge } from '../guard/challenge.ts';
import type { Scope } from '../guard/scope.ts';
import type { Task } from './frontier.ts';

/** Says in the ledger what came of a task. The response, if it is one to look into; null: there is nothing to read. */
export function outcome(task: Task, answer: Answer, coverage: Coverage): Response | null {
  switch (answer.kind) {
    case 'refused':
      tellRefusal(task, answer, coverage);
      return null;
    case 'failed':
      coverage.skip(answer.url.href, answer.reason, answer.hint);
      return null;
    case 'response':
      return tellResponse(task, answer, coverage) ? answer : null;
  }
}

/** That a script is not there, on a host that is not of the site; null: it is, or nothing of the kind is known. */
export function missingScript(answer: Answer, page: URL, scope: Scope): MissingScript | null {
  const isGone = answer.kind === 'failed' && answer.reason === 'unreachable';
  // Nothing of the site was missed; whoever takes that host can put a script into its pages.
  return isGone && !scope.covers(answer.url)
    ? { kind: 'missing-script', url: answer.url, page, reason: answer.hint }
    : null;
}

function tellRefusal(task: Task, { url, reason }: Refused, coverage: Coverage): void {
  if (!task.isStart) {
    coverage.leaveOut(reason === 'out-of-scope' ? url.origin : url.href, reason);
  } else if (reason === 'robots') {
    coverage.skip(url.href, 'robots', 'its robots.txt asks crawlers to stay away: allow leaksieve there');
  } else {
    coverage.skip(
      task.url.href,
      'redirects',
      `it leads to ${url.origin}, which was not named: name it if it is yours`,
    );
  }
}

/** Whether there is something to read. */
function tellResponse(task: Task, response: Response, coverage: Coverage): boolean {
  const { status, cut } = response;
  const what = response.url.href;
  if (isChallenge(response)) {
    coverage.skip(
      what,
      'blocked',
      'a firewall asks for a person: let leaksieve pass by its User-Agent or address',
    );
    return false;
  }
  // Where nothing is, some hosts answer 403: a name that was only guessed tells nothing by it.
  if ([401, 403, 406, 451].includes(status) && !/^(?:guess|licence|source)$/.test(task.kind)) {
    coverage.skip(what, 'blocked', `the server answered ${status}`);
  } else if (status >= 500) {
    coverage.skip(what, 'unreadable', `the server answered ${status}`);
  } else if (status >= 400 && task.isStart) {
    coverage.skip(what, 'unreadable', `the server answered ${status}: name a page that exists`);
  }
  if (cut !== null) {
    coverage.skip(what, cut.reason, cut.hint);
  }
  return status < 400 || task.kind === 'page';
}
