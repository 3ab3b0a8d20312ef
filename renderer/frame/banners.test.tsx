import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StoreDamage } from '../../electron/contract/store-damage.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { Banners } from './banners.tsx';

type Parts = ReturnType<typeof createSampleParts>['parts'];

/** What a store says in its first state is what is drawn without a browser. */
function shown(change: (parts: Parts) => Partial<Parts>): string {
  const { parts } = createSampleParts(null);
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, ...change(parts) }}>
      <TextContext value={createText('fr')}>
        <Banners />
      </TextContext>
    </AppContext>,
  );
}

test('P-HLP-4: what was asked for without a place of its own is named where it was refused', () => {
  const error = { call: 'pace.set', code: 'io-failed', message: 'EIO', details: {} } as const;
  const banners = shown(({ notices }) => ({ notices: { ...notices, getInitialState: () => ({ error }) } }));
  expect(banners).toMatch(/<strong>La cadence n’a pas pu être changée\.<\/strong> Une lecture ou une écriture/);
});

test('P-HLP-6: where a store is damaged is in the words of the store: quoted under the details, as English', () => {
  const found: StoreDamage[] = [{ store: 'log', where: 'users.raw, partition 1', foundMs: 0, offers: ['rebuild'] }];
  const banners = shown(({ damage }) => ({ damage: { ...damage, getInitialState: () => ({ found }) } }));
  expect(banners).toMatch(/endommagées, constaté à [\d:]+\.<\/strong> Les chiffres/);
  expect(banners).toContain('<summary>Détails</summary><q lang="en">users.raw, partition 1</q>');
});

test('P-STA-2: away from the host a time is named only where something is shown of it', () => {
  const away = (snapshot: Snapshot | null): string =>
    shown(({ live }) => ({ live: { ...live, getInitialState: () => ({ connection: 'offline', snapshot }) } }));
  expect(away(null)).toContain('L’hôte ne répond pas. La fenêtre se reconnecte d’elle-même.');
  expect(away(sampleSnapshot())).toMatch(/Ce que vous voyez date de [\d:]+/);
});
