import { fromCellText } from '../export/cell-text.ts';
import { foldLabel } from '../export/fold-label.ts';
import { registerWords } from '../export/register-words.ts';
import type { ReadSheet } from '../export/sheet.ts';
import { cellName } from './cell-name.ts';
import { reads } from './form-labels.ts';
import type { ImportedActivity, ReadRegister, Refusal } from './imported-activity.ts';
import { readActivitySheet } from './read-activity-sheet.ts';
import { refusalWords } from './refusal-words.ts';

/** A workbook in the layout of the CNIL's model: every sheet but the list and the guide is an activity. */
export function readRegisterSheets(sheets: readonly ReadSheet[]): ReadRegister {
  const isNamed = ({ name }: ReadSheet, words: keyof typeof registerWords): boolean =>
    reads(registerWords[words], foldLabel(name));
  const forms = sheets
    .filter((sheet) => !isNamed(sheet, 'list') && !isNamed(sheet, 'guide') && sheet.rows.length > 0)
    .map((sheet) => readActivitySheet(sheet));
  const activities = forms.flatMap(({ activity }) => activity ?? []);
  const listed = sheets.filter((sheet) => isNamed(sheet, 'list')).flatMap((list) => listedOnly(list, activities));
  return { activities, refused: [...forms.flatMap(({ refused }) => refused), ...listed] };
}

/** Lines of the list, under its headings, whose activity has no sheet. */
function listedOnly({ name, rows }: ReadSheet, activities: readonly ImportedActivity[]): Refusal[] {
  const head = rows.findIndex(([first = '']) => reads(registerWords.name, foldLabel(first)));
  const titles = new Set([
    ...Object.values(registerWords.untitled),
    ...activities.map(({ values }) => String(values['identity']?.['title'] ?? '').trim()),
  ]);
  if (head === -1) return [];
  return rows.flatMap(([first = ''], at) => {
    const title = fromCellText(first).trim();
    if (at <= head || title === '' || titles.has(title)) return [];
    return [{ where: `${name} ${cellName(at, 0)}`, why: refusalWords.listedOnly }];
  });
}
