import { expect, test } from 'vitest';
import { windowMenuSchema } from '../../electron/contract/calls/menu.ts';
import { shownLanguages } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toWindowMenu } from './window-menu.ts';

test('P-SHL-12: the menu is made of the actions, in each language, as the contract has it', () => {
  const { parts } = createSampleParts(sampleSnapshot());
  for (const text of shownLanguages.map(createText)) {
    const menu = toWindowMenu(parts.windowActions, text, false);
    expect(windowMenuSchema.parse(menu)).toEqual(menu);
  }
  const english = toWindowMenu(parts.windowActions, createText('en'), false);
  expect(english.items.find(({ id }) => id === 'pipeline.toggle')).toEqual({
    id: 'pipeline.toggle',
    place: 'pipeline',
    label: 'Stop pipeline',
    accelerator: 'F9',
    enabled: true,
  });
  expect(english.items.find(({ id }) => id === 'pipeline.force')?.enabled).toBe(false);
  expect(english.items.find(({ id }) => id === 'dashboards.report')?.place).toBe('file');
  const covered = toWindowMenu(parts.windowActions, createText('en'), true);
  expect(covered.items.some(({ enabled }) => enabled)).toBe(false);
});
