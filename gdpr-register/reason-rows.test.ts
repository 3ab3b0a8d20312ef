import { expect, test } from 'vitest';
import { reasonRows } from './reason-rows.ts';

test('categories of one activity that ask for the same are one line, another period is another', () => {
  const asked = { activity: 'act-1', dataSet: 'profiles', duration: 'P3Y', beforeMs: 1 };
  expect(
    reasonRows([
      { ...asked, category: 'identity' },
      { ...asked, category: 'identity', dataSet: 'logs' },
      { ...asked, category: 'location' },
      { ...asked, category: 'location', duration: 'P1Y', beforeMs: 2 },
      { ...asked, category: 'identity', activity: 'act-2' },
    ]),
  ).toEqual([
    { ...asked, categories: ['identity', 'location'] },
    { ...asked, dataSet: 'logs', categories: ['identity'] },
    { ...asked, duration: 'P1Y', beforeMs: 2, categories: ['location'] },
    { ...asked, activity: 'act-2', categories: ['identity'] },
  ]);
});
