import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ActivitySummary, RegisterList } from '../../../electron/contract/calls/register.ts';
import { AppContext } from '../../state/app-context.ts';
import { createSampleParts } from '../../testing/sample-parts.ts';
import { ActivityList } from './activity-list.tsx';
import { DueBadge } from './due-badge.tsx';

const { parts } = createSampleParts(null);

const payroll: ActivitySummary = {
  id: 'act-1',
  title: 'Payroll',
  reference: 'HR-2',
  kind: 'controller',
  state: 'approved',
  version: 3,
  savedMs: 0,
  author: 'Ada',
  score: 87,
  missing: 4,
  needed: 31,
  dueOn: null,
  drift: 2,
  drafts: 1,
};

function textOf(list: RegisterList): string {
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <ActivityList list={list} opened={() => undefined} />
    </AppContext>,
  ).replaceAll(/<[^>]*>/g, ' ');
}

test('a row says what the activity is, its state, how complete it is, what differs and that there is a draft', () => {
  const said = textOf({ activities: [payroll], damaged: [] }).replaceAll(/ +/g, ' ');
  expect(said).toContain('Payroll HR-2 Controller Approved 87% 2 differences Not planned 3 + unsaved edits');
});

test('files that cannot be read are named with the reason, and hide no other activity', () => {
  const damaged = [{ file: 'register/activities/act-2.json', flaw: 'no-activity' as const, what: '' }];
  const said = textOf({ activities: [payroll], damaged });
  expect(said).toMatch(
    /1 file of the register cannot be read.*act-2\.json.*it is not the JSON of an activity.*Payroll/s,
  );
});

test('a register without activities says what to do', () => {
  expect(textOf({ activities: [], damaged: [] })).toMatch(/No activity yet.*Add the first one/s);
});

test('a review is named by its day, said as due a month before, and as overdue from the day after', () => {
  const said = (now: string) =>
    renderToStaticMarkup(<DueBadge dueOn="2027-06-30" nowMs={Date.parse(now)} />).replaceAll(/<[^>]*>/g, '');
  expect(['2027-01-01T12:00Z', '2027-06-15T12:00Z', '2027-06-30T12:00Z', '2027-07-01T00:00Z'].map(said)).toEqual([
    '30 Jun 2027',
    'Due 30 Jun 2027',
    'Due 30 Jun 2027',
    'Overdue since 30 Jun 2027',
  ]);
});
