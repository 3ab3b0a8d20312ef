import type { AlertRuleName } from '../../../electron/contract/alert-rules.ts';
import type { AlertSilence } from '../../../electron/contract/calls/alert.ts';
import type { Plural } from '../plural.ts';

/** A stage has failed or not; the others have a limit. */
export type LimitedRule = Exclude<AlertRuleName, 'stage-failed'>;

/** What is wrong, why it is said, and what to do. */
export interface AlertWords {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

const waiting: Plural = {
  one: '{count} new, shown once you leave the list',
  other: '{count} new, shown once you leave the list',
};
const lasting: Plural = { one: '{count} alert', other: '{count} alerts' };
const bell: Plural = { one: 'Alerts: {count} to look at', other: 'Alerts: {count} to look at' };
const due: Plural = {
  one: 'The answer to a request is due in {count} day',
  other: 'The answer to a request is due in {count} days',
};
const late: Plural = {
  one: 'The answer to a request is {count} day late',
  other: 'The answer to a request is {count} days late',
};
const overdue: Plural = {
  one: '{count} record is kept longer than the register allows',
  other: '{count} records are kept longer than the register allows',
};

const ruleNames: Readonly<Record<AlertRuleName, string>> = {
  'stage-failed': 'A stage has failed',
  lag: 'A stage is behind',
  rejections: 'Many records are rejected',
  stalled: 'The producer publishes nothing',
  disk: 'The disk is nearly full',
  retention: 'Records are due for deletion',
  'request-deadline': 'A request has to be answered',
};
const records: Plural = { one: 'record', other: 'records' };
const days: Plural = { one: 'day left', other: 'days left' };
const limits: Readonly<Record<LimitedRule, { readonly limit: string; readonly unit: string | Plural }>> = {
  lag: { limit: 'From how many seconds on', unit: 's' },
  rejections: { limit: 'From how many percent on', unit: '%' },
  stalled: { limit: 'After how many seconds', unit: 's' },
  disk: { limit: 'From how many free gigabytes down', unit: 'GB free' },
  retention: { limit: 'From how many records on', unit: records },
  'request-deadline': { limit: 'How many days before', unit: days },
};

/** Those that count say what is wrong in plurals: `due`, `late`, `overdue`. */
type CountingRule = 'retention' | 'request-deadline';

const words: Readonly<
  Record<Exclude<AlertRuleName, CountingRule>, AlertWords> & Record<CountingRule, Omit<AlertWords, 'what'>>
> = {
  'stage-failed': {
    what: '{stage} has failed',
    why: 'It stays stopped, and its work waits.',
    next: 'Read its last error, fix the cause, then start the stage again.',
  },
  lag: {
    what: '{stage} was {value} s behind',
    why: 'That was when it began. The limit is {limit} s: more comes in than it gets done.',
    next: 'Lower the pace, or see what its store is waiting for.',
  },
  rejections: {
    what: '{value}% of the records were rejected',
    why: 'That was in the minute in which it began. The limit is {limit}% of the last minute’s records.',
    next: 'Look at the reasons on the dashboards, and at what the source sends.',
  },
  stalled: {
    what: 'The producer publishes nothing',
    why: 'It runs, and nothing had come for {value} s when this was said.',
    next: 'See what the producer waits for, and whether the source can be reached.',
  },
  disk: {
    what: 'Free on the disk: {value} GB',
    why: 'That was when it began. The limit is {limit} GB; a full disk stops the pipeline.',
    next: 'Make room, or shorten how long raw messages are kept.',
  },
  retention: {
    why: 'They are counted in every data set, so that one person may count in several. What is due waits for your approval.',
    next: 'See the preview of the purge, then confirm it.',
  },
  'request-deadline': {
    why: 'Art. 12 of the GDPR gives one month; within it, it can be extended by two where requests are complex or many.',
    next: 'Open the request and take the next step.',
  },
};

const silences: Readonly<Record<AlertSilence, string>> = {
  hour: 'For an hour',
  'eight-hours': 'For eight hours',
  tomorrow: 'Until tomorrow',
  off: 'No longer silence it',
};

export const alertEn = {
  title: 'Alerts',
  text: 'What needs somebody’s attention now, and what did before.',
  bell,
  bellNone: 'Alerts: nothing to look at',
  bellUnknown: 'Alerts: not known now',
  panel: 'Current alerts',
  all: 'All alerts',
  first: 'Show the alert to look at first',
  showLabel: 'Show in the alerts: {what}',
  over: '“{what}” is over: it lasted {time}, until {until}.',
  announced: 'Alert: {what}',
  active: 'Current alerts',
  lasting,
  lastingOf: '{count}, {open} to look at',
  none: 'No alert now',
  noneText: 'When one of the rules applies, it is said here, on the bell and in the console.',
  severities: { warning: 'Warning', critical: 'Critical' },
  since: 'Since {time}',
  overSince: 'Over since {time}',
  waiting,
  acknowledge: 'Acknowledge',
  isAcknowledged: 'Acknowledged',
  acknowledgeLabel: 'Acknowledge: {what}',
  acknowledgedLabel: 'Acknowledged: {what}',
  acknowledged: 'Acknowledged {time}, {by}',
  by: { window: 'in a window', 'command-line': 'by a command line' },
  untouched: 'Nobody has acknowledged it yet',
  silence: 'Silence',
  silenceLabel: 'Silence: {what}',
  silenced: 'Silenced until {time}',
  silences,
  open: 'Open',
  openLabel: 'Open: {what}',
  due,
  late,
  overdue,
  words,
  history: 'History',
  historyNone: 'No alert has ended yet',
  historyNoneText: 'The newest 500 are kept, also over restarts.',
  historyFilter: 'Rule',
  everyRule: 'Every rule',
  historyWhat: 'What',
  historyFrom: 'From',
  historyLasted: 'Lasted',
  historySeverity: 'Severity',
  historySeen: 'Acknowledged',
  historyMore: 'Show all {count}',
  yes: 'Yes',
  no: 'No',
  rulesTitle: 'Rules',
  rulesText: 'An alert begins once its limit is reached for the time beside it, and is over after ten seconds of calm.',
  rule: 'Rule',
  limit: 'Limit',
  holds: 'Has to hold for',
  holdsUnit: 's',
  holdsLabel: '{rule}: has to hold for how many seconds',
  limitLabel: '{rule}: {limit}',
  limitWrong: 'A number from {min} to {max}.',
  holdsWrong: 'Whole seconds from 0 to {max}.',
  save: 'Save rules',
  saved: 'Saved. They hold from now on.',
  defaults: 'Back to the defaults',
  changedElsewhere: 'The rules were changed in another window. Saving here replaces that.',
  ruleNames,
  limits,
};
