/** Progress, for people; stdout is for the results. */
export function say(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}
