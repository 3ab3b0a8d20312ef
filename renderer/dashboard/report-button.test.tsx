import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { cannotText } from '../actions/cannot-text.ts';
import { createText } from '../i18n/text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { ReportButton } from './report-button.tsx';

const text = createText('en');
const nobody = sampleSnapshot();
const unread: Snapshot = { ...nobody, aggregates: { ...nobody.aggregates, unread: true } };
const counted: Snapshot = { ...nobody, aggregates: { ...nobody.aggregates, persons: 3 } };

/** What the button says of why it is off, and why the palette does not save the report. */
function whyNot(snapshot: Snapshot) {
  const { parts } = createSampleParts(snapshot);
  const live = { ...parts.live, getInitialState: parts.live.getState };
  const button = renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <ReportButton text={text} asked={() => Promise.resolve()} />
    </AppContext>,
  );
  const action = parts.windowActions.find(({ id }) => id === 'dashboards.report')!;
  return { isOff: button.includes('aria-disabled="true"'), button, palette: action.whyNot() };
}

test('P-STA-3: without a figure no report is made, which the button says as the palette does', () => {
  const { isOff, button, palette } = whyNot(nobody);
  expect([isOff, palette]).toEqual([true, 'no-figures']);
  expect(button).toContain(`title="${cannotText(text, 'no-figures')}"`);
});

test('P-STA-1, P-STA-3: it is made of figures, and where some could not be read', () => {
  for (const snapshot of [counted, unread]) {
    const { isOff, palette } = whyNot(snapshot);
    expect([isOff, palette]).toEqual([false, null]);
  }
});
