/** The day of the calendar where the window is, as `2026-11-24`: today, unless another moment is given. */
export function localDay(at = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
