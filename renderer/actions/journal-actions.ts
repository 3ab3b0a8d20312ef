import type { Text } from '../i18n/text.ts';
import { isAtWork } from '../journal/journal-check.ts';
import { journalStoreOf, type JournalStore } from '../journal/journal-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { saveFile } from '../ui/file-transfer.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes'>;

/** What proves the journal, here and elsewhere. */
export function journalActions(parts: Parts): readonly WindowAction[] {
  const { connection, navigation, wishes } = parts;
  const store = (): JournalStore => journalStoreOf(connection);
  const action = (id: string, name: (text: Text) => string, run: () => void): WindowAction => ({
    id,
    group: 'register',
    name: (text) => text.fill(text.words.actions.within, { screen: text.words.journal.title, what: name(text) }),
    whyNot: () => whyNotAsked(parts, 'looks') ?? (isAtWork(store().getState().check) ? 'reading-journal' : null),
    run: () => {
      navigation.tabChosen('journal');
      run();
    },
  });
  const fileAsked = async (what: 'anchor' | 'audit'): Promise<void> => {
    const file = await store().fileAsked(what);
    if (file !== null) saveFile(file, document);
  };
  return [
    action(
      'journal.verify',
      ({ words }) => words.journal.verify,
      () => void store().verifyAsked(),
    ),
    action(
      'journal.anchor',
      ({ words }) => words.journal.proof.anchor,
      () => void fileAsked('anchor'),
    ),
    action(
      'journal.compare',
      ({ words }) => words.journal.proof.compare,
      () => wishes.setState({ wish: { what: 'journal.compare' } }),
    ),
    action(
      'journal.audit',
      ({ words }) => words.journal.proof.audit,
      () => void fileAsked('audit'),
    ),
  ];
}
