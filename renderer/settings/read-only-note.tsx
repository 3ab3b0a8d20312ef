import { Lock } from 'lucide-react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { connectionsStoreOf, isReadOnly } from './connections-store.ts';

/** Where acts are offered that a read-only connection refuses: that it does, before somebody fills in a form. */
export function ReadOnlyNote() {
  const { settings } = useText().words;
  if (!useStore(connectionsStoreOf(useApp().connection), isReadOnly)) return null;
  return (
    <p className="trouble tone-quiet">
      <Lock size={14} aria-hidden="true" />
      <span>{settings.head.readOnlyText}</span>
    </p>
  );
}
