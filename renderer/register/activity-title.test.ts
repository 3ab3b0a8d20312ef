import { expect, test } from 'vitest';
import type { RegisterList } from '../../electron/contract/calls/register.ts';
import { activityTitle } from './activity-title.ts';

test('R-JRN-10 an activity is called by its title, and has none while the register gives it none', () => {
  const titles = { 'act-1': 'Payroll', 'act-2': '', 'act-3': ' ' };
  const activities = Object.entries(titles).map(([id, title]) => ({ id, title })) as RegisterList['activities'];
  const said = ['act-1', 'act-2', 'act-3', 'act-4'].map((id) => activityTitle({ activities }, id));
  expect(said).toEqual(['Payroll', null, null, null]);
  expect(activityTitle(null, 'act-1')).toBeNull();
});
