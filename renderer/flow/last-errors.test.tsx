import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { consoleStoreOf } from '../console/console-store.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleEntry } from '../testing/sample-lines.ts';
import { sampleStage } from '../testing/sample-snapshot.ts';
import { LastErrors } from './last-errors.tsx';

test('P-WCH-8: above the last errors stands how often something failed, of which the console says each cause once', () => {
  const { parts } = createSampleParts(null);
  const shown = (errors: number): string =>
    renderToStaticMarkup(
      <AppContext value={parts}>
        <LastErrors name="producer" stage={sampleStage({ errors })} />
      </AppContext>,
    ).replaceAll(/<[^>]*>/g, ' ');
  expect(shown(0)).toBe(' The console has no errors from it. ');
  const fields = { stage: 'producer', message: 'ECONNREFUSED', delayMs: 47, error: 'source-unreachable' };
  consoleStoreOf(parts.connection).lines.add([sampleEntry(1, { level: 'warn', code: 'stage-waiting', fields })]);
  expect(shown(3)).toMatch(
    /Last errors.*3 errors \(retries included\) since its start\. The console says each cause once\./,
  );
  expect(shown(0)).not.toContain('retries');
});
