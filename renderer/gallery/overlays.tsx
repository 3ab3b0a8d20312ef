import { useText } from '../i18n/use-text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

const nothing = (): void => undefined;

/** What lies over the page. */
export function OpenDialog({ name }: { readonly name: string | null }) {
  const { frame, pipeline } = useText().words;
  if (name === 'confirm')
    return (
      <ConfirmDialog title={frame.stopNow} confirm={frame.stopNow} tone="danger" confirmed={nothing} closed={nothing}>
        <p>{frame.stopNowHint}</p>
      </ConfirmDialog>
    );
  if (name !== 'form') return null;
  return (
    <FormDialog
      title={pipeline.source.use}
      description={pipeline.source.pathsHint}
      submit={pipeline.source.use}
      canSubmit={false}
      submitted={async () => 'stay'}
      closed={nothing}
    >
      <TextField label={pipeline.source.paths} value="" typed={nothing} problem={pipeline.source.noPaths} />
    </FormDialog>
  );
}
