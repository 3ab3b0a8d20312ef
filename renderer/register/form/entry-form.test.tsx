import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../gdpr-register/value.ts';
import { activityKinds } from '../../../gdpr-register/field.ts';
import type { ActivityKind, Field } from '../../../gdpr-register/field.ts';
import { fieldsOf } from '../../../gdpr-register/fields.ts';
import { shownLanguages } from '../../i18n/language.ts';
import { createText } from '../../i18n/text.ts';
import { TextContext } from '../../i18n/use-text.ts';
import { loadDatePart } from '../../ui/date-field.tsx';
import { EntryForm } from './entry-form.tsx';

await loadDatePart();

/** A row of each list, in which nothing is left out for want of an answer. */
function rowOf(fields: readonly Field[]): Row {
  return Object.fromEntries(fields.map((field) => [field.name, field.type === 'rows' ? [rowOf(field.columns)] : '']));
}

function placesOf(fields: readonly Field[], kind: ActivityKind, before: string): readonly string[] {
  return fields
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap((field) => {
      const place = `${before}.${field.name}`;
      return field.type === 'rows' ? [place, ...placesOf(field.columns, kind, `${place}.0`)] : [place];
    });
}

const cases = activityKinds.flatMap((kind) => shownLanguages.map((language) => ({ kind, language })));

describe.each(cases)('the form of a $kind in $language', ({ kind, language }) => {
  const sections = fieldsOf(kind);
  const values = Object.fromEntries(sections.map(({ name, fields }) => [name, rowOf(fields)]));
  const form = { entry: { kind, values }, wrong: new Map(), isAipdPresumed: false, edited: () => undefined };
  const markup = renderToStaticMarkup(
    <TextContext value={createText(language)}>
      <EntryForm sections={sections} form={form} />
    </TextContext>,
  );

  test('R-EDT-6: it asks every field of the table, in its order', () => {
    const drawn = [...markup.matchAll(/data-place="([^"]*)"/g)].map(([, place]) => place);
    expect(drawn).toEqual(sections.flatMap(({ name, fields }) => placesOf(fields, kind, name)));
  });

  test('R-EDT-6: every input has a name', () => {
    const labels = [...markup.matchAll(/<label id="([^"]*)" for="([^"]*)"/g)];
    const labelled = new Set(labels.map(([, , id]) => id));
    const unnamed = [...markup.matchAll(/<(?:input|select|textarea)([^>]*)>/g)]
      .map(([, attributes = '']) => attributes)
      // What keeps back a form whose date is no day is shown to nobody.
      .filter((attributes) => !attributes.includes(' hidden=""'))
      .filter((attributes) => !attributes.includes('type="checkbox"') && !attributes.includes('aria-label='))
      .filter((attributes) => !labelled.has(/ id="([^"]*)"/.exec(attributes)?.[1] ?? ''));
    expect(unnamed).toEqual([]);
    const naming = new Set(labels.map(([, id]) => id));
    const dates = [...markup.matchAll(/<div id="[^"]*" aria-labelledby="([^"]*)"[^>]* role="group"/g)];
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter(([, id = '']) => !naming.has(id))).toEqual([]);
  });
});
