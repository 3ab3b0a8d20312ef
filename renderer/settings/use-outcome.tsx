import { services } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { HostButton } from '../ui/host-button.tsx';
import { CheckResult } from './check-result.tsx';
import { useShownName } from './connection-name.tsx';
import type { Used } from './connections-store.ts';

export interface UseOutcomeProps {
  readonly used: Used | null;
  /** What is wrong with it is put right in its form. */
  readonly edited: (name: string) => void;
}

/** How it went with the connection that was to be used: still at it, done, or why not. */
export function UseOutcome({ used, edited }: UseOutcomeProps) {
  const text = useText();
  const { list: words, services: names } = text.words.settings;
  const shown = useShownName();
  if (used === null) return <div role="status" />;
  const name = shown(used.name);
  const said = { asked: words.using, used: words.used, refused: words.notUsed }[used.kind];
  const tone = { asked: 'accent', used: 'ok', refused: 'bad' }[used.kind];
  return (
    <div role="status" className="settings-outcome">
      <p className={`trouble tone-${tone}`}>
        <span className="grow">{text.fill(said, { name })}</span>
        {used.kind === 'refused' && (
          <HostButton type="button" className="button small" onClick={() => edited(used.name)}>
            {words.toForm}
          </HostButton>
        )}
      </p>
      {used.kind === 'refused' &&
        services.map((service) => {
          const check = used.checks[service];
          return (
            check !== undefined && (
              <div key={service} className="settings-service">
                <h3>{names[service]}</h3>
                <CheckResult service={service} check={check} />
              </div>
            )
          );
        })}
    </div>
  );
}
