import { Coverage } from '../../model/coverage.ts';
import { Guard } from './guard/guard.ts';
import { defaultLimits } from './guard/limits.ts';
import { scopeOf } from './guard/scope.ts';

const advertisement = 'application/x-git-upload-pack-advertisement';
const maxAnswerBytes = 65_536;

/**
 * Whether a repository can be cloned from a URL, by what git itself asks first: the list of refs, as a smart or as a dumb
 * server gives it (gitprotocol-http).
 */
export async function servesGit(url: URL, userAgent: string, signal: AbortSignal): Promise<boolean> {
  const limits = { ...defaultLimits, maxBodyBytes: maxAnswerBytes };
  const options = { scope: scopeOf([url], 'host'), limits, userAgent, sessionHeaders: {} };
  const guard = new Guard(options, new Coverage());
  try {
    const refs = new URL(`${url.pathname.replace(/\/+$/, '')}/info/refs?service=git-upload-pack`, url);
    const visit = { refusal: async () => null, isMap: false, wants: () => true };
    const answer = await guard.get(refs, visit, signal);
    if (answer.kind !== 'response' || answer.status !== 200) {
      return false;
    }
    const isDumb = /^[\da-f]{40}(?:[\da-f]{24})?\t/.test(answer.bytes.toString('latin1', 0, 100));
    return answer.headers.get('content-type') === advertisement || isDumb;
  } finally {
    await guard.close();
  }
}
