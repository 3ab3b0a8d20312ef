import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import type { Language } from '../i18n/language.ts';
import { TextContext } from '../i18n/use-text.ts';
import { DateField, loadDatePart } from './date-field.tsx';

beforeAll(() => loadDatePart());

function shown(language: Language, value: string): string {
  return renderToStaticMarkup(
    <TextContext value={createText(language)}>
      <DateField label="Review" problem="Too early" kind="day" value={value} changed={() => undefined} />
    </TextContext>,
  );
}

function wordsOf(markup: string): string {
  return markup.replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, '');
}

test('P-LOK-11: a date is asked for in the language of the window, whatever that of the system', () => {
  expect(wordsOf(shown('fr', ''))).toBe('Reviewjj/mm/aaaaToo early');
  expect(wordsOf(shown('en', ''))).toBe('Reviewdd/mm/yyyyToo early');
  expect(wordsOf(shown('fr', '2026-11-04'))).toBe('Review04/11/2026Too early');
  expect(shown('fr', '')).toContain('aria-label="Choisir dans un calendrier"');
});

test('P-LOK-11: a field of a date and each of its parts are named by the label, and say what is wrong', () => {
  const markup = shown('fr', '2026-11-04');
  const [, label = ''] = /<label id="([^"]+)"/.exec(markup) ?? [];
  expect(label).not.toBe('');
  const [group = ''] = /<div [^>]*role="group"[^>]*>/.exec(markup) ?? [];
  expect(group).toContain(`aria-labelledby="${label}"`);
  const [, describedBy = ''] = /aria-describedby="([^"]+)"/.exec(group) ?? [];
  expect(describedBy.split(' ')).toContain(label.replace(/-label$/, '-problem'));
  const parts = [...markup.matchAll(/<span [^>]*role="spinbutton"[^>]*>/g)].map(([part]) => part);
  expect(parts).toHaveLength(3);
  expect(parts.map((part) => /aria-label="(\p{L}+)/u.exec(part)?.[1])).toEqual(['jour', 'mois', 'année']);
  for (const part of parts) {
    expect(part).toContain(label);
    expect(part).toContain('aria-invalid="true"');
  }
});
