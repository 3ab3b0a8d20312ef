import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { ActProps } from './act-dialog.tsx';
import { ErasureDialog } from './erasure-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { RectifyDialog } from './rectify-dialog.tsx';
import { localDay } from '../i18n/local-day.ts';

/** Does what was granted: in the stores, by files to hand over, or as a purge with its certificate. */
export function CarryOutDialog(props: ActProps) {
  switch (props.view.request.kind) {
    case 'access':
    case 'portability':
      return <HandOverDialog {...props} />;
    case 'rectification':
      return <RectifyDialog {...props} />;
    case 'erasure':
      return <ErasureDialog {...props} />;
    default:
      return <KeepOutDialog {...props} />;
  }
}

/** A restriction, or an objection: the person's data leaves the aggregates. */
function KeepOutDialog({ view, store, closed }: ActProps) {
  const text = useText();
  const { kinds, carry: words } = text.words.request;
  const { kind } = view.request;
  const does = kind === 'objection' ? words.objection : words.restriction;
  return (
    <FormDialog
      title={text.fill(words.title, { kind: kinds[kind] })}
      description={view.person === null ? words.needsPerson : does}
      submit={words.doIt}
      canSubmit={view.person !== null}
      submitted={async () =>
        (await store.actAsked(view, { act: { act: 'carry-out', on: localDay(), certificate: null } })) ?? 'done'
      }
      closed={closed}
    >
      {null}
    </FormDialog>
  );
}
