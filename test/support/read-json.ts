/** A body as the shape that a test expects; a wrong shape shows in the assertion that follows. */
export function readJson<T>(body: unknown): T {
  return body as T;
}
