import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { HoldFacts } from './hold-facts.tsx';
import { HoldSubject } from './hold-subject.tsx';
import type { HoldStore } from './hold-store.ts';
import { holdWishOf } from './hold-wish.ts';
import type { EnteredHold } from './hold-wish.ts';

export interface HoldFormProps {
  readonly addAsked: HoldStore['addAsked'];
  readonly closed: () => void;
}

export interface HoldPartProps {
  readonly entered: EnteredHold;
  readonly changed: (part: Partial<EnteredHold>) => void;
}

/** What is held, why, on which exception, from when and until which review. */
export function HoldForm({ addAsked, closed }: HoldFormProps) {
  const { form: words } = useText().words.hold;
  const [entered, setEntered] = useState<EnteredHold>(emptyHold);
  const wish = holdWishOf(entered);
  const changed = (part: Partial<EnteredHold>): void => setEntered((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      submit={words.add}
      canSubmit={wish !== null}
      submitted={async () => (wish === null ? 'stay' : ((await addAsked(wish)) ?? 'done'))}
      closed={closed}
    >
      <HoldSubject entered={entered} changed={changed} />
      <HoldFacts entered={entered} changed={changed} />
    </FormDialog>
  );
}

/** It protects from today on, unless another day is entered. */
function emptyHold(): EnteredHold {
  const startsOn = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { kind: 'person', id: '', dataSet: '', ground: '', exception: '', startsOn, reviewOn: '' };
}
