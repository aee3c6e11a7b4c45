const listeners = new Set<() => void>();

/** Calls `listener` whenever a page was made, renamed or removed here; the returned function ends that. */
export function onPagesChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells the page tree and its like to read again. */
export function pagesChanged(): void {
  for (const listener of [...listeners]) listener();
}
