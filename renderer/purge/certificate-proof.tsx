import { unreadText } from '../../gdpr-register/deletion-words.ts';
import { useText } from '../i18n/use-text.ts';
import type { CertificateViewProps } from './certificate-view.tsx';

/** How it was verified, and what the certificate is known by. */
export function CertificateProof({ content, hash }: Omit<CertificateViewProps, 'addenda'>) {
  const text = useText();
  const { certificate: words, hold } = text.words;
  const { verification, holds, reason, id, issuedAt, installation } = content;
  const { kind, files, bytes, hits } = verification.scan;
  const unread = 'unread' in verification.scan ? unreadText(verification.scan.unread, text.language) : null;
  const scanned = {
    files: text.format.count(files),
    bytes: text.format.bytes(bytes),
    hits: text.format.count(hits),
  };
  const facts: readonly (readonly [string, string])[] = [
    [words.id, id],
    [words.issuedAt, text.format.moment(Date.parse(issuedAt))],
    ...(reason === null ? [] : ([[words.reason, reason]] as const)),
    ...holds.map(({ ground, exception }) => {
      const letter = exception === null ? '' : ` · ${text.fill(hold.exception, { letter: exception })}`;
      return [words.protecting, `${ground}${letter}`] as const;
    }),
    [words.hash, hash ?? '…'],
    [words.installation, installation],
  ];
  return (
    <>
      <h3>{words.proof}</h3>
      <ul className="certificate-proof">
        <li>{text.fill(kind === 'whole' ? words.scanWhole : words.scanSample, scanned)}</li>
        {unread !== null && <li>{unread}</li>}
        <li>{verification.aggregatesAgree ? words.agree : words.disagree}</li>
        <li>{words.trace}</li>
      </ul>
      <dl className="certificate-facts">
        {facts.map(([name, value]) => (
          <div key={`${name}/${value}`}>
            <dt>{name}</dt>
            <dd className={[words.id, words.hash, words.installation].includes(name) ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
