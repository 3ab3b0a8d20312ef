import { Download, ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { saveFile } from '../ui/file-transfer.ts';
import { CertificateCheckLine } from './certificate-check-line.tsx';
import { certificateStoreOf } from './certificate-store.ts';
import type { CertificateStore, ListedCertificate } from './certificate-store.ts';
import { CertificateView } from './certificate-view.tsx';
import { HostButton } from '../ui/host-button.tsx';

/** The certificate of one purge: read, saved and verified. */
export function CertificateCard({ id }: { readonly id: string }) {
  const { connection } = useApp();
  const { certificate: words, purge } = useText().words;
  const certificates = certificateStoreOf(connection);
  const { list, listProblem, problem, hashes, checks } = useStore(certificates);
  useEffect(() => {
    void certificates.listWanted();
    void certificates.hashWanted(id);
  }, [certificates, id]);
  const certificate = list?.find((one) => one.id === id) ?? null;
  const check = checks[id];
  return (
    <section className="card purge-summary" aria-label={words.title}>
      <div className="purge-head">
        <h2>{words.title}</h2>
        <span className="grow" />
        <CertificateActions id={id} certificates={certificates} isChecking={check?.kind === 'running'} />
      </div>
      <ErrorLine error={listProblem} lead={purge.list.failed} again={certificates.listWanted} />
      <ErrorLine error={problem} />
      {check !== undefined && <CertificateCheckLine check={check} fileName={null} />}
      {certificate === null && listProblem === null && <p>{words.reading}</p>}
      {certificate !== null && <Content certificate={certificate} hash={hashes[id] ?? null} />}
    </section>
  );
}

function Content({ certificate, hash }: { readonly certificate: ListedCertificate; readonly hash: string | null }) {
  const text = useText();
  const { certificate: words } = text.words;
  const { content, flaw, paper, addenda } = certificate;
  return (
    <>
      {paper !== null && <p className="sub">{words.paper[paper]}</p>}
      {flaw !== null && (
        <Trouble report={{ code: `certificate-refused ${flaw}` }}>
          {text.fill(words.notTrusted, { why: words.flaws[flaw] })}
        </Trouble>
      )}
      {content !== null && <CertificateView content={content} hash={hash} addenda={addenda} />}
    </>
  );
}

interface CertificateActionsProps {
  readonly id: string;
  readonly certificates: CertificateStore;
  readonly isChecking: boolean;
}

function CertificateActions({ id, certificates, isChecking }: CertificateActionsProps) {
  const { certificate: words } = useText().words;
  const saveAsked = async (format: 'json' | 'pdf'): Promise<void> => {
    const file = await certificates.fileWanted({ id, format });
    if (file !== null) saveFile(file, document);
  };
  return (
    <>
      <HostButton className="button" onClick={() => void saveAsked('json')}>
        <Download size={14} aria-hidden="true" />
        {words.saveJson}
      </HostButton>
      <HostButton className="button" onClick={() => void saveAsked('pdf')}>
        <Download size={14} aria-hidden="true" />
        {words.savePdf}
      </HostButton>
      <HostButton
        type="button"
        className="button primary"
        isOff={isChecking}
        onClick={() => void certificates.verifyAsked(id)}
      >
        <ShieldCheck size={14} aria-hidden="true" />
        {words.verify}
      </HostButton>
    </>
  );
}
