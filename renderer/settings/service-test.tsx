import { PlugZap } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { ConnectionCheck } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { CheckResult } from './check-result.tsx';
import { serviceEntered } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface ServiceTestProps {
  readonly service: Service;
  readonly entered: EnteredConnection;
  readonly before: ListedConnection | null;
}

interface Tested {
  /** What was tested: another content was not. */
  readonly content: string;
  readonly check: ConnectionCheck | null;
  readonly problem: ContractError | null;
}

/** The button, and what its test found; which goes as soon as something else is in the form. */
export function ServiceTest({ service, entered, before }: ServiceTestProps) {
  const { bridge } = useApp().connection;
  const text = useText();
  const { form: words, services } = text.words.settings;
  const [tested, setTested] = useState<Tested | null>(null);
  const [testing, setTesting] = useState<string | null>(null);
  const config = serviceEntered(entered, service);
  const content = JSON.stringify([config, entered[service].password]);
  const newest = useRef(content);
  newest.current = content;
  const asked = async (): Promise<void> => {
    if (config === null) return;
    setTesting(content);
    const was = before?.connection.name ?? null;
    const secret = entered[service].password || null;
    const answer = await bridge.call('connection.test', { was, service: config, secret });
    setTesting(null);
    if (newest.current !== content) return;
    setTested({ content, check: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.error });
  };
  const shown = tested?.content === content ? tested : null;
  const isTesting = testing !== null;
  return (
    <div className="settings-test">
      <SteadyButton
        type="button"
        className="button"
        isOff={isTesting}
        disabled={config === null}
        aria-label={text.fill(text.words.terms.pair, { name: words.test, value: services[service] })}
        onClick={() => void asked()}
      >
        <PlugZap size={14} aria-hidden="true" />
        {isTesting ? words.testing : words.test}
      </SteadyButton>
      <div role="status" className="grow">
        {shown?.check && <CheckResult service={service} check={shown.check} />}
        <ErrorLine error={shown?.problem ?? null} />
      </div>
    </div>
  );
}
