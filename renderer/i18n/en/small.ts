import type { Plural } from '../plural.ts';

const others: Plural = { one: '{count} other + hidden', other: '{count} others + hidden' };

export const smallEn = {
  choose: 'Hide groups of fewer than {least}\u00a0persons',
  isOn: 'Groups of fewer than {least}\u00a0persons are hidden.',
  isOff: 'All groups are shown.',
  persons: 'number of persons hidden',
  few: 'fewer than {least}\u00a0persons',
  groups: 'Hidden groups',
  others,
  hidden: 'hidden',
  note: 'small groups hidden',
  noteOfGaps: 'small groups hidden (a gap: hidden, or nobody)',
  atLeast: 'at least {groups}',
  noData: 'none, or hidden',
  withheld: 'Hidden: these figures would tell of a group of fewer than {least}\u00a0persons.',
  allHidden: 'Hidden: each of its groups would tell of one of fewer than {least}\u00a0persons.',
  unknown: 'Of fewer than {least}\u00a0persons it is not known how they counted then.',
  mostCommon: 'Most common e-mail domain that is shown: {domain}, {count} ({share})',
};
