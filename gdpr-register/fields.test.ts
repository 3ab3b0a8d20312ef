import { expect, test } from 'vitest';
import { articleOf, type ActivityKind, type Field, type Section } from './field.ts';
import { fieldAt, fieldsOf, sections } from './fields.ts';

/** Section and inner names of every field, columns included. */
function pathsOf(section: Section): { readonly path: readonly string[]; readonly field: Field }[] {
  const inside = (path: readonly string[], fields: readonly Field[]): { path: readonly string[]; field: Field }[] =>
    fields.flatMap((field) => {
      const here = [...path, field.name];
      return [{ path: here, field }, ...(field.type === 'rows' ? inside(here, field.columns) : [])];
    });
  return inside([section.name], section.fields);
}

const all = sections.flatMap((section) => pathsOf(section));

const letters: Readonly<Record<ActivityKind, readonly string[]>> = {
  controller: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `30(1)(${letter})`),
  processor: ['a', 'b', 'c', 'd'].map((letter) => `30(2)(${letter})`),
};

test('R-FLD-1: every field has a name of its own, words in both languages and a kind of activity', () => {
  const paths = all.map(({ path }) => path.join('.'));
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  const texts = [
    ...sections.flatMap(({ label, help }) => [label, help]),
    ...all.flatMap(({ field }) => [field.label, field.help, ...(field.type === 'rows' ? [field.item] : [])]),
    ...all.flatMap(({ field }) => ('options' in field ? field.options.map(({ label }) => label) : [])),
  ];
  expect(texts.filter(({ fr, en }) => fr.trim() === '' || en.trim() === '')).toEqual([]);
  expect(all.filter(({ field }) => field.kinds.length === 0)).toEqual([]);
});

test('R-FLD-1: a condition names a field beside it, or a column of another section', () => {
  const asked = all.flatMap(({ path, field }) =>
    (field.when ?? []).flatMap((it) => {
      if (it.kind === 'row') return [[it.section, 'rows', it.column]];
      return it.kind === 'aipd-presumed' ? [] : [[...path.slice(0, -1), it.field]];
    }),
  );
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((path) => fieldAt(path) === null)).toEqual([]);
});

test.each(['controller', 'processor'] as const)(
  'R-FLD-2: each letter of Article 30 about a %s has a required field, and no other letter is named',
  (kind) => {
    const named = fieldsOf(kind)
      .flatMap((section) => pathsOf(section))
      .map(({ field }) => ({ article: articleOf(field, kind), need: field.need }))
      .filter(({ article }) => article !== null);
    const required = named.filter(({ need }) => need === 'required').map(({ article }) => article);
    expect([...new Set(required)].toSorted()).toEqual(letters[kind]);
    expect(named.filter(({ article }) => !letters[kind].includes(article ?? ''))).toEqual([]);
  },
);

const headings = [
  ...['Description du traitement', 'Nom du traitement', 'N° / RÉF', 'Date de création de la fiche', 'Acteurs'],
  ...['Responsable du traitement', 'Délégué à la protection des données', 'Société du DPO', 'Représentant'],
  ...['Responsable(s) conjoint(s)', 'Nom', 'Adresse', 'Code postal', 'Ville', 'Pays', 'Téléphone', 'Adresse mél'],
  ...['Finalité(s) du traitement effectué', 'Catégories de données personnelles concernées', 'Données sensibles'],
  ...['Description', 'Durée de conservation', 'État civil, identité, données d’identification, images'],
  ...['Vie personnelle', 'Vie professionnelle', 'Informations d’ordre économique et financier'],
  ...['Données de connexion', 'Données de localisation', 'Internet (cookies, traceurs, navigation)'],
  ...['Numéro de sécurité sociale (NIR)', 'Données sensibles ?', 'Catégories de personnes concernées', 'Précisions'],
  ...['Destinataires', 'Type de destinataire', 'Mesures de sécurité', 'Transferts hors UE', 'Organisme'],
  ...['Destinataire', 'Garanties', 'Documentation (lien)'],
];

test('R-FLD-3: the headings of the CNIL model are the French labels', () => {
  const labels = new Set([
    ...sections.map(({ label }) => label.fr),
    ...all.flatMap(({ field }) => [
      field.label.fr,
      ...('options' in field ? field.options.map(({ label }) => label.fr) : []),
    ]),
  ]);
  expect(headings.filter((heading) => !labels.has(heading))).toEqual([]);
});

test('R-FLD-3: each actor has a name, an address in four parts, a telephone and an e-mail address', () => {
  const actors = ['controller', 'processor', 'dpo', 'dpoCompany', 'representative', 'jointControllers'];
  const columns = actors.map((name) => {
    const field = fieldAt(['parties', name]);
    return field?.type === 'rows' ? field.columns.map((column) => column.name) : null;
  });
  const seven = ['name', 'address', 'postcode', 'city', 'country', 'phone', 'email'];
  expect(columns).toEqual(actors.map(() => seven));
});

test('R-FLD-1: a path leads to its field through rows, and nowhere where the table has none', () => {
  expect(fieldAt(['dataCategories', 'rows', 0, 'retention', 1, 'duration'])?.type).toBe('duration');
  expect(fieldAt(['dataCategories', 'rows', 3])?.name).toBe('rows');
  expect(fieldAt(['dataCategories'])).toBeNull();
  expect(fieldAt(['identity', 'title', 'more'])).toBeNull();
  expect(fieldAt(['toString', 'length'])).toBeNull();
});
