export interface WhoOption {
  readonly key: string;
  readonly label: string;
}

/** The options whose name or code has what is typed. */
export function matchesOf(options: readonly WhoOption[], sought: string): readonly WhoOption[] {
  const typed = plain(sought);
  return options.filter(({ key, label }) => plain(`${label} ${key}`).includes(typed));
}

/** The one that is meant: the only match, or the only one that is called just so; null where it is not said. */
export function meantBy(options: readonly WhoOption[], sought: string): WhoOption | null {
  const typed = plain(sought);
  if (typed === '') return null;
  const matches = matchesOf(options, sought);
  const exact = matches.filter(({ key, label }) => plain(key) === typed || plain(label) === typed);
  const [only, ...others] = exact.length === 1 ? exact : matches;
  return only === undefined || others.length > 0 ? null : only;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}
