import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { panelIds, toPanels } from '../dashboard/panels.ts';
import { toHistoryWindow } from '../dashboard/history-window.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import { createText } from '../i18n/text.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { foundPanels } from './panel-actions.ts';

const renderer = join(import.meta.dirname, '..');
const { parts } = createSampleParts(sampleSnapshot());
const ids = new Set(parts.windowActions.map(({ id }) => id));

/** Where it cannot be done from anywhere, why not. */
const because = {
  form: 'sends what was entered in the form that it stands in',
  record: 'acts on what is open on the screen, which the palette opens by its name',
  answer: 'answers what was asked just now',
} as const;
type Reason = keyof typeof because;

/** The main button of each part of the window, by its file: the action that does the same, or why there is none. */
const mainButtons: Readonly<Record<string, string | { readonly none: Reason }>> = {
  'about/about-dialog.tsx': { none: 'answer' },
  'alerts/rules-form.tsx': { none: 'form' },
  'dashboard/span-choice.tsx': { none: 'form' },
  'exchange/import-dialog.tsx': { none: 'answer' },
  'flow/count-form.tsx': { none: 'form' },
  'flow/paths-form.tsx': { none: 'form' },
  'frame/screen-boundary.tsx': { none: 'answer' },
  'frame/start-button.tsx': 'pipeline.toggle',
  'journal/journal-tab.tsx': 'journal.verify',
  'purge/certificate-card.tsx': { none: 'record' },
  'purge/due-card.tsx': 'purge.preview',
  'purge/purge-progress.tsx': { none: 'record' },
  'purge/purge-refusal.tsx': { none: 'answer' },
  'records/one-person.tsx': { none: 'form' },
  'records/redrive-dialog.tsx': { none: 'answer' },
  'register/activity-head.tsx': { none: 'record' },
  'register/conflict/conflict-screen.tsx': { none: 'record' },
  'register/form/edit-bar.tsx': { none: 'form' },
  'register/register-tab.tsx': 'register.new',
  'register/signed-dialog.tsx': { none: 'form' },
  'requests/back-to-request.tsx': { none: 'record' },
  'requests/letter-dialog.tsx': { none: 'record' },
  'requests/request-steps.tsx': { none: 'record' },
  'requests/requests-tab.tsx': 'requests.new',
  'rewind/rewind-dialog.tsx': { none: 'answer' },
  'settings/connection-form.tsx': { none: 'form' },
  'settings/connection-list.tsx': 'connections.new',
  'ui/form-dialog.tsx': { none: 'form' },
};

const all = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.startsWith('gallery'))
  .map((file) => ({ file, source: readFileSync(join(renderer, file), 'utf8') }));

test('P-ACT-1: whatever a main button does is an action, or it is said why it cannot be one', () => {
  const files = all.filter(({ source }) => source.includes('button primary')).map(({ file }) => file);
  expect(files.toSorted()).toEqual(Object.keys(mainButtons).toSorted());
  const actions = Object.values(mainButtons).filter((one) => typeof one === 'string');
  expect(actions.filter((id) => !ids.has(id))).toEqual([]);
});

test('P-ACT-1: what can be wished of a screen, an action wishes and a screen takes', () => {
  const wishes = readFileSync(join(renderer, 'state', 'wish-store.ts'), 'utf8');
  const names = [...wishes.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(20);
  const taken = new Set(
    all.flatMap(({ source }) => [...source.matchAll(/useWish\('([a-z.-]+)'/g)].map(([, name]) => name)),
  );
  expect(names.filter((name) => !taken.has(name))).toEqual([]);
});

test('P-ACT-2: every panel, also of a new aggregation, is enlarged, hidden and saved from the palette', () => {
  const text = createText('en');
  const format = createChartFormat('en', text.words.terms);
  const context = { text, format, atMs: 0, overallMean: null, limit: 11 };
  const shown = toPanels(sampleSnapshot(), toHistoryWindow('1h', []), context).map(({ id }) => id);
  expect(shown.toSorted()).toEqual([...panelIds].toSorted());
  expect(foundPanels(parts)).toHaveLength(panelIds.length * 5);
  expect(foundPanels(createSampleParts(null).parts)[0]?.whyNot()).toBe('disconnected');
});
