import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ConnectionCheck } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { Trouble } from '../ui/trouble.tsx';
import { checkText } from './check-text.ts';

export interface CheckResultProps {
  readonly service: Service;
  readonly check: ConnectionCheck;
}

/** What a test found, and what to do about it. */
export function CheckResult({ service, check }: CheckResultProps) {
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
            original={original}
          >
            {found}
          </Trouble>
        )}
      </div>
      {check.warnings.map((warning) => {
        const said = checkText(text, service, warning);
        return (
          <div
            key={`${warning.cause} ${JSON.stringify(warning.details)}`}
            className="trouble tone-warn"
            data-cause={warning.cause}
          >
            <TriangleAlert size={16} aria-hidden="true" />
            <span>
              <strong>{said.what}</strong> {said.next}
            </span>
          </div>
        );
      })}
    </div>
  );
}
