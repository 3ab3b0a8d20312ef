import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type AlertRules, defaultAlertRules } from '../../electron/contract/alert-rules.ts';
import { createText } from '../i18n/text.ts';
import type { Language } from '../i18n/language.ts';
import { TextContext } from '../i18n/use-text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { RulesForm } from './rules-form.tsx';

const { parts } = createSampleParts(null);

/** The units behind the limits of what is due and of the days before an answer, where both limits are `threshold`. */
function unitsOf(threshold: number, language: Language): readonly (string | undefined)[] {
  const rules = defaultAlertRules();
  const changed: AlertRules = {
    ...rules,
    retention: { ...rules.retention, threshold },
    'request-deadline': { ...rules['request-deadline'], threshold },
  };
  const drawn = renderToStaticMarkup(
    <AppContext value={parts}>
      <TextContext value={createText(language)}>
        <RulesForm rules={changed} />
      </TextContext>
    </AppContext>,
  );
  const units = [...drawn.matchAll(/<span class="sub">([a-z ]+)<\/span>/gi)].map(([, unit]) => unit);
  return units.filter((unit) => unit !== 's' && !unit?.startsWith('G'));
}

test('P-ALR-13: the unit behind a limit agrees with its number', () => {
  expect(unitsOf(1, 'en')).toEqual(['record', 'day left']);
  expect(unitsOf(2, 'en')).toEqual(['records', 'days left']);
  expect(unitsOf(1, 'fr')).toEqual(['enregistrement', 'jour restant']);
  expect(unitsOf(2, 'fr')).toEqual(['enregistrements', 'jours restants']);
});
