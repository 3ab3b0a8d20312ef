import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useId } from 'react';
import type { Connections } from '../../electron/contract/calls/connection.ts';
import { useText } from '../i18n/use-text.ts';

export interface SecretsCardProps {
  readonly list: Connections;
  readonly isKept: boolean;
  readonly kept: (isKept: boolean) => void;
}

const signs = {
  'key-store': { Icon: ShieldCheck, tone: 'quiet' },
  file: { Icon: Shield, tone: 'quiet' },
  'weak-key-store': { Icon: ShieldAlert, tone: 'warn' },
  none: { Icon: ShieldAlert, tone: 'warn' },
} as const;

/** What a saved password is protected by, and whether the typed ones are saved at all. */
export function SecretsCard({ list, isKept, kept }: SecretsCardProps) {
  const text = useText();
  const help = useId();
  const { form: words, protections } = text.words.settings;
  const { protection, keyStore } = list;
  const { Icon, tone } = signs[protection];
  return (
    <section className="card settings-card" aria-label={words.passwords}>
      <h2>{words.passwords}</h2>
      <div className={`trouble tone-${tone}`}>
        <Icon size={16} aria-hidden="true" />
        <span>{text.fill(protections[protection], { keyStore: keyStore ?? '?' })}</span>
      </div>
      <div>
        <label className="check">
          <input
            type="checkbox"
            aria-describedby={help}
            checked={isKept && protection !== 'none'}
            disabled={protection === 'none'}
            onChange={({ target }) => kept(target.checked)}
          />
          {words.keepSecrets}
        </label>
        <p id={help} className="sub check-help">
          {words.keepSecretsHelp}
        </p>
      </div>
    </section>
  );
}
