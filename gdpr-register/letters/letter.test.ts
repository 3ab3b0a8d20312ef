import { describe, expect, test } from 'vitest';
import { type LetterKind, letterKinds, openRequest, type PersonRequest } from '../request/request.ts';
import { type RequestKind, requestKindNames } from '../request/request-kind.ts';
import { gapsOf, lettersFor, writeLetter } from './letter.ts';

const subject = { key: 'a'.repeat(64), id: '0b5e0d3c-4c0a-4c4f-9a7e-0f6f5d1c2b3a' };
const today = '2026-11-25';
const sender = { controller: 'Exemple SAS', contact: 'Service vie privée, 1 rue de la Paix, 75002 Paris' };

function request(kind: RequestKind, change: Partial<PersonRequest> = {}): PersonRequest {
  const receipt = { id: 'r-7', kind, receivedOn: '2026-11-02', channel: 'post', language: 'fr', subject } as const;
  return { ...openRequest(receipt), ...change };
}

const decided = (outcome: 'granted' | 'partly' | 'refused'): PersonRequest['decision'] => ({
  on: '2026-11-20',
  outcome,
  grounds: outcome === 'granted' ? [] : ['exception'],
  exceptions: outcome === 'granted' ? [] : ['legal-claims'],
  reason: outcome === 'granted' ? null : 'A dispute is pending.',
});

const everything = (kind: RequestKind): PersonRequest =>
  request(kind, {
    decision: decided('partly'),
    extension: { on: '2026-11-10', reason: 'Many requests at once.' },
    carriedOut: { on: '2026-11-21', certificate: 'c-42' },
    recipients: [
      { name: 'Hosting SA', toldOn: '2026-11-22', notTold: null },
      { name: 'Gone Ltd', toldOn: null, notTold: 'The company was dissolved.' },
    ],
  });

function write(of: PersonRequest, kind: LetterKind, language: 'fr' | 'en'): string {
  const { title, paragraphs } = writeLetter(of, { kind, language, sender, today });
  return [title, ...paragraphs].join('\n');
}

describe('which letters', () => {
  test.each<[string, PersonRequest, readonly LetterKind[]]>([
    ['a new request', request('access'), ['acknowledgement']],
    ['a doubtful one', request('access', { identity: { state: 'asked', how: null } }), ['acknowledgement', 'identity']],
    [
      'an extended one',
      request('access', { extension: { on: '2026-11-10', reason: 'Many.' } }),
      ['acknowledgement', 'extension'],
    ],
    ['access that is granted', request('access', { decision: decided('granted') }), ['access']],
    ['portability in part', request('portability', { decision: decided('partly') }), ['access', 'refusal']],
    ['a refused erasure', request('erasure', { decision: decided('refused') }), ['refusal']],
    ['an erasure that was done', { ...everything('erasure'), decision: decided('granted') }, ['done', 'recipients']],
    [
      'a restriction in force',
      { ...everything('restriction'), decision: decided('granted') },
      ['done', 'recipients', 'lifting'],
    ],
  ])('R-LET-1 %s calls for its own', (_, of, kinds) => {
    expect(lettersFor(of)).toEqual(kinds);
  });
});

describe('what they say', () => {
  test('R-LET-1 the dates, in the words of the language', () => {
    expect(write(request('access'), 'acknowledgement', 'fr')).toContain('au plus tard le 2 décembre 2026');
    expect(write(request('access'), 'acknowledgement', 'en')).toContain('by 2 December 2026 at the latest');
    expect(write(everything('access'), 'extension', 'en')).toContain('by 2 February 2027');
    expect(write(request('access'), 'acknowledgement', 'fr')).toContain('Le 25 novembre 2026');
    expect(write(request('access', { receivedOn: '2026-10-01' }), 'acknowledgement', 'fr')).toContain(
      'le 1er octobre 2026',
    );
  });

  test.each(letterKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
    'R-LET-1 %s in %s names who writes and the reference, and leaves no gap',
    (kind, language) => {
      for (const of of requestKindNames.map(everything)) {
        const text = write(of, kind, language);
        expect(text).toContain('Exemple SAS');
        expect(text).toContain('r-7');
        expect(text).not.toMatch(/undefined|null|\[object|\{|\s\s|: \.|\(\)| ,/);
      }
    },
  );

  test('R-LET-1 what the register does not say is a place to fill', () => {
    const nobody = { controller: null, contact: null };
    const { paragraphs } = writeLetter(request('access'), {
      kind: 'acknowledgement',
      language: 'fr',
      sender: nobody,
      today,
    });
    expect(gapsOf(nobody)).toEqual(['controller', 'contact']);
    expect(gapsOf({ ...nobody, controller: 'Exemple SAS' })).toEqual(['contact']);
    expect(paragraphs).toContain('[responsable du traitement]');
    expect(paragraphs).toContain('Pour toute question : [contact].');
  });

  test('R-LET-1 the ground and the exception with their articles', () => {
    const text = write(everything('erasure'), 'refusal', 'fr');
    expect(text).toContain('(article 17(3))');
    expect(text).toContain('droits en justice (article 17(3)(e))');
  });

  test('R-LET-1 the certificate, and who was told', () => {
    const text = write(everything('erasure'), 'done', 'en');
    expect(text).toContain('c-42');
    expect(text).toContain('Hosting SA');
    expect(text).toContain('Gone Ltd (The company was dissolved.)');
  });

  test.each(['extension', 'access', 'done', 'refusal', 'lifting'] as const)(
    'R-LET-2 %s names the authority and the judicial remedy, in both languages',
    (kind) => {
      expect(write(everything('erasure'), kind, 'fr')).toMatch(/CNIL.*recours juridictionnel/s);
      expect(write(everything('erasure'), kind, 'en')).toMatch(/CNIL.*judicial remedy/s);
    },
  );

  test('R-LET-2 a refusal and an extension give the reason', () => {
    expect(write(everything('erasure'), 'refusal', 'en')).toContain('A dispute is pending.');
    expect(write(everything('erasure'), 'extension', 'fr')).toContain('Many requests at once.');
  });

  test('R-LET-3 none names the person', () => {
    for (const kind of letterKinds)
      for (const of of requestKindNames.map(everything)) {
        expect(write(of, kind, 'fr')).not.toContain(subject.id);
        expect(write(of, kind, 'en')).not.toContain(subject.key);
      }
  });
});
