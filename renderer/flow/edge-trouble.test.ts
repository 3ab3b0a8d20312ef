import { expect, test } from 'vitest';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { edgeTroubleOf, targetOf } from './edge-trouble.ts';

const balance = { published: 9, stored: 2, rejected: { ...noRejections, minor: 7 }, waiting: 0, ageMismatches: 0 };

test('P-WCH-7: an edge says what failed on it, that of users.raw what was rejected, and others nothing', () => {
  const snapshot = sampleSnapshot({
    balance,
    stages: {
      producer: sampleStage({ edgeErrors: { published: 3 } }),
      transformer: sampleStage({ edgeErrors: { stored: 2 } }),
      aggregator: sampleStage(),
    },
  });
  const shown = edgeNames.map((edge) => [edge, edgeTroubleOf(edge, snapshot)]);
  expect(Object.fromEntries(shown)).toEqual({
    published: { errors: 3, rejected: 0 },
    read: { errors: 0, rejected: 7 },
    stored: { errors: 2, rejected: 0 },
    cleaned: null,
    rejected: null,
    folded: null,
    kept: null,
  });
});

test('P-WCH-7: it leads to what failed, else to what was rejected', () => {
  expect(targetOf('stored', { errors: 1, rejected: 0 })).toEqual({ kind: 'edge', edge: 'stored' });
  expect(targetOf('read', { errors: 1, rejected: 7 })).toEqual({ kind: 'edge', edge: 'read' });
  expect(targetOf('read', { errors: 0, rejected: 7 })).toEqual({ kind: 'rejections' });
});
