import { useState } from 'react';
import type { ReactElement } from 'react';
import { type ConsoleFilter, maxConsoleFilters } from '../../electron/contract/settings.ts';
import type { Text } from '../i18n/text.ts';
import { useApp } from '../state/app-context.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { LineFilter } from './line-filter.ts';
import { changeFilters, isNamed, toSaved, withFilter } from './saved-filters.ts';

export interface SaveFilterDialogProps {
  readonly text: Text;
  readonly filter: LineFilter;
  readonly search: string;
  readonly saved: readonly ConsoleFilter[];
  readonly closed: () => void;
}

/** Gives what the console shows now a name. */
export function SaveFilterDialog({ text, filter, search, saved, closed }: SaveFilterDialogProps): ReactElement {
  const { connection, settings } = useApp();
  const words = text.words.console.filters;
  const [name, setName] = useState('');
  const isReplacing = saved.some((one) => isNamed(one, name));
  const isFull = !isReplacing && saved.length >= maxConsoleFilters;
  const submitted = async (): Promise<'done'> => {
    const added = toSaved(name, filter, search);
    await changeFilters({ bridge: connection.bridge, settings }, (kept) => withFilter(kept, added));
    return 'done';
  };
  return (
    <FormDialog
      title={words.saveTitle}
      description={words.saveText}
      submit={words.saveConfirm}
      canSubmit={name.trim() !== '' && !isFull}
      submitted={submitted}
      closed={closed}
    >
      <TextField
        label={words.name}
        help={isReplacing ? words.replaces : ''}
        problem={isFull ? text.fill(words.full, { count: text.format.count(maxConsoleFilters) }) : null}
        isMissing={name.trim() === ''}
        value={name}
        maxLength={60}
        typed={setName}
      />
    </FormDialog>
  );
}
