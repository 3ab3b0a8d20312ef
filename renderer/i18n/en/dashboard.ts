import type { HistoryRange } from '../../../electron/contract/calls/pipeline.ts';
import type { Plural } from '../plural.ts';

const persons: Plural = { one: '{count} person', other: '{count} persons' };
const nationalities: Plural = { one: '{count} nationality', other: '{count} nationalities' };
const domains: Plural = { one: '{count} domain', other: '{count} domains' };
const tableRows: Plural = { one: '{count} row', other: '{count} rows' };
const others: Plural = { one: '{count} other', other: '{count} others' };
const alertsBegan: Plural = {
  one: '{count} alert of the pipeline began in this time (dashed line in the chart)',
  other: '{count} alerts of the pipeline began in this time (dashed lines in the chart)',
};
const notDrawn: Plural = { one: '{count} other person in the table', other: '{count} other persons in the table' };
const partial: Plural = {
  one: 'These are the numbers of {own} of {count} partition: other installations in the consumer group have the rest.',
  other:
    'These are the numbers of {own} of {count} partitions: other installations in the consumer group have the rest.',
};
const ranges: Readonly<Record<HistoryRange, string>> = {
  '1m': '1 min',
  '15m': '15 min',
  '1h': '1 h',
  '24h': '24 h',
  all: 'All',
};

export const dashboardEn = {
  title: 'Dashboards',
  persons,
  unread: 'The aggregates could not be read',
  balanceUnread: 'What was published, stored and rejected could not be read',
  nationalities,
  domains,
  tableRows,
  others,
  notDrawn,
  recounts: {
    equal: 'equal to a recount at {time}',
    differs: 'differs from a recount at {time}',
    differsLead: 'The charts differ from a recount at {time}.',
    differsText:
      'Where: {differences}. The stored profiles are right. Recount once more; if it stays so, rebuild the aggregates with the command “repair”.',
    wasEqual: 'at the recount of {time}: {persons}, equal',
    differed: 'at the recount of {time}: {persons}, differing',
    none: 'not recounted yet',
    needsStop: 'recount once stopped',
    running: 'recounting…',
    failed: 'The recount failed.',
    run: 'Recount',
  },
  range: 'Time range',
  ranges,
  historyFailed: 'History could not be read.',
  partial: {
    what: partial,
    next: 'For the numbers of all, keep the aggregates in MongoDB; to have all partitions here, give this connection a consumer group of its own.',
    settings: 'Open the settings',
  },
  noneTitle: 'Nothing to show yet',
  noneText: 'Press “Start pipeline”: the first figures appear within seconds, and stay after a reload or a restart.',
  alertsBegan,
  noneRows: 'No rows yet',
  noneInRange: 'Nothing was recorded in this time range',
  connecting: 'Connecting to the host…',
  asOf: '{subtitle} · {time}',
  showTable: 'Data table: {panel}',
  showChart: 'Chart: {panel}',
  enlarge: 'Enlarge: {panel}',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  copyRefused: 'The system refused to copy',
  readingRows: 'Reading all rows…',
  rowsFailed: 'Rows could not be read.',
  summary: '{title}, {subtitle}: {parts}',
  figures: {
    averageAge: { title: 'Average age', unit: 'years', of: 'of {persons}', ofSpan: 'of {persons}, as of now' },
    arrivals: {
      title: 'Arrivals',
      unit: '/s',
      of: 'records published, over {rateSpan}',
      ofSpan: 'the span’s average while running',
    },
    latency: { title: 'Latency p99', unit: 'ms', of: 'from creation to stored', ofSpan: 'greatest in the span' },
    rejected: { title: 'Rejected', unit: '%', of: 'of all records', ofSpan: 'of the span’s records' },
  },
  map: { noData: 'no data', step: '{from}–{to} persons' },
  panels: {
    usersByNationality: 'Users by nationality',
    nationalityMap: 'Map of nationalities',
    averageAge: 'Average age',
    averageAgeByNationality: 'Average age by nationality',
    averageAgeByGender: 'Average age by gender',
    ageBands: 'Age bands',
    ageBandsByGender: 'Ages of women and men',
    emailDomains: 'E-mail domains',
    gender: 'Gender',
    genderByNationality: 'Gender by nationality',
    registrationsByYear: 'Registrations by year',
    arrivals: 'Arrivals over time',
    latency: 'Latency over time',
    rejections: 'Rejection reasons',
  },
  subtitles: {
    usersByNationality: 'persons · {nationalities}',
    averageAgeByNationality: 'years · dashed: all',
    averageAgeByGender: 'years · dashed: all',
    ageBands: 'share of persons',
    ageBandsByGender: 'persons by band',
    emailDomains: 'share · {domains}',
    gender: 'share of persons',
    genderByNationality: 'persons',
    registrationsByYear: 'persons',
    any: 'persons · {rows}',
    arrivals: 'records per second',
    latency: 'ms from creation to stored',
    rejections: 'records, all told',
  },
  /** Over the data table, where that is of something else than its chart. */
  tableSubtitles: {
    averageAgeByNationality: 'years',
    averageAgeByGender: 'years',
    ageBands: 'persons',
    emailDomains: 'persons · {domains}',
    gender: 'persons',
  },
  series: { published: 'Published', stored: 'Stored', rejected: 'Rejected', p50: 'p50', p95: 'p95', p99: 'p99' },
  columns: {
    name: 'Name',
    persons: 'Persons',
    share: 'Share',
    shareOfOne: 'Share (0 to 1)',
    mean: 'Average',
    time: 'Time',
    timeUtc: 'Date and time (UTC)',
    reason: 'Reason',
    records: 'Records',
    alerts: 'Alerts',
  },
};
