import type { Plural } from '../plural.ts';

const newLines: Plural = { one: '{count} new line', other: '{count} new lines' };
const lines: Plural = { one: '{shown} of {count} line', other: '{shown} of {count} lines' };
const dropped: Plural = { one: '{count} line was dropped', other: '{count} lines were dropped' };
const droppedHere: Plural = { one: '{count} line was dropped here', other: '{count} lines were dropped here' };
const copied: Plural = { one: '{count} line copied', other: '{count} lines copied' };

export const consoleEn = {
  title: 'Console',
  levels: 'Levels',
  stages: 'Stages',
  search: 'Search, or /regular expression/',
  badPattern: 'Not a regular expression: {why}',
  matches: '{at} of {all}',
  noMatch: 'no match',
  next: 'Next match',
  previous: 'Previous match',
  following: 'Following',
  paused: 'Paused',
  pause: 'Pause',
  follow: 'Follow',
  newLines,
  wrap: 'Wrap lines',
  copy: 'Copy lines',
  copied,
  copyRefused: 'The system refused to copy',
  lines,
  dropped,
  droppedHere,
  log: 'Log lines',
  noneTitle: 'No lines yet',
  noneText: 'What every stage does appears here as it happens. Press “Start pipeline” to begin.',
  allFilteredTitle: 'Every line is filtered out',
  allFilteredText: 'Switch a level or a stage on again.',
  showAll: 'Show all levels and stages',
  readFailed: 'Earlier lines could not be read: {why}',
};
