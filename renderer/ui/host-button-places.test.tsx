import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DriftView as Drift } from '../../electron/contract/calls/register.ts';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { createText } from '../i18n/text.ts';
import { DriftView } from '../register/drift/drift-view.tsx';
import { VersionsView } from '../register/versions/versions-view.tsx';
import { RequestLetters } from '../requests/request-letters.tsx';
import { RequestRecipients } from '../requests/request-recipients.tsx';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';

const receipt = { id: 'r-1', kind: 'access', receivedOn: '2026-11-02', channel: 'post', language: 'en' } as const;
const request = {
  ...openRequest({ ...receipt, subject: { key: null, id: null } }),
  recipients: [{ name: 'Hosting', toldOn: null, notTold: null }],
};
const view = { id: 'r-1', request, letters: ['acknowledgement'] } as unknown as RequestView;
const said = 'Said';
const drift = { code: 'store-absent', about: 'log', path: [], what: said, declared: said, found: said } as const;
const drifts = [{ ...drift, explanation: said, fix: said }] as unknown as readonly Drift[];
const versions = [1, 2].map((version) => ({ version, savedMs: 0, author: 'Ada', state: 'draft', reason: 'New' }));
const activity = { current: { version: 2 }, versions };
const store = { store: createStore(() => ({ read: new Map() })) };

/** Every button of each asks the host, or opens what does. */
const places: readonly (readonly [what: string, draw: () => ReactElement])[] = [
  ['a letter', () => <RequestLetters view={view} store={store as never} />],
  ['a recipient', () => <RequestRecipients view={view} store={store as never} />],
  ['a difference', () => <DriftView store={store as never} open={store as never} drift={drifts} />],
  ['a version', () => <VersionsView store={store as never} activity={activity as never} />],
];

test.each(places)('P-STA-3: what is done with %s is off while the host does not answer, and says why', (_, draw) => {
  const markup = renderToStaticMarkup(<AppContext value={createSampleParts(null).parts}>{draw()}</AppContext>);
  const { actions } = createText('en').words;
  const buttons = [...markup.matchAll(/<button[^>]*>/g)].map(([button]) => button);
  expect(buttons.length).toBeGreaterThan(0);
  const isOff = (button: string): boolean =>
    button.includes('aria-disabled="true"') && button.includes(actions.whyNot.disconnected);
  expect(buttons.filter((button) => !isOff(button))).toEqual([]);
});
