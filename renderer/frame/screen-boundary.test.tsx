import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

const { parts } = createSampleParts(null);

test('P-HLP-4: a screen that cannot be drawn says what happened, that nothing is lost, and what to do', () => {
  const boundary = new ScreenBoundary({ children: 'the screen' });
  expect(boundary.render()).toBe('the screen');
  boundary.state = ScreenBoundary.getDerivedStateFromError();
  expect(renderToStaticMarkup(<AppContext value={parts}>{boundary.render()}</AppContext>)).toMatch(
    /role="alert".*This screen cannot be shown\..*It has a defect\..*nothing is lost.*Show again.*Copy report/,
  );
});
