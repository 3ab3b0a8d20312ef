import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { TimeChip } from './time-chip.tsx';

/** A moment of another day, as the clock of this machine has it. */
const at = (day: number, hour: number, minute: number): number => new Date(2025, 10, day, hour, minute).getTime();

test('P-REC-4: the time to which records are limited is said with its days, wherever the machine is', () => {
  const shown = (fromMs: number, toMs: number): string =>
    renderToStaticMarkup(<TimeChip window={{ fromMs, toMs }} text={createText('en')} removed={() => undefined} />)
      .replaceAll(/<[^>]*>/g, '')
      .trim();
  expect(shown(at(28, 0, 10), at(28, 0, 20))).toBe('28 Nov 2025, 00:10:00 – 00:20:00');
  expect(shown(at(28, 23, 50), at(29, 0, 20))).toBe('28 Nov 2025, 23:50:00 – 29 Nov 2025, 00:20:00');
});
