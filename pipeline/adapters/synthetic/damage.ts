import type { Draw } from './draw.ts';

/** A message, and the person's id where it is to be the key. */
export interface WrittenUser {
  readonly key: string | null;
  readonly text: string;
}

const notObjects = ['null', '42', '"user"', 'true', '[[]]', '[null]'];
const notJson = [
  '<html><body>502 Bad Gateway</body></html>',
  '{"gender":female}',
  "{'gender':'male'}",
  '{"gender":"male",}',
  'undefined',
  '{}{}',
];

/** Spoils a user: cut short (as often as all else together), not JSON, no object, or without a valid id. None has a key. */
export function damage(user: string, id: string, draw: Draw): WrittenUser {
  const kind = draw.below(6);
  if (kind < 3) return { key: null, text: user.slice(0, 1 + draw.below(user.length - 1)) };
  if (kind === 3) return { key: null, text: draw.pick(notJson) };
  if (kind === 4) return { key: null, text: draw.pick(notObjects) };
  return {
    key: null,
    text: user.replace(`"uuid":"${id}"`, draw.pick(['"uuid":null', '"uuid":"none"', `"uuid":"${id}0"`, '"uid":"x"'])),
  };
}

/** Elements of an envelope that look like an envelope or an array themselves: they stay wrapped, and count once. */
export function nest(user: string, draw: Draw): WrittenUser {
  return { key: null, text: draw.oneIn(2) ? `[[${user}]]` : `[{"results":[${user}]}]` };
}
