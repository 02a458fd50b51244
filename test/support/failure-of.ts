/** The error that a promise must reject with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error('a failure was expected');
  return outcome;
}
