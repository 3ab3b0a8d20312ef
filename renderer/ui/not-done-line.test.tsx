import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { NotDoneLine, type NotDoneLineProps } from './not-done-line.tsx';

const { parts } = createSampleParts(null);

function shown(props: NotDoneLineProps): string {
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <TextContext value={createText('fr')}>
        <NotDoneLine {...props} />
      </TextContext>
    </AppContext>,
  );
}

test('P-HLP-4: what a dialog was refused is named as its button is, before why and what to do', () => {
  const error = { code: 'disk-full', message: 'ENOSPC', details: {} };
  expect(shown({ what: 'Ajouter un gel…', error })).toMatch(
    /<strong>Pas fait\u00a0: «\u00a0Ajouter un gel\u00a0»\.<\/strong> Plus rien ne peut être écrit\. Le disque est plein\. /,
  );
  expect(shown({ what: 'Ajouter un gel…', error: null })).toBe('');
});
