import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../../i18n/text.ts';
import { TextContext } from '../../i18n/use-text.ts';
import { completenessOf } from '../completeness-view.ts';
import { CompletenessPanel } from './completeness-panel.tsx';

test('R-CMP-5: with what is missing it is said of how many items, which the percentage is of', () => {
  const entry = { kind: 'controller', values: { identity: { title: 'Pay' } } } as const;
  const completeness = completenessOf(entry);
  const shown = renderToStaticMarkup(
    <TextContext value={createText('en')}>
      <CompletenessPanel completeness={completeness} missingChosen={() => undefined} />
    </TextContext>,
  );
  const { missing, needed, score } = completeness;
  expect(shown).toContain(`${missing} of ${needed} needed items are missing`);
  expect(shown).toContain(`${score}%`);
});
