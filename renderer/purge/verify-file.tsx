import { FileCheck } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useWish } from '../state/use-wish.ts';
import { JsonChooser } from '../ui/json-chooser.tsx';
import { CertificateCheckLine } from './certificate-check-line.tsx';
import type { CertificateState, CertificateStore } from './certificate-store.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface VerifyFileProps {
  readonly certificates: CertificateStore;
  readonly fileCheck: CertificateState['fileCheck'];
}

/** Checks a certificate that somebody brought against this installation's key. */
export function VerifyFile({ certificates, fileCheck }: VerifyFileProps) {
  const { certificate: words } = useText().words;
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = async (file: File): Promise<void> => certificates.fileVerifyAsked(file.name, await file.text());
  useWish('certificate.file', () => chooser.current?.click());
  return (
    <>
      <JsonChooser input={chooser} label={words.verifyFile} chosen={(file) => void chosen(file)} />
      <HostButton className="button" onClick={() => chooser.current?.click()}>
        <FileCheck size={14} aria-hidden="true" />
        {words.verifyFile}
      </HostButton>
      {fileCheck !== null && (
        <div className="verify-file">
          <CertificateCheckLine check={fileCheck.check} fileName={fileCheck.fileName} />
        </div>
      )}
    </>
  );
}
