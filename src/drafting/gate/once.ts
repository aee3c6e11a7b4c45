/** A value that is made when it is first asked for: long tickets are read only as far as claims ask. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
