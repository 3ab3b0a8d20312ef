import type { Option } from './field.ts';
import { sections } from './fields.ts';
import type { Language } from './language.ts';

const options: readonly Option[] = sections
  .filter(({ name }) => name === 'dataCategories' || name === 'sensitiveData')
  .flatMap(({ fields }) => fields)
  .flatMap((field) => (field.type === 'rows' ? field.columns : []))
  .flatMap((column) => (column.name === 'category' && column.type === 'choice' ? column.options : []));

/** A category of data as the register's form names it; one that it does not offer keeps its name. */
export function categoryWord(category: string, language: Language): string {
  return options.find(({ value }) => value === category)?.label[language] ?? category;
}
