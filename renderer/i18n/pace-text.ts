import type { Pace } from '../../pipeline/domain/config.ts';
import type { Text } from './text.ts';

/** "one every 6 s", "12,000 users/s", "as fast as it goes". */
export function paceText(pace: Pace, text: Text): string {
  const { pace: words } = text.words.pipeline;
  if (pace === 'max') return words.max;
  if (pace >= 1) return text.plural(words.aSecond, pace, { count: text.format.rate(pace) });
  const seconds = 1 / pace;
  return text.plural(words.everySeconds, seconds, {
    count: Number.isInteger(seconds) ? text.format.count(seconds) : text.format.seconds(seconds),
  });
}
