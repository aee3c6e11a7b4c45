/** Takes all steps of a long calculation, and lets whatever else is waiting have its turn before each of them. */
export async function inTurns<T>(steps: Iterator<void, T>): Promise<T> {
  for (;;) {
    await new Promise<void>((resolve) => setTimeout(resolve));
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
