import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FormField } from './form-field.tsx';

function attributesOf(markup: string): Readonly<Record<string, string>> {
  const [, input = ''] = /<input ([^>]*)\/>/.exec(markup) ?? [];
  return Object.fromEntries([...input.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

test('an input is named by its label and described by its help and its problem', () => {
  const markup = renderToStaticMarkup(
    <FormField label="Duration" help="How long" problem="Not a duration">
      {(input) => <input {...input} />}
    </FormField>,
  );
  const { id = '', 'aria-describedby': describedBy = '', 'aria-invalid': invalid } = attributesOf(markup);
  expect(markup).toContain(`<label id="${id}-label" for="${id}">Duration</label>`);
  const [help, problem] = describedBy.split(' ');
  expect(markup).toMatch(new RegExp(`id="${help}"[^>]*>How long<`));
  expect(markup).toMatch(new RegExp(`id="${problem}"[^>]*>.*Not a duration`));
  expect(invalid).toBe('true');
});

test('without help and problem an input is described by nothing and is not wrong', () => {
  const markup = renderToStaticMarkup(<FormField label="Name">{(input) => <input {...input} />}</FormField>);
  expect(Object.keys(attributesOf(markup))).toEqual(['id']);
});
