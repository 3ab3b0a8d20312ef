import { controllerOnly, type Section } from '../field.ts';
import { categoryColumns } from './category-columns.ts';
import { observedOptions } from './pipeline-names.ts';
import { retentionField } from './retention.ts';
import { conditionOptions, sensitiveOptions } from './sensitive-options.ts';

export const sensitiveDataSection: Section = {
  name: 'sensitiveData',
  label: { fr: 'Données sensibles', en: 'Sensitive data' },
  help: {
    fr: 'Leur traitement est interdit, sauf condition prévue par l’article 9 du RGPD (l’article 10 pour les infractions).',
    en: 'Processing them is prohibited, unless a condition of Article 9 GDPR applies (Article 10 for offences).',
  },
  fields: [
    {
      name: 'processed',
      type: 'yes-no',
      label: { fr: 'Données sensibles ?', en: 'Sensitive data?' },
      help: {
        fr: 'Répondez aussi « non » : une case vide ne dit pas que vous y avez pensé.',
        en: 'Answer "no" as well: an empty box does not say that you thought of it.',
      },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
    },
    {
      name: 'rows',
      type: 'rows',
      maxRows: 20,
      item: { fr: 'catégorie de données sensibles', en: 'category of sensitive data' },
      label: { fr: 'Catégories de données sensibles', en: 'Categories of sensitive data' },
      help: {
        fr: 'Chaque catégorie traitée, avec la condition qui l’autorise.',
        en: 'Each category processed, with the condition that allows it.',
      },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
      when: [{ kind: 'answer', field: 'processed', oneOf: [true] }],
      columns: [
        ...categoryColumns(sensitiveOptions),
        {
          name: 'condition',
          type: 'choice',
          options: conditionOptions,
          label: { fr: 'Condition de l’article 9', en: 'Condition of Article 9' },
          help: {
            fr: 'Ce qui lève l’interdiction, en plus de la base légale.',
            en: 'What lifts the prohibition, in addition to the legal basis.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'expected',
        },
        {
          name: 'observed',
          type: 'choices',
          options: observedOptions,
          label: { fr: 'Champs observés', en: 'Fields observed' },
          help: {
            fr: 'Les champs de la source qui relèvent de cette catégorie.',
            en: 'The source’s fields that belong to this category.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'optional',
        },
        retentionField,
      ],
    },
  ],
};
