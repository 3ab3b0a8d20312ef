import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import { createText } from '../i18n/text.ts';
import { JournalRow } from './journal-row.tsx';

const at = new Date();

function rowOf(subject: string | null, title: string | null): string {
  const entry: JournalEntry = {
    ...{ seq: 1, at: at.toISOString(), actor: 'window', act: 'activity-saved', subject, details: {} },
    ...{ previous: '0'.repeat(64), hash: '0'.repeat(64) },
  };
  const row = { entry, title, isAltered: false, style: {}, index: 0 };
  return renderToStaticMarkup(
    <JournalRow {...row} text={createText('en')} subjectChosen={() => undefined} measured={() => undefined} />,
  );
}

test('R-JRN-10: a line has its year, also where that is this one', () => {
  expect(rowOf(null, null)).toMatch(new RegExp(`>\\d{1,2} \\w+ ${at.getFullYear()}, \\d\\d:\\d\\d:\\d\\d</time>`));
});

test('R-JRN-10: an activity stands by its title, and its id is told', () => {
  expect(rowOf('act-7', 'Payroll')).toMatch(/title="Show the lines of act-7">Payroll<\/button>/);
  expect(rowOf('purge-1', null)).toContain('>purge-1</button>');
});
