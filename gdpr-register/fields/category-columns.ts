import { controllerOnly, type Field, type Option } from '../field.ts';

/** What is said of a category of data first, sensitive or not. */
export function categoryColumns(options: readonly Option[]): readonly Field[] {
  return [
    {
      name: 'category',
      type: 'choice',
      options,
      label: { fr: 'Catégorie', en: 'Category' },
      help: { fr: 'L’une des catégories du modèle de la CNIL.', en: 'One of the categories of the CNIL’s model.' },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
    },
    {
      name: 'description',
      type: 'text',
      maxLength: 2000,
      label: { fr: 'Description', en: 'Description' },
      help: { fr: 'Les données en cause, une à une.', en: 'The data in question, one by one.' },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
    },
    {
      name: 'details',
      type: 'text',
      maxLength: 2000,
      label: { fr: 'Précisions', en: 'Details' },
      help: {
        fr: 'Par exemple la forme sous laquelle elles sont conservées.',
        en: 'For example the form in which they are kept.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'optional',
    },
  ];
}
