import { expect, test } from 'vitest';
import { certificateWords } from '../../gdpr-register/certificate-words.ts';
import { createText } from '../i18n/text.ts';

test.each(['en', 'fr'] as const)(
  'R-CRT-8 a certificate that is printed has the headings of the window in %s',
  (language) => {
    const { dataSet, store, before, gone, pending, remaining, held } = createText(language).words.certificate;
    const { countHead, countPendingHead } = certificateWords[language];
    expect(countHead).toEqual([dataSet, store, before, gone, remaining, held]);
    expect(countPendingHead).toEqual([dataSet, store, before, gone, pending, remaining, held]);
  },
);
