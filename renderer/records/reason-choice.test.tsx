import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { ReasonChoice } from './reason-choice.tsx';

const balance = { ...sampleSnapshot().balance, rejected: { ...noRejections, minor: 1512 } };
const counted = sampleSnapshot({ balance });

function shown(isOfTime: boolean, snapshot: Snapshot | null = counted): string {
  const { parts } = createSampleParts(snapshot);
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

test('P-STA-1: no reason has a count before one is known, nor where the counts could not be read', () => {
  const unread = sampleSnapshot({ balance: { ...balance, rejected: noRejections, unread: true } });
  expect([shown(false, null), shown(false, unread)]).toEqual(['All', 'All']);
});
