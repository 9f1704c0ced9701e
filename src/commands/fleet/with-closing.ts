/** Has something closed when the work has ended, before all that was opened earlier. */
export type CloseLater = (close: () => unknown) => void;

/**
 * Works with what is opened meanwhile, and closes all of it, whatever fails.
 *
 * @returns what the work gives
 * @throws what failed first: the work, or else the first of the closings
 */
export async function withClosing<Result>(
  work: (closeLater: CloseLater) => Promise<Result>,
): Promise<Result> {
  const closings: (() => unknown)[] = [];
  const [worked] = await Promise.allSettled([work((close) => closings.unshift(close))]);
  const faults: unknown[] = worked.status === 'rejected' ? [worked.reason] : [];
  for (const close of closings) {
    try {
      await close();
    } catch (error) {
      faults.push(error);
    }
  }
  if (worked.status === 'rejected' || faults.length > 0) {
    throw faults[0];
  }
  return worked.value;
}
