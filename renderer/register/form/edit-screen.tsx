import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { ActivityVersion } from '../../../gdpr-register/activity-record.ts';
import { fieldsOf } from '../../../gdpr-register/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { completenessOf } from '../completeness-view.ts';
import { ConflictScreen } from '../conflict/conflict-screen.tsx';
import { CompletenessPanel } from './completeness-panel.tsx';
import { EditBar } from './edit-bar.tsx';
import type { EditSession, SaveWish } from './edit-session.ts';
import { EntryForm } from './entry-form.tsx';
import { formPlace } from './filled-entry.ts';
import { focusPlace } from './focus-place.ts';
import type { Place } from './place.ts';
import type { FormModel } from './form-model.ts';
import { byPlace, withoutWrong, wrongPlaces } from './wrong-places.ts';
import { SaveDialog } from './save-dialog.tsx';
import { SectionIndex } from './section-index.tsx';
import { editKeyOf } from './edit-key.ts';

export interface EditScreenProps {
  readonly session: EditSession;
  /** The field that has the focus first; null = the first of all. */
  readonly begunAt: Place | null;
  /** The newest version that this window knows. */
  readonly current: ActivityVersion;
  /** Leaves the form, and keeps what was written as a draft. */
  readonly left: () => void;
  /** Leaves the form, and forgets what was written. */
  readonly dropped: () => void;
}

/** The form of one activity with all that goes with it; Ctrl+Z, Ctrl+Shift+Z and Ctrl+S work anywhere in it. */
export function EditScreen({ session, begunAt, current, left, dropped }: EditScreenProps) {
  const text = useText();
  const { base, isSaving, failure, conflict } = useStore(session.store);
  const [isAsked, setAsked] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { form, wrong, sections, counted, completeness } = useFormView(session);
  const gone = (place: Place): void => {
    if (root.current !== null) focusPlace(root.current, place);
  };
  const saveAsked = (): void => (wrong[0] === undefined ? setAsked(hasNoFault(root.current)) : gone(wrong[0].place));
  const save = async (wish: SaveWish): Promise<void> => {
    await session.saveAsked(wish);
    if (session.store.getState().failure === null) setAsked(false);
  };
  useFirstFocus(root, begunAt);
  useEditKeys(session, saveAsked, conflict === null);
  if (conflict !== null) return <ConflictScreen session={session} conflict={conflict} />;
  return (
    <div className="edit-screen" ref={root}>
      <EditBar
        session={session}
        wrong={wrong.length}
        newer={current.version > base ? current : null}
        saveAsked={saveAsked}
        wrongAsked={() => wrong[0] && gone(wrong[0].place)}
        left={left}
        dropped={dropped}
      />
      <div className="edit-columns">
        <SectionIndex sections={sections} missing={completeness.sections} wrong={wrong} />
        <EntryForm sections={sections} form={form} />
        <CompletenessPanel completeness={completeness} missingChosen={(place) => gone(formPlace(counted, place))} />
      </div>
      {isAsked && (
        <SaveDialog
          state={current.state}
          version={current.version + 1}
          missing={completeness.missing}
          isSaving={isSaving}
          failure={failure}
          saveAsked={(wish) => void save(wish)}
          closed={() => setAsked(false)}
        />
      )}
      <p className="hidden-text" role="status">
        {text.plural(text.words.register.missingCount, completeness.missing)}
      </p>
    </div>
  );
}

/** What is no date is not in the entry: only its field knows of it, and leads there. */
function hasNoFault(root: HTMLElement | null): boolean {
  return root?.querySelector<HTMLInputElement>('input:invalid')?.checkValidity() ?? true;
}

/** Where writing begins. */
function useFirstFocus(root: RefObject<HTMLElement | null>, begunAt: Place | null): void {
  useEffect(() => {
    if (begunAt !== null && root.current !== null) focusPlace(root.current, begunAt);
    else root.current?.querySelector<HTMLElement>('.entry-form input')?.focus({ preventScroll: true });
  }, [root, begunAt]);
}

/** What is drawn of the entry as it stands now. */
function useFormView(session: EditSession) {
  const entry = useStore(session.store, ({ history }) => history.present);
  return useMemo(() => {
    const wrong = wrongPlaces(entry);
    const counted = withoutWrong(entry, wrong);
    const completeness = completenessOf(counted);
    const form: FormModel = {
      entry,
      wrong: byPlace(wrong),
      isAipdPresumed: completeness.aipd.presumed,
      edited: (place, value) => session.edited(place, value),
    };
    return { form, wrong, sections: fieldsOf(entry.kind), counted, completeness };
  }, [session, entry]);
}

/** The browser's own undo knows one input only: the form's takes its place. */
function useEditKeys(session: EditSession, saveAsked: () => void, isOn: boolean): void {
  const save = useRef(saveAsked);
  useEffect(() => {
    save.current = saveAsked;
  });
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent): void => {
      const key = editKeyOf(event);
      // An open dialog has keys of its own.
      if (key === null || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      if (key === 'undo') session.undone();
      if (key === 'redo') session.redone();
      if (key === 'save') save.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [session, isOn]);
}
