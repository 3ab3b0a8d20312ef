import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { everybody } from '../../pipeline/domain/selection.ts';
import { createText } from '../i18n/text.ts';
import { AppContext } from '../state/app-context.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { createFakeConnection } from '../testing/fake-connection.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toHistoryWindow } from './history-window.ts';
import { toPicture } from './panel-file.ts';
import { PanelSubtitle } from './panel-subtitle.tsx';
import { toPanels } from './panels.ts';
import { toShown } from './shown-snapshot.ts';
import { chartFormatOf, toPanelContext } from './use-dashboard.ts';
import { WhoBar } from './who-bar.tsx';
import { whoStoreOf } from './who-store.ts';

const text = createText('en');
const format = chartFormatOf(text);
const { aggregates, balance } = sampleSnapshot();
const look = { text, format, theme: sampleChartContext.theme, decal: false, chartHeight: 300 };

function shownOf(isUnread: boolean) {
  const unread = isUnread ? { unread: true as const } : {};
  const snapshot = sampleSnapshot({ aggregates: { ...aggregates, ...unread }, balance: { ...balance, ...unread } });
  return toShown({ snapshot, hidesSmall: false });
}

test('P-STA-1: of what could not be read no time is said, in a panel or its picture', () => {
  const time = /\d\d:\d\d/;
  const saidOf = (isUnread: boolean): readonly boolean[] => {
    const shown = shownOf(isUnread);
    const panels = toPanels(shown, toHistoryWindow('1m', []), toPanelContext(shown, { text, format }, 5));
    return panels
      .filter(({ group }) => group === null)
      .flatMap((panel) => [
        time.test(
          renderToStaticMarkup(
            <PanelSubtitle panel={panel} isTable={false} text={text} format={format}>
              {null}
            </PanelSubtitle>,
          ),
        ),
        time.test(toPicture(panel, look).note),
      ]);
  };
  expect(new Set(saidOf(true))).toEqual(new Set([false]));
  expect(new Set(saidOf(false))).toEqual(new Set([true]));
});

test('P-STA-1: of aggregates that could not be read it is not said that everybody is counted', () => {
  const { parts } = createSampleParts(null);
  const { connection } = createFakeConnection();
  const store = whoStoreOf(connection);
  const state = { ...store.getState(), selection: everybody };
  const saidOf = (isUnread: boolean): string =>
    renderToStaticMarkup(
      <AppContext value={parts}>
        <WhoBar
          {...{ text, format, store, state, view: null, hidesSmall: false }}
          bridge={connection.bridge}
          snapshot={shownOf(isUnread)}
        >
          {null}
        </WhoBar>
      </AppContext>,
    );
  expect(saidOf(false)).toContain('Everybody is counted.');
  expect(saidOf(true)).not.toContain('Everybody');
  expect(saidOf(true)).toContain('The aggregates could not be read');
});
