import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SourceProgress as Progress } from '../../pipeline/domain/source-progress.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { SourceProgress } from './source-progress.tsx';
import { SourceButton } from './stage-controls.tsx';

function shown(
  kind: 'files' | 'randomuser',
  progress: Progress | null,
  state: 'running' | 'stopped' = 'running',
): string {
  const source = { kind, label: '', ended: false, progress };
  const producer = sampleStage({ state, recordsPerSecond: 10 });
  const { stages } = sampleSnapshot();
  const { parts } = createSampleParts(sampleSnapshot({ source, stages: { ...stages, producer } }));
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <SourceProgress />
      <SourceButton stage={producer} />
    </AppContext>,
  );
}

const progress = { unit: 'users', done: 30, of: 40, users: 30 } as const;

test('P-WCH-9: a source with an end has a bar, what is left in words, and a way to cancel it; another one has none', () => {
  expect(shown('files', progress)).toMatch(
    /<progress[^>]*max="1" value="0.75" aria-label="Source read".*75%.*30 of 40 users.*10\/s · 1\u00a0s left.*aria-label="Cancel reading the source"/,
  );
  expect(shown('files', null)).toMatch(/^<button[^>]*aria-label="Stop producer"/);
});

test('P-WCH-9: a source that was left is gone on with, or begun anew where it cannot be', () => {
  expect(shown('files', progress, 'stopped')).toMatch(/The next start goes on there\..*"Go on reading the source"/);
  expect(shown('randomuser', progress, 'stopped')).toMatch(/The next start begins anew\..*"Start producer"/);
});
