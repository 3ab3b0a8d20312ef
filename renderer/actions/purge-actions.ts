import type { Text } from '../i18n/text.ts';
import { purgeStoreOf } from '../purge/purge-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes'>;

/** What is erased, what is held, and what proves it. */
export function purgeActions(parts: Parts): readonly WindowAction[] {
  const { navigation, wishes } = parts;
  const wished = (what: 'hold.new' | 'certificate.file', name: (text: Text) => string): WindowAction => ({
    id: what,
    group: 'register',
    name,
    whyNot: () => whyNotAsked(parts, what === 'hold.new' ? 'changes' : 'looks'),
    run: () => {
      navigation.purgeOpened(null);
      wishes.setState({ wish: { what } });
    },
  });
  return [
    {
      id: 'purge.preview',
      group: 'register',
      name: ({ words }) => words.actions.previewDue,
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => void previewDue(parts),
    },
    wished('hold.new', ({ words }) => words.hold.add),
    wished('certificate.file', ({ words }) => words.certificate.verifyFile),
  ];
}

async function previewDue({ connection, navigation }: Parts): Promise<void> {
  navigation.purgeOpened(null);
  const plan = await purgeStoreOf(connection).planAsked({});
  if (plan !== null) navigation.purgeOpened(plan);
}
