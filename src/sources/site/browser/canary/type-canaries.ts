import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { CanaryData, CanaryKind } from './canary-data.ts';
import type { CanaryWatch } from './canary-watch.ts';
import { focusField, gatherFields, pressButtons } from './form-script.ts';

/** Thieves look at fields now and then rather than at each key. */
const afterTypingMs = 1500;
const afterSubmitMs = 1000;
const answerMs = 5000;

/**
 * Types made-up data into the forms of a page as a visitor would, key by key, and presses what sends them.
 *
 * The caller sees to it that nothing leaves. Gives the number of fields; 0: the page has none that thieves want.
 */
export async function typeCanaries(
  session: CDPSession,
  watch: CanaryWatch,
  signal: AbortSignal,
): Promise<number> {
  const { values } = watch.data;
  const evaluate = await ownWorld(session);
  const kinds = await evaluate(gatherFields);
  if (!Array.isArray(kinds) || kinds.length === 0) {
    return 0;
  }
  watch.stage = 'typing';
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  for (const [index, kind] of kinds.entries()) {
    signal.throwIfAborted();
    const hasFocus = await evaluate(focusField(index));
    if (hasFocus === true && isKind(kind, values)) {
      await type(session, values[kind]);
    }
  }
  await sleep(afterTypingMs, undefined, { signal });
  watch.stage = 'submit';
  await evaluate(pressButtons);
  await sleep(afterSubmitMs, undefined, { signal });
  return kinds.length;
}

function isKind(kind: unknown, values: CanaryData['values']): kind is CanaryKind {
  return typeof kind === 'string' && Object.hasOwn(values, kind);
}

async function type(session: CDPSession, text: string): Promise<void> {
  for (const key of text) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
}

/** Evaluates where the page's scripts have changed nothing. */
async function ownWorld(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'leaksieve',
  });
  return async (expression) => {
    const { result } = await session.send(
      'Runtime.evaluate',
      { contextId, expression, returnByValue: true, timeout: answerMs },
      { timeout: answerMs },
    );
    return result.value;
  };
}
