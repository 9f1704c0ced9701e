import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { SaidVersion } from '../../../model/observation.ts';

/** An expression, and what a page gave for it. */
export type Said = Pick<SaidVersion, 'expression' | 'value'>;

const expressionMs = 200;
const allMs = 3000;
const maxLength = 60;

/**
 * What libraries in a page say of their version, in the page's own world; what would change anything there is not run.
 *
 * Asked last: no script is told of from here on, or each expression would count among those of the page.
 */
export async function saidVersions(
  session: CDPSession,
  expressions: readonly string[],
  signal: AbortSignal,
): Promise<readonly Said[]> {
  const said: Said[] = [];
  await session.send('Debugger.disable').catch(() => {});
  const asked = expressions.map(async (expression) => {
    const value = await valueOf(session, expression);
    if (typeof value === 'string' && value.length <= maxLength) {
      said.push({ expression, value });
    }
  });
  await Promise.race([Promise.all(asked), sleep(allMs, undefined, { signal, ref: false }).catch(() => {})]);
  return [...said];
}

async function valueOf(session: CDPSession, expression: string): Promise<unknown> {
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      throwOnSideEffect: true,
      returnByValue: true,
      silent: true,
      timeout: expressionMs,
    });
    return result.value;
  } catch {
    return null;
  }
}
