import { exportFormats } from '../../gdpr-register/export/export-formats.ts';
import { exchangeStoreOf } from '../exchange/exchange-store.ts';
import type { Language } from '../i18n/language.ts';
import { registerStoreOf } from '../register/register-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { saveFile } from '../ui/file-transfer.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes'> & { readonly language: () => Language };

/** Records of processing and requests of persons. */
export function registerActions(parts: Parts): readonly WindowAction[] {
  const { navigation, wishes } = parts;
  return [
    {
      id: 'register.new',
      group: 'register',
      name: ({ words }) => words.actions.newActivity,
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => {
        showRegisterList(parts);
        wishes.setState({ wish: { what: 'register.new' } });
      },
    },
    {
      id: 'requests.new',
      group: 'register',
      name: ({ words }) => words.request.add,
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => {
        navigation.requestOpened(null);
        wishes.setState({ wish: { what: 'requests.new' } });
      },
    },
    {
      id: 'register.import',
      group: 'register',
      name: ({ words }) => words.actions.importRegister,
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => {
        showRegisterList(parts);
        exchangeStoreOf(parts.connection).importOpened();
      },
    },
    ...exportActions(parts),
  ];
}

function exportActions(parts: Parts): readonly WindowAction[] {
  const { connection, language } = parts;
  const exchange = () => exchangeStoreOf(connection);
  return exportFormats.map((format) => ({
    id: `register.export.${format}`,
    group: 'register',
    name: ({ words, fill }) => fill(words.actions.exportRegister, { format: words.exchange.formats[format] }),
    whyNot: () => whyNotAsked(parts, 'looks') ?? (exchange().store.getState().isExporting ? 'exporting' : null),
    run: () =>
      void exchange()
        .exportAsked({ format, language: language() })
        .then((file) => file && saveFile(file, document)),
  }));
}

function showRegisterList({ connection, navigation }: Parts): void {
  navigation.tabChosen('register');
  void registerStoreOf(connection).activityClosed();
}
