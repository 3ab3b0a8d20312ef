import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { type Flaw, wholeFile } from '../../gdpr-register/signed.ts';
import { useText } from '../i18n/use-text.ts';
import { verifiedText } from '../i18n/verified-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { CertificateCheck, CertificateVerdict } from './certificate-store.ts';

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
  if (check.kind === 'failed') return <ErrorLine error={check.error} lead={words.checkFailed} />;
  const { verdict } = check;
  if (verdict.ok) {
    const holds = fileName === null ? words.holds : text.fill(words.fileHolds, { file: fileName, id: verdict.id });
    return (
      <p className="trouble tone-ok" role="status">
        <ShieldCheck size={16} aria-hidden="true" />
        <span>{`${holds} ${verifiedText(text, check.atMs)}`}</span>
      </p>
    );
  }
  const template = fileName === null ? words.refused : words.fileRefused;
  return (
    <Trouble report={{ code: `certificate-refused ${verdict.flaw}` }} icon={ShieldAlert}>
      {text.fill(template, { file: fileName ?? '', why: whyOf(words.flaws[verdict.flaw], verdict) })}
    </Trouble>
  );
}

/** With the name of the field; of what is wrong with the file as a whole the host's words, which are English, are left out. */
function whyOf(why: string, { flaw, where }: Extract<CertificateVerdict, { ok: false }>): string {
  return aboutTheFile.has(flaw) || where === wholeFile ? why : `${why} (${where})`;
}

const aboutTheFile: ReadonlySet<Flaw> = new Set<Flaw>(['truncated', 'not-json', 'not-canonical']);
