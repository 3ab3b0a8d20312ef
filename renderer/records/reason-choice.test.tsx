import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { ReasonChoice } from './reason-choice.tsx';

const balance = { ...sampleSnapshot().balance, rejected: { ...noRejections, minor: 1512 } };
const { parts } = createSampleParts(sampleSnapshot({ balance }));

function shown(isOfTime: boolean): string {
  const drawn = renderToStaticMarkup(
    <AppContext value={parts}>
      <ReasonChoice chosen={null} isOfTime={isOfTime} choose={() => undefined} />
    </AppContext>,
  );
  return drawn
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('P-REC-5: reasons have the balance’s counts, and none where a part of the time is looked at', () => {
  expect(shown(false)).toMatch(/1,512 Under 18 1,512$/);
  expect(shown(true)).toMatch(/Under 18$/);
  expect(shown(true)).not.toMatch(/\d,\d/);
});
