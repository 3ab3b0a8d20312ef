import { unreadText } from '../../gdpr-register/deletion-words.ts';
import { useText } from '../i18n/use-text.ts';
import type { CertificateViewProps } from './certificate-view.tsx';

type ProofProps = Omit<CertificateViewProps, 'addenda'>;

/** How it was verified, and what the certificate is known by. */
export function CertificateProof({ content, hash }: ProofProps) {
  const text = useText();
  const { certificate: words } = text.words;
  const { verification } = content;
  const { kind, files, bytes, values, hits } = verification.scan;
  const unread = 'unread' in verification.scan ? unreadText(verification.scan.unread, text.language) : null;
  const scanned = {
    files: text.format.count(files),
    bytes: text.format.bytes(bytes),
    values: text.format.count(values),
    hits: text.format.count(hits),
  };
  return (
    <>
      <h3>{words.proof}</h3>
      <ul className="certificate-proof">
        <li>{words.readAnew}</li>
        <li>{text.fill(kind === 'whole' ? words.scanWhole : words.scanSample, scanned)}</li>
        {unread !== null && <li>{unread}</li>}
        <li>{verification.aggregatesAgree ? words.agree : words.disagree}</li>
        <li>{words.traces[content.scope.kind]}</li>
      </ul>
      <CertificateFacts content={content} hash={hash} />
    </>
  );
}

/** Each name once, however many values it has. */
function CertificateFacts({ content, hash }: ProofProps) {
  const text = useText();
  const { certificate: words, hold } = text.words;
  const { holds, reason, id, issuedAt, installation } = content;
  const protecting = holds.map(({ ground, exception }) =>
    exception === null ? ground : `${ground} · ${text.fill(hold.exception, { letter: exception })}`,
  );
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.id, [id]],
    [words.issuedAt, [text.format.moment(Date.parse(issuedAt))]],
    [words.reason, reason === null ? [] : [reason]],
    [words.protecting, protecting],
    [words.hash, [hash ?? '…']],
    [words.installation, [installation]],
  ];
  const exact = [words.id, words.hash, words.installation];
  return (
    <dl className="certificate-facts">
      {facts
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value, index) => (
              <dd key={`${String(index)}/${value}`} className={exact.includes(name) ? 'mono' : undefined}>
                {value}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
