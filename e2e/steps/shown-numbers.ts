import { expect, type Page } from '@playwright/test';
import type { Count } from '../independent/count.ts';
import { panel, readCounts, readTable } from './dashboards.ts';
import { openTab, readBalance } from './frame.ts';
import { countIndependently, type Recount, recount } from './recount.ts';

const locale = 'en-GB';
const bands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];
const rejectionWords: Readonly<Record<string, string>> = {
  'Not valid JSON': 'invalid-json',
  'Not a user record': 'invalid-record',
  'No identifier': 'missing-id',
  'Birth date not valid': 'invalid-birth-date',
  'Under 18': 'minor',
  'E-mail not valid': 'invalid-email',
};

/**
 * The window at rest shows what `recount` counts, and both are what the first users of the synthetic source come to.
 * Leaves the dashboards open.
 */
export async function seeNumbersExact(page: Page, dataDirectory: string): Promise<void> {
  const { published } = await readBalance(page);
  await seeNumbersEqual(page, dataDirectory, await countIndependently(published));
}

/** The same for an expected count of one's own. */
export async function seeNumbersEqual(page: Page, dataDirectory: string, expected: Count): Promise<void> {
  const counted = await recount(dataDirectory);
  expect(counted).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
  const rejected = Object.values(expected.rejected).reduce((sum, count) => sum + count, 0);
  const { published, stored } = expected;
  expect(await readBalance(page)).toEqual({ published, stored, rejected, agrees: true });
  await openTab(page, 'Dashboards');
  await seeTablesEqual(page, counted);
  const reasons = Object.entries(expected.rejected).filter(([, count]) => count > 0);
  expect(rename(await readCounts(page, 'Rejection reasons'), (words) => rejectionWords[words])).toEqual(
    Object.fromEntries(reasons),
  );
}

/** Every table of the dashboards, row for row, and the average age. */
async function seeTablesEqual(page: Page, { persons, aggregates }: Recount): Promise<void> {
  const { usersByNationality, averageAge, averageAgeByNationality, emailDomains, gender, ageBands } = aggregates;
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  await expect(panel(page, 'Average age')).toContainText(oneDecimal.format(averageAge));
  await expect(panel(page, 'Average age')).toContainText(`of ${persons.toLocaleString(locale)} persons`);
  expect(await readCounts(page, 'Users by nationality')).toEqual(rename(usersByNationality, countryName));
  expect(await readCounts(page, 'E-mail domains')).toEqual(emailDomains);
  expect(await readCounts(page, 'Gender')).toEqual(rename(gender, genderWord));
  // Every band is shown; only those with somebody in them are counted.
  const emptyBands = Object.fromEntries(bands.map((band) => [band, 0]));
  expect(await readCounts(page, 'Age bands')).toEqual(
    rename({ ...emptyBands, ...ageBands }, (band) => band.replace('-', '–')),
  );
  const shownMeans = (await readTable(page, 'Average age by nationality')).map(([name, , mean]) => [name, mean]);
  const means = Object.entries(averageAgeByNationality).map(([key, mean]) => [
    countryName(key),
    oneDecimal.format(mean),
  ]);
  expect(Object.fromEntries(shownMeans)).toEqual(Object.fromEntries(means));
}

function rename<T>(
  values: Readonly<Record<string, T>>,
  nameOf: (key: string) => string | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [nameOf(key) ?? key, value]));
}

function countryName(code: string): string {
  if (code === 'unknown') return 'Unknown';
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

function genderWord(key: string): string {
  return key === 'female' ? 'Women' : key === 'male' ? 'Men' : 'Other';
}
