import { PlugZap } from 'lucide-react';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { CheckResult } from './check-result.tsx';
import type { ServiceTestState } from './use-service-test.ts';

export interface ServiceTestProps {
  readonly service: Service;
  readonly test: ServiceTestState;
  /** Leads to the field that it is about; null where none is, or none can be changed. */
  readonly fieldShown: (() => void) | null;
}

/** The button, and what its test found. */
export function ServiceTest({ service, test, fieldShown }: ServiceTestProps) {
  const text = useText();
  const { form: words, services } = text.words.settings;
  const { check, problem, isTesting } = test;
  return (
    <div className="settings-test">
      <HostButton
        type="button"
        className="button"
        isOff={isTesting}
        disabled={!test.canTest}
        aria-label={text.fill(text.words.terms.pair, { name: words.test, value: services[service] })}
        onClick={() => void test.asked()}
      >
        <PlugZap size={14} aria-hidden="true" />
        {isTesting ? words.testing : words.test}
      </HostButton>
      <div role="status" className="grow">
        {check && <CheckResult service={service} check={check} fieldShown={fieldShown} />}
        <ErrorLine error={problem} />
      </div>
    </div>
  );
}
