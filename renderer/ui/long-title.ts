/** So many letters have room in a field of the smallest window. */
const roomy = 30;

/** What is chosen in a field that may cut it, for whoever points at it. */
export function longTitle(chosen: string | undefined): string | undefined {
  return chosen !== undefined && chosen.length > roomy ? chosen : undefined;
}
