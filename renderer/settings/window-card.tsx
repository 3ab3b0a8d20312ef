import { useStore } from 'zustand';
import { closings } from '../../electron/contract/settings.ts';
import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp, useSettings } from '../state/app-context.ts';
import { SelectField } from '../ui/select-field.tsx';
import { hostStoreOf } from './host-store.ts';
import { oneOf } from './look-card.tsx';

/** What closing the window does; of the installed application alone, since a page in a browser closes nothing. */
export function WindowCard() {
  const { connection, settings } = useApp();
  const { window: words } = useText().words.settings;
  const host = useStore(hostStoreOf(connection), (state) => state.host);
  const whenClosed = useSettings((state) => state.settings?.whenClosed ?? null);
  if (host?.host !== 'shell' || whenClosed === null) return null;
  return (
    <section className="card" aria-label={words.title}>
      <div className="settings-head">
        <h2>{words.title}</h2>
        <HelpLink page="tray" part={null} />
      </div>
      {host.tray ? (
        <div className="settings-look">
          <SelectField
            label={words.whenClosed}
            value={whenClosed}
            chosen={(value) => void settings.change({ whenClosed: oneOf(closings, value) })}
            options={closings.map((value) => ({ value, label: words.closings[value] }))}
          />
        </div>
      ) : (
        <p className="sub">{words.noTray}</p>
      )}
    </section>
  );
}
