import type { Plural } from '../plural.ts';

const newLines: Plural = { one: '{count} new line', other: '{count} new lines' };
const lines: Plural = { one: '{shown} of {count} line', other: '{shown} of {count} lines' };
const dropped: Plural = { one: '{count} line was dropped', other: '{count} lines were dropped' };
const droppedHere: Plural = { one: '{count} line was dropped here', other: '{count} lines were dropped here' };
const saved: Plural = { one: '{count} line saved', other: '{count} lines saved' };
const copied: Plural = { one: '{count} line copied', other: '{count} lines copied' };

export const consoleEn = {
  title: 'Console',
  levels: 'Levels',
  stages: 'Stages',
  search: 'Search, or /regular expression/',
  searchHint: 'Search',
  badPattern: 'Not a regular expression:',
  matches: '{at} of {all}',
  noMatch: 'no match',
  next: 'Next match',
  previous: 'Previous match',
  following: 'Following',
  past: 'A past time span',
  notConnected: 'Not connected',
  paused: 'Paused',
  pause: 'Pause',
  follow: 'Follow',
  newLines,
  wrap: 'Wrap lines',
  nextError: 'Next error',
  nextErrorHint: 'To the next error: F8. To the previous one: Shift+F8.',
  noError: 'No error among the lines that are shown.',
  copy: 'Copy or save',
  copyAs: { text: 'Copy as text', json: 'Copy as JSON' },
  saveAs: { text: 'Save as text', json: 'Save as JSON lines', csv: 'Save as CSV' },
  copied,
  saved,
  copyRefused: 'The system refused to copy',
  lines,
  dropped,
  droppedHere,
  log: 'Log lines',
  filters: {
    title: 'Filters',
    presets: { first: 'All but debug', whole: 'Everything', trouble: 'Warnings and errors' },
    save: 'Save these filters…',
    remove: 'Remove a filter',
    saveTitle: 'Save these filters',
    saveText: 'The levels and stages that are on, and what is searched, under a name.',
    saveConfirm: 'Save',
    name: 'Name',
    replaces: 'There is one of that name: it is replaced.',
    full: 'There is room for {count} filters. Remove one first.',
  },
  noneTitle: 'No lines yet',
  noneText: 'What every stage does appears here as it happens. Press “Start pipeline” to begin.',
  allFilteredTitle: 'Every line is filtered out',
  allFilteredText: 'Switch a level or a stage on again.',
  showAll: 'Show all levels and stages',
  noneInSpanTitle: 'No lines in this time span',
  noneInSpanText: 'Nothing that is kept here was logged in it.',
  showAllTimes: 'Show all times',
  readFailed: 'Earlier lines could not be read.',
  newHere: 'New lines appear here.',
};
