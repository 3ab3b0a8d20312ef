import { useState } from 'react';
import type { ContractError } from '../../../electron/contract/result.ts';
import { activityStates } from '../../../gdpr-register/activity-record.ts';
import type { ActivityState } from '../../../gdpr-register/activity-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { SignedDialog } from '../signed-dialog.tsx';
import type { SaveWish } from './edit-session.ts';

export interface SaveDialogProps {
  /** The state that the activity has now. */
  readonly state: ActivityState;
  /** Of the version that will be made. */
  readonly version: number;
  /** How many items it lacks. */
  readonly missing: number;
  readonly isSaving: boolean;
  readonly failure: ContractError | null;
  readonly saveAsked: (wish: SaveWish) => void;
  readonly closed: () => void;
}

/** Who saves, why, and in what state. */
export function SaveDialog({ state, version, missing, isSaving, failure, saveAsked, closed }: SaveDialogProps) {
  const text = useText();
  const { register: words } = text.words;
  const [chosen, setChosen] = useState<ActivityState>(state);
  return (
    <SignedDialog
      title={text.fill(words.saveTitle, { version })}
      description={words.saveText}
      confirm={isSaving ? words.saving : words.saveNow}
      reason=""
      isBusy={isSaving}
      failure={failure}
      signed={(signature) => saveAsked({ ...signature, state: chosen })}
      closed={closed}
    >
      <fieldset className="states">
        <legend>{words.state}</legend>
        {activityStates.map((one) => (
          <label key={one} className="check">
            <input type="radio" name="state" checked={chosen === one} onChange={() => setChosen(one)} />
            <span>
              {words.states[one]}
              <span className="sub"> {words.stateHelp[one]}</span>
            </span>
          </label>
        ))}
        {missing > 0 && chosen !== 'draft' && (
          <p className="save-missing">{text.plural(words.missingCount, missing)}.</p>
        )}
      </fieldset>
    </SignedDialog>
  );
}
