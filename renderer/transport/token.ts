const storageKey = 'vigie.token';

/** Where the token is looked for and kept; the browser's own objects fit. */
export interface TokenPlace {
  readonly hash: string;
  readonly kept: Pick<Storage, 'getItem' | 'setItem'>;
  /** Takes the fragment out of the address, so that it is not copied or shown with it. */
  clearHash(): void;
}

/** The token of the address (`#token=…`), which is kept for reloads of this tab; else the one that was kept. */
export function takeToken(place: TokenPlace): string | null {
  const given = new URLSearchParams(place.hash.replace(/^#/, '')).get('token');
  if (given === null || given === '') return place.kept.getItem(storageKey);
  place.kept.setItem(storageKey, given);
  place.clearHash();
  return given;
}
