import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { AlertHistory } from '../alerts/alert-history.tsx';
import { createLineModel } from '../console/line-model.ts';
import { NoLines } from '../console/no-lines.tsx';
import { createText } from '../i18n/text.ts';
import { ActivityList } from '../register/list/activity-list.tsx';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { NoneKnown } from './none-known.tsx';

const { parts } = createSampleParts(null);
const noLines = { lines: createLineModel(), failure: null, isReading: false, filterChanged: () => undefined };

const places: readonly (readonly [said: string, draw: () => ReactElement])[] = [
  ['No alert now', () => <NoneKnown title="No alert now">When a rule applies.</NoneKnown>],
  ['No alert has ended yet', () => <AlertHistory alerts={[]} />],
  ['No activity yet', () => <ActivityList list={{ activities: [], damaged: [] }} opened={() => undefined} />],
  ['No lines yet', () => <NoLines store={noLines} text={createText('en')} />],
];

test.each(places)('P-STA-2, P-ALR-14: “%s” is said only while the host is heard', (said, draw) => {
  const shown = (connection: 'open' | 'connecting' | 'offline' | 'refused'): string => {
    const live = createStore(() => ({ connection, snapshot: null }));
    return renderToStaticMarkup(<AppContext value={{ ...parts, live }}>{draw()}</AppContext>);
  };
  expect(shown('open')).toContain(said);
  for (const connection of ['connecting', 'offline', 'refused'] as const) {
    expect(shown(connection), connection).toContain('Not known now');
    expect(shown(connection), connection).not.toContain(said);
  }
});
