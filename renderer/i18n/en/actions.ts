import type { ActionGroup, WhyNot } from '../../actions/window-action.ts';
import type { KeyScope } from '../../actions/key-table.ts';
import type { Plural } from '../plural.ts';

const groups: Readonly<Record<ActionGroup, string>> = {
  go: 'Screens',
  pipeline: 'Pipeline',
  source: 'Source and pace',
  dashboards: 'Dashboards',
  console: 'Console',
  alerts: 'Alerts',
  register: 'Register, requests, purges',
  look: 'Language and theme',
  help: 'Help',
};
const whyNot: Readonly<Record<WhyNot, string>> = {
  disconnected: 'no connection',
  'runs-already': 'runs already',
  'not-running': 'does not run',
  busy: 'starting or stopping',
  'only-draining': 'nothing is stopping',
  'needs-stop': 'stop the pipeline first',
  chosen: 'chosen already',
  exporting: 'an export is being made',
  counting: 'counting already',
  'no-alert': 'nothing to look at',
};
const scopes: Readonly<Record<KeyScope, string>> = {
  window: 'Everywhere',
  console: 'In the console',
  'console-search': 'In the console’s search field',
  'entry-form': 'In the form of a record',
};
const found: Plural = { one: '{count} action', other: '{count} actions' };

export const actionsEn = {
  groups,
  whyNot,
  scopes,
  go: 'Go to {screen}',
  force: 'Stop now, without waiting for the rest',
  source: 'Take users from: {source}',
  sourceFiles: 'Take users from files…',
  pace: 'Pace: {pace}',
  range: 'Range of the dashboards: {range}',
  recount: 'Recount everything',
  searchConsole: 'Search the console',
  nextError: 'Next error in the console',
  previousError: 'Previous error in the console',
  onlyErrors: 'Show only errors in the console',
  pauseConsole: 'Pause the console',
  followConsole: 'Follow the newest lines of the console',
  newActivity: 'New activity in the register…',
  previewDue: 'Preview of what is due for erasure',
  importRegister: 'Import into the register…',
  exportRegister: 'Export the register: {format}',
  theme: 'Theme: {theme}',
  language: 'Language: {language}',
  palette: 'All actions…',
  paletteTitle: 'All actions',
  paletteSearch: 'Screen, action, record, request…',
  paletteList: 'Actions',
  recent: 'Used last',
  found,
  nothingFound: 'Nothing is called so.',
  nothingFoundNext: 'Try another word, in English or in French.',
  cannot: 'Not now: {why}',
  openActivity: 'Open the record “{title}”',
  keyboardMap: 'Keyboard map',
  keyboardText:
    'No key of these is heard while a dialog is open; those that type a sign are not heard in a text field.',
  keys: {
    'search.next': 'Next match',
    'search.previous': 'Previous match',
    'search.clear': 'Clear the search',
    'form.save': 'Save the record…',
    'form.undo': 'Undo',
    'form.redo': 'Redo',
    'pipeline.toggle': 'Start or stop the pipeline',
  },
  controls: {
    title: 'In lists, tabs and menus',
    move: 'Move inside of them',
    choose: 'Choose',
    leave: 'Close what is open',
    nextPart: 'To the next part of the window, back with Shift',
  },
};
