import { FileCheck } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { CertificateCheckLine } from './certificate-check-line.tsx';
import type { CertificateState, CertificateStore } from './certificate-store.ts';

export interface VerifyFileProps {
  readonly certificates: CertificateStore;
  readonly fileCheck: CertificateState['fileCheck'];
}

/** Checks a certificate that somebody brought against this installation's key. */
export function VerifyFile({ certificates, fileCheck }: VerifyFileProps) {
  const { certificate: words } = useText().words;
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await certificates.fileVerifyAsked(file.name, await file.text());
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        className="hidden-text"
        tabIndex={-1}
        aria-label={words.verifyFile}
        onChange={(event) => {
          void chosen(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => chooser.current?.click()}>
        <FileCheck size={14} aria-hidden="true" />
        {words.verifyFile}
      </button>
      {fileCheck !== null && (
        <div className="verify-file">
          <CertificateCheckLine check={fileCheck.check} fileName={fileCheck.fileName} />
        </div>
      )}
    </>
  );
}
