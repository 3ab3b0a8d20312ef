import { notDoneEn } from './not-done.ts';
import type { StoreName } from '../../../electron/contract/store-damage.ts';
import type { themes } from '../../../electron/contract/settings.ts';
import type { Plural } from '../plural.ts';

const stopping: Plural = { one: 'Stopping, {count} record to go', other: 'Stopping, {count} records to go' };
const runningUnread: Plural = {
  one: 'Running · {stage} stands still · {count} waiting',
  other: 'Running · {stage} stands still · {count} waiting',
};
const waiting: Plural = { one: '{count} waiting', other: '{count} waiting' };
const themeWords: Readonly<Record<(typeof themes)[number], string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};
const moveAside: Readonly<Record<StoreName, string>> = {
  log: 'The log file is moved aside with today’s date in its name, and a new, empty log takes its place. What was published and not yet stored is lost.',
  profiles:
    'The profiles’ file is moved aside with today’s date in its name, and an empty store takes its place. The charts start from nothing.',
  aggregates:
    'The aggregates’ file is moved aside with today’s date in its name, and an empty store takes its place. At the next start all aggregates are counted anew from the profiles.',
};

const crashedLines: Plural = {
  one: 'The warning or error that came last before it is in the console.',
  other: 'The {count} warnings and errors that came last before it are in the console.',
};

export const frameEn = {
  notDone: notDoneEn,
  crashed: 'Vigie ended unexpectedly the last time.',
  crashedText: 'Nothing that was stored is lost, and what was on its way is done again.',
  crashedLines,
  screenBroke: {
    title: 'This screen cannot be shown.',
    text: 'It has a defect. The pipeline is not touched by it, and nothing is lost. Show it again; if it stops once more, send the report to whoever helps.',
    again: 'Show again',
  },
  tabs: {
    pipeline: 'Pipeline',
    dashboards: 'Dashboards',
    console: 'Console',
    records: 'Records',
    alerts: 'Alerts',
    register: 'Register',
    requests: 'Requests',
    purge: 'Purges',
    journal: 'Journal',
    settings: 'Settings',
  },
  navigation: 'Screens',
  embedded: 'Embedded',
  start: 'Start pipeline',
  stop: 'Stop pipeline',
  stopNow: 'Stop now',
  stopNowHint: 'Does not wait for the rest: it is done after the next start. Nothing is lost.',
  stopping,
  running: 'Running · {rate} processed/s · lag {lag} s',
  runningUnread,
  hindered: '{state} · {stage} · {what}',
  damaged: '{state} · Damaged: {stores}',
  restarting: 'Starts again',
  starting: 'Starting',
  stopped: 'Stopped',
  failed: 'Failed: {stages}',
  connecting: 'Connecting to the host',
  offline: 'Offline: reconnecting',
  refused: 'Not allowed in',
  refusedText:
    'This page has no valid token: each start of the host has its own. Open the whole address that it printed where it was started, with its part after the #.',
  offlineUnseen: 'The host does not answer. The window reconnects by itself.',
  offlineText: 'The host does not answer. What you see is from {time}; the window reconnects by itself.',
  loading: 'Waiting for the first figures',
  settings: 'Language and theme',
  language: 'Language',
  languages: { system: 'System', en: 'English', fr: 'Français' },
  theme: 'Theme',
  themes: themeWords,
  balance: 'Published {published} = stored {stored} + rejected {rejected}',
  balanceHint: 'Counted since the beginning of this data directory; what is erased later stays counted',
  balanceUnread: 'The counts could not be read',
  waiting,
  differs: 'differs by {by}',
  engine: 'Engine {memory} · {share} of a core',
  disk: 'Disk {used}, {free} free',
  nothingLeaves: 'Data stays on this machine',
  asksHost: 'Asks only {host}',
  showLine: 'Show in the console',
  showLineHint: 'To the line of the console that says this',
  damage: {
    title: '{store}: damage found at {time}.',
    text: 'Figures that depend on it may be wrong.',
    stopFirst: 'Stop the pipeline to repair.',
    rebuild: 'Rebuild from the profiles…',
    moveAside: 'Move the file aside…',
    rebuildText: 'All aggregates are counted anew from the profile store. Nothing is lost; it may take a minute.',
    moveAsideText: moveAside,
    confirmRebuild: 'Rebuild now',
    confirmMoveAside: 'Move aside now',
    working: 'Repairing…',
  },
};
