import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { CertificateCard } from './certificate-card.tsx';
import { certificateStoreOf } from './certificate-store.ts';

function shown(paper: 'en' | 'fr' | null): string {
  const { parts } = createSampleParts(null);
  const certificates = certificateStoreOf(parts.connection);
  const list = [{ id: 'purge-1', flaw: null, content: null, paper, addenda: [] }];
  vi.spyOn(certificates, 'getInitialState').mockReturnValue({ ...certificates.getState(), list });
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <TextContext value={createText('en')}>
        <CertificateCard id="purge-1" />
      </TextContext>
    </AppContext>,
  );
}

test('R-CRT-12: the window says in which language the PDF was filed, whatever its own is', () => {
  expect(shown('fr')).toContain('The PDF was filed in French.');
  expect(shown('en')).toContain('The PDF was filed in English.');
  expect(shown(null)).not.toContain('was filed');
});
