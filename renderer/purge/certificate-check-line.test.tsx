import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { CertificateCheckLine } from './certificate-check-line.tsx';
import type { CertificateVerdict } from './certificate-store.ts';

const atMs = new Date(2026, 10, 26, 9, 41).getTime();

function said(verdict: CertificateVerdict): string {
  return renderToStaticMarkup(
    <AppContext value={createSampleParts(null).parts}>
      <TextContext value={createText('fr')}>
        <CertificateCheckLine check={{ kind: 'done', verdict, atMs }} fileName="preuve.json" />
      </TextContext>
    </AppContext>,
  );
}

test.each([
  ['truncated', 'the end of the file'],
  ['not-json', 'the form of the file'],
  ['not-canonical', 'the form of the file'],
  ['not-this-document', 'the file'],
] as const)('P-HLP-6: %s is said in the language of the window alone', (flaw, where) => {
  const { flaws } = createText('fr').words.certificate;
  expect(said({ ok: false, flaw, where })).toContain(`${flaws[flaw]}. Demandez`);
  expect(said({ ok: false, flaw, where })).not.toContain(where);
});

test('R-CRT-4: a field that does not hold is named', () => {
  expect(said({ ok: false, flaw: 'content-changed', where: 'hash' })).toContain('(hash). Demandez');
});

test('what holds is said with the moment at which it was verified', () => {
  const markup = said({ ok: true, id: 'purge-1', fingerprint: 'f'.repeat(64) });
  expect(markup.replaceAll(/\s/g, ' ')).toMatch(/« preuve\.json » .+ Vérification du 26 nov\. 2026.+09:41\./);
});
