import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { EdgeMark } from './edge-mark.tsx';

const { stages, balance } = sampleSnapshot();
const { parts } = createSampleParts(
  sampleSnapshot({
    stages: { ...stages, transformer: sampleStage({ edgeErrors: { read: 12_500, stored: 1 } }) },
    balance: { ...balance, rejected: { ...noRejections, minor: 71 } },
  }),
);

function shown(name: EdgeName): string {
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <EdgeMark name={name} ends={{ from: 'One', to: 'Other' }} />
    </AppContext>,
  );
}

test('P-WCH-7: an edge says in words and by a mark what went wrong on it, and nothing where nothing did', () => {
  expect(shown('read')).toMatch(
    /aria-label="One to Other: 12,500 errors \(retries included\) and 71 rejected\. Show in the console".*<svg.*>12\.5k</,
  );
  expect(shown('stored')).toMatch(
    /tone-bad.*aria-label="One to Other: 1 error \(retries included\)\. Show in the console".*>1</,
  );
  expect(shown('kept')).toBe('');
});
