/** From 0 to 1, and how long the rest takes where that can be said. */
export interface Reached {
  readonly share: number;
  readonly secondsLeft: number | null;
}

/** How far it is, and what that means. A terminal of 80 columns cuts the end, which matters least. */
export function describeReached({ share, secondsLeft }: Reached, what: string): string {
  const rest = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  return `${bar(share)} ${Math.floor(share * 100)} %${rest}: ${what}`;
}

const barWidth = 24;

export function bar(share: number): string {
  const filled = Math.round(share * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}
