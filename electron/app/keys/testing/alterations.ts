/** Every place of a value that holds a text, a number, a truth or nothing, as a path. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]: [string | number, unknown]) => leavesOf(inner, [...path, key]));
}

/** Every place of a value that can be taken away. */
export function placesOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]: [string | number, unknown]) => [
    [...path, key],
    ...placesOf(inner, [...path, key]),
  ]);
}

/** A copy in which that place holds something else of the same kind. */
export function alter<T>(value: T, path: readonly (string | number)[]): T {
  const copy = structuredClone(value);
  const { holder, key } = find(copy, path);
  holder[key] = another(holder[key]);
  return copy;
}

/** A copy without that place. */
export function remove<T>(value: T, path: readonly (string | number)[]): T {
  const copy = structuredClone(value);
  const { holder, key } = find(copy, path);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}

function find(value: unknown, path: readonly (string | number)[]) {
  let holder = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  return { holder, key: path.at(-1)! };
}

/** As near to it as can be: the last digit or letter turned, a number one more. */
function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return 'x';
  const at = value.search(/[0-9a-zA-Z][^0-9a-zA-Z]*$/);
  const turned = value[at] === '0' ? '1' : '0';
  return at < 0 ? `${value}x` : value.slice(0, at) + turned + value.slice(at + 1);
}
