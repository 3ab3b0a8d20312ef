import { describe, expect, test } from 'vitest';
import { toPersonNotice } from './person-notice.ts';
import { completeController, completeProcessor } from './testing/complete-entries.ts';

const activities = [
  { id: 'act-1', entry: completeController },
  { id: 'act-2', entry: completeProcessor },
];

describe('what the register says that a person is told', () => {
  test('R-NOT-1 why a data set is held and for how long, by the activities whose periods are bound to it', () => {
    const notice = toPersonNotice(activities, 'fr');
    expect(notice.groundsOf('profiles')).toEqual([
      {
        activity: 'act-1',
        title: 'Suivi des inscriptions',
        purposes: [
          'Tenir la liste des inscrits (Contrat – article 6(1)(b))',
          'Mesurer la fréquentation (Intérêt légitime – article 6(1)(f))',
        ],
        retention: ['3 ans à compter du dernier contact · Base active · Destruction · Recommandation de la CNIL'],
      },
    ]);
    expect(notice.groundsOf('logs')).toEqual([]);
    expect(toPersonNotice(activities, 'en').groundsOf('profiles')[0]?.retention).toEqual([
      '3 years from the last contact · Active use · Destruction · Recommandation de la CNIL',
    ]);
  });

  test('R-NOT-2 who answers, and every recipient once', () => {
    const again = {
      ...completeController,
      values: { recipients: { rows: [{ name: 'Hébergeur', type: 'processor', stores: ['log'] }] } },
    };
    const { sender, recipients } = toPersonNotice([...activities, { id: 'act-3', entry: again }], 'fr');
    expect(sender).toEqual({ controller: 'Association Exemple', contact: 'dpo@exemple.fr' });
    expect(recipients).toEqual([
      { name: 'Service adhésions', internal: true, stores: [] },
      { name: 'Hébergeur', internal: false, stores: ['profiles', 'log'] },
      { name: 'Exploitation', internal: true, stores: [] },
    ]);
    const { rights: _, ...values } = completeController.values;
    const officer = toPersonNotice([{ id: 'act-1', entry: { ...completeController, values } }], 'fr').sender.contact;
    expect(officer).toBe('Anne Dupont, contact@exemple.fr, +33 4 00 00 00 00');
  });

  test('R-NOT-2 what is not filled, or does not fit, is not said', () => {
    const draft = {
      kind: 'controller',
      values: { parties: { controller: 'half' }, recipients: { rows: [{}] } },
    } as const;
    for (const entries of [[], [{ id: 'act-1', entry: draft }]])
      expect(toPersonNotice(entries, 'en')).toMatchObject({
        sender: { controller: null, contact: null },
        recipients: [],
      });
  });
});
