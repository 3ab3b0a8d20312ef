import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ConnectionCheck, ConnectionWarning } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { Trouble } from '../ui/trouble.tsx';
import { checkText } from './check-text.ts';

export interface CheckResultProps {
  readonly service: Service;
  readonly check: ConnectionCheck;
  /** Leads to the field that the cause is about. */
  readonly fieldShown?: (() => void) | null;
}

/** What a test found, and what to do about it. */
export function CheckResult({ service, check, fieldShown = null }: CheckResultProps) {
  const text = useText();
  const { form: words } = text.words.settings;
  const { what, next } = checkText(text, service, check);
  const version = check.version === null ? '' : `${text.fill(words.version, { version: check.version })} `;
  const original = check.cause === 'other' ? String(check.details.message ?? '') || null : null;
  const found = (
    <>
      <strong>{what}</strong> {version}
      {next}
    </>
  );
  return (
    <div className="check-result">
      <div data-cause={check.cause}>
        {check.cause === 'ok' ? (
          <div className="trouble tone-ok">
            <CircleCheck size={16} aria-hidden="true" />
            <span>{found}</span>
          </div>
        ) : (
          <Trouble
            report={{ code: `${service} ${check.cause}`, call: 'connection.test' }}
            isReadOut
            way={fieldShown && <Way shown={fieldShown} />}
            original={original}
          >
            {found}
          </Trouble>
        )}
      </div>
      {check.warnings.map((warning) => (
        <Warning key={`${warning.cause} ${JSON.stringify(warning.details)}`} service={service} warning={warning} />
      ))}
    </div>
  );
}

function Way({ shown }: { readonly shown: () => void }) {
  const { toField } = useText().words.settings.form;
  return (
    <button type="button" className="button small" onClick={shown}>
      {toField}
    </button>
  );
}

interface WarningProps {
  readonly service: Service;
  readonly warning: ConnectionWarning;
}

function Warning({ service, warning }: WarningProps) {
  const { what, next } = checkText(useText(), service, warning);
  return (
    <div className="trouble tone-warn" data-cause={warning.cause}>
      <TriangleAlert size={16} aria-hidden="true" />
      <span>
        <strong>{what}</strong> {next}
      </span>
    </div>
  );
}
