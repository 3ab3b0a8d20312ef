/** What `make` gives, made when it is first asked for: most of what a language could say is not said at a start. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
