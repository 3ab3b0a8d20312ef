import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConnectionCheck } from '../../pipeline/domain/connection-check.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import { RecountTrouble } from '../dashboard/recount-trouble.tsx';
import { WhoResult } from '../dashboard/who-result.tsx';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { JournalCheckLine } from '../journal/journal-check-line.tsx';
import { CertificateCheckLine } from '../purge/certificate-check-line.tsx';
import { EditBar } from '../register/form/edit-bar.tsx';
import { ActivityList } from '../register/list/activity-list.tsx';
import { CheckResult } from '../settings/check-result.tsx';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';

const { parts } = createSampleParts(null);
const text = createText('fr');
const error = { code: 'disk-full', message: 'ENOSPC: no space left', details: {} };
const nothing = (): void => undefined;
const check: ConnectionCheck = { cause: 'refused', version: null, warnings: [], details: { host: 'db', port: 1 } };
const differs = { agrees: false, atMs: 0, persons: 1, differences: ['gender'], tookMs: 1 };
const selection = { selection: { nationalities: ['fr'] }, agoMs: 60_000, item: { view: null, problem: error } };
const edits = createStore(() => ({ history: { past: [], future: [] }, draft: { kind: 'failed', error } }));
const bar = { wrong: 0, newer: null, saveAsked: nothing, wrongAsked: nothing, left: nothing, dropped: nothing };
const damaged = [{ file: 'act-2.json', flaw: 'no-activity', what: '' }] as const;
const verdict = { ok: false, flaw: 'signature-invalid', where: '' };

const places: readonly (readonly [what: string, said: string, draw: () => ReactElement])[] = [
  ['a connection test', 'Rien ne répond', () => <CheckResult service="kafka" check={check} />],
  ['a recount', 'Le recomptage a échoué.', () => <RecountTrouble recount={{ kind: 'failed', error }} />],
  ['numbers that differ', 'gender', () => <RecountTrouble recount={{ kind: 'done', outcome: differs as never }} />],
  [
    'a selection',
    'Le comptage a échoué',
    () => (
      <WhoResult
        text={text}
        format={createChartFormat(text.locale, text.words.terms)}
        state={selection as never}
        view={null}
      />
    ),
  ],
  ['a draft', 'Saisie non conservée', () => <EditBar session={{ store: edits } as never} {...bar} />],
  [
    'a file of the register',
    'ce n’est pas le JSON d’un traitement',
    () => <ActivityList list={{ activities: [], damaged: [...damaged] }} opened={nothing} />,
  ],
  [
    'a certificate',
    text.words.certificate.flaws['signature-invalid'],
    () => <CertificateCheckLine check={{ kind: 'done', verdict } as never} fileName={null} />,
  ],
  ['the journal', 'disque est plein', () => <JournalCheckLine check={{ kind: 'not-verified', error }} isRead />],
];

test.each(places)(
  'P-HLP-4: a report is beside %s that went wrong, once, in the language of the window',
  (_, said, draw) => {
    const shown = renderToStaticMarkup(
      <AppContext value={parts}>
        <TextContext value={text}>{draw()}</TextContext>
      </AppContext>,
    );
    expect(shown).toContain(said);
    expect(shown.match(/Copier le rapport/g)).toHaveLength(1);
    expect(shown).not.toContain('ENOSPC');
  },
);

test('P-HLP-4: what is counted again and again is said to be read again by itself where it failed', () => {
  const [, , draw] = places.find(([what]) => what === 'a selection')!;
  const shown = renderToStaticMarkup(
    <AppContext value={parts}>
      <TextContext value={text}>{draw()}</TextContext>
    </AppContext>,
  );
  expect(shown).toMatch(/Le comptage a échoué.*La lecture reprend d’elle-même\./);
});
