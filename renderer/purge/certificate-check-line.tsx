import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import type { CertificateCheck } from './certificate-store.ts';

export interface CertificateCheckLineProps {
  readonly check: CertificateCheck;
  /** The name of a file that was brought; null = it is the one that is filed here. */
  readonly fileName: string | null;
}

/** Whether a certificate holds, or why it is refused. */
export function CertificateCheckLine({ check, fileName }: CertificateCheckLineProps) {
  const text = useText();
  const { certificate: words } = text.words;
  if (check.kind === 'running') return <p role="status">{words.verifying}</p>;
  if (check.kind === 'done' && check.verdict.ok) {
    const { id } = check.verdict;
    return (
      <p className="trouble tone-ok" role="status">
        <ShieldCheck size={16} aria-hidden="true" />
        <span>{fileName === null ? words.holds : text.fill(words.fileHolds, { file: fileName, id })}</span>
      </p>
    );
  }
  return (
    <p className="trouble tone-bad" role="alert">
      <ShieldAlert size={16} aria-hidden="true" />
      <span>{refusal()}</span>
    </p>
  );

  function refusal(): string {
    if (check.kind === 'failed') return text.fill(words.checkFailed, { why: errorText(text, check.error).what });
    if (check.kind !== 'done' || check.verdict.ok) return '';
    const { flaw, where } = check.verdict;
    return text.fill(fileName === null ? words.refused : words.fileRefused, {
      file: fileName ?? '',
      why: words.flaws[flaw],
      where,
    });
  }
}
