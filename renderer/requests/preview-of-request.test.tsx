import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { purgeStoreOf } from '../purge/purge-store.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { PurgeScreen } from '../purge/purge-screen.tsx';
import { PreviewButton } from './preview-button.tsx';

vi.stubGlobal('addEventListener', () => undefined);

function previewShown(isCounting: boolean): string {
  const { parts } = createSampleParts(null);
  const purges = purgeStoreOf(parts.connection);
  vi.spyOn(purges, 'getInitialState').mockReturnValue({ ...purges.getState(), isCounting });
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <PreviewButton view={{ id: 'req-1', person: 'p' } as never} />
    </AppContext>,
  );
}

/** Of which everything is held. */
const plan: PlanView = {
  plan: 'purge-1',
  origin: 'person',
  createdMs: 1,
  counts: [],
  total: 0,
  held: 3,
  oldestMs: null,
  newestMs: null,
  reasons: [],
  holds: [],
  confirmation: null,
};

function screenShown(request: string | null): string {
  const { parts } = createSampleParts(null);
  const erasures = request === null ? {} : { [request]: plan.plan };
  const navigation = { ...parts.navigation, getInitialState: () => ({ ...parts.navigation.getState(), erasures }) };
  const purges = purgeStoreOf(parts.connection);
  vi.spyOn(purges, 'getInitialState').mockReturnValue({ ...purges.getState(), plans: { [plan.plan]: plan } });
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, navigation }}>
      <PurgeScreen id={plan.plan} store={purges} opened={() => undefined} left={() => undefined} />
    </AppContext>,
  );
}

test('R-PRG-18: a request says that the preview is being counted, where it is announced, and offers to stop it', () => {
  expect(previewShown(false)).toContain('role="status"></span>');
  expect(previewShown(false)).not.toContain('Stop counting');
  expect(previewShown(true)).toContain('role="status">Counting in every store…</span>');
  expect(previewShown(true)).toContain('Stop counting');
});

test('R-REQ-15: a preview in which all is held leads back to the request that asked for it, and to none otherwise', () => {
  expect(screenShown('req-1')).toMatch(/A request asked for this erasure\.<.*Back to the request/);
  expect(screenShown(null)).toContain('Nothing would be erased');
  expect(screenShown(null)).not.toContain('Back to the request');
});
