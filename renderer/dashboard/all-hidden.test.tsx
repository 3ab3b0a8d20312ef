import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { createChartFormat } from '../charts/chart-format.ts';
import { createText } from '../i18n/text.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import type { EmptyStateProps } from '../ui/empty-state.tsx';
import { AllHidden } from './all-hidden.tsx';
import { toHistoryWindow } from './history-window.ts';
import { PanelGrid } from './panel-grid.tsx';
import { toPanels } from './panels.ts';

const text = createText('en');

test('P-PNL-4: where all panels are hidden, a button stands in their place', () => {
  const format = createChartFormat('en-GB', text.words.terms);
  const atMs = 61_000;
  const context = { text, format, atMs, overallMean: null, limit: 11 };
  const panels = toPanels(sampleSnapshot(), toHistoryWindow('15m', []), context);
  const arrangement = { order: [], hidden: panels.map(({ id }) => id) };
  const drawn = renderToStaticMarkup(
    <PanelGrid
      panels={panels}
      arranging={{ arrangement, changed: vi.fn() }}
      enlarged={vi.fn()}
      text={text}
      format={format}
      readRows={vi.fn()}
      said={vi.fn()}
      picked={vi.fn()}
      brushed={vi.fn()}
      limits={null}
      subject="everybody"
    >
      {null}
    </PanelGrid>,
  );
  expect(drawn).toMatch(/<h2>All panels are hidden<\/h2>.*<button[^>]*>Show all panels<\/button>/);
});

test('P-PNL-4: the button shows all panels again in the order that was chosen, and it is said', () => {
  const changed = vi.fn();
  const said = vi.fn();
  const arrangement = { order: ['b', 'a'], hidden: ['a', 'b'] };
  const drawn = AllHidden({ arranging: { arrangement, changed }, text, said }) as ReactElement<{
    children: ReactElement<EmptyStateProps>;
  }>;
  const showAll = drawn.props.children.props.actions as ReactElement<{ onClick: () => void }>;
  showAll.props.onClick();
  expect(changed).toHaveBeenCalledExactlyOnceWith({ order: ['b', 'a'], hidden: [] });
  expect(said).toHaveBeenCalledExactlyOnceWith('All panels are shown again.');
});
