import { describe, expect, test } from 'vitest';
import type { CertificatePayload } from '../../../gdpr-register/certificate.ts';
import { toCertificateDocument } from '../../../gdpr-register/certificate-document.ts';
import { sampleCertificate, serverCertificate } from './testing/sample-certificate.ts';

const payload: CertificatePayload = { ...sampleCertificate, installation: 'c'.repeat(64) };
const certificate = { payload, hash: 'd'.repeat(64), publicKey: 'pem', signature: 'S1gn4ture' };
const titleOf = (activity: string): string | null => (activity === 'own-pipeline' ? 'Audience statistics' : null);

describe('a certificate for print', () => {
  test.each(['en', 'fr'] as const)('R-CRT-8 says in %s every figure, time, hash and hold of it', (language) => {
    const text = JSON.stringify(toCertificateDocument(certificate, { language, titleOf }));
    for (const said of [
      payload.id,
      payload.installation,
      payload.preview,
      payload.intent,
      certificate.hash,
      certificate.signature,
      payload.reason!,
      'A court has asked for it.',
      language === 'fr' ? 'durée de conservation 1 an' : 'kept for 1 year',
      '(e)',
      '2025-11-25 05:00:00',
      '2026-11-25 05:00:08',
      language === 'fr' ? 'Effacement : Profils' : 'Erasure: Profiles',
      'disk-full',
      language === 'fr' ? 'Profils' : 'Profiles',
      language === 'fr' ? '4096 octets' : '4096 bytes',
    ])
      expect(text, said).toContain(said);
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text, 'a step is said in words').not.toMatch(/erasing:|"(?:intended|barrier|settled|wiped)"/);
    const clock = toCertificateDocument(certificate, { language, titleOf }).blocks.find(
      (block) => block.kind === 'table' && block.head.some((head) => /^Logically|^Disparition logique/.test(head)),
    );
    expect(clock).toMatchObject({
      head: Array.from({ length: 4 }, (_, at) => expect.stringMatching(at === 0 ? /./ : /\(UTC\)$/) as unknown),
    });
  });

  test.each(['en', 'fr'] as const)(
    'R-CRT-9 says in %s what lies on servers, until when, and by which settings',
    (language) => {
      const servers: CertificatePayload = { ...serverCertificate, installation: 'c'.repeat(64) };
      const text = JSON.stringify(toCertificateDocument({ ...certificate, payload: servers }, { language, titleOf }));
      for (const said of [
        '2026-12-02 04:59:00',
        '2026-12-05 05:00:05',
        'retention.ms',
        'gc_grace_seconds',
        'max.compaction.lag.ms',
        'Kafka, Cassandra',
        `vigie purge verify ${servers.id}`,
        language === 'fr' ? 'Encore sur disque' : 'Still on disk',
        language === 'fr' ? 'pas d’elle-même' : 'not by itself',
        language === 'fr' ? 'pas encore' : 'not yet',
      ])
        expect(text, said).toContain(said);
      expect(text).not.toMatch(/\{\w+\}/);
    },
  );

  test('R-CRT-8 says once for each data set which activity asked for it, for which categories', () => {
    const [asked] = payload.scope.kind === 'older' ? payload.scope.askedBy : [];
    const askedBy = [asked!, { ...asked!, category: 'location' }, { ...asked!, dataSet: 'logs', activity: 'gone' }];
    const scope = { kind: 'older' as const, parts: [], askedBy };
    const { blocks } = toCertificateDocument(
      { ...certificate, payload: { ...payload, scope } },
      { language: 'en', titleOf },
    );
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
    expect(texts.filter((text) => text.includes('asked for by the register'))).toEqual([
      expect.stringMatching(
        /^Profiles: .*, activity Audience statistics · own-pipeline \(.+ · Location data\), kept for 1 year$/,
      ),
      expect.stringMatching(/^.*[Ll]ogs.*: .*, activity gone \([^·]+\), kept for 1 year$/),
    ]);
  });

  test.each([
    ['whole', 'everything that identified the person'],
    ['sample', 'a sample of what was erased: ids and origins of persons drawn at random'],
  ] as const)('R-CRT-13 says over what it was verified: %s', (kind, said) => {
    const scan = { ...payload.verification.scan, kind };
    const scanned = { ...payload, verification: { ...payload.verification, scan } } as CertificatePayload;
    const text = JSON.stringify(
      toCertificateDocument({ ...certificate, payload: scanned }, { language: 'en', titleOf }),
    );
    expect(text, 'an age is the one trace of what was older').not.toContain('a keyed hash');
    for (const words of [said, 'over every record of these data sets', `${scan.values} values looked for`])
      expect(text).toContain(words);
  });

  test('R-CRT-8 carries the hash of the signed content as a code to scan', () => {
    const { blocks, madeAt } = toCertificateDocument(certificate, { language: 'fr', titleOf });
    expect(blocks.filter(({ kind }) => kind === 'qr')).toMatchObject([{ text: certificate.hash }]);
    expect(madeAt).toBe(payload.issuedAt);
  });

  test('R-CRT-8 of one person says that it is about one, by a hash, and nothing else of them', () => {
    const person = { ...payload, scope: { kind: 'person', subject: 'e'.repeat(64) }, holds: [], failures: [] } as const;
    const text = JSON.stringify(
      toCertificateDocument(
        { ...certificate, payload: { ...person, holds: [], failures: [] } },
        { language: 'en', titleOf },
      ),
    );
    expect(text).toContain(`alone: ${'e'.repeat(64)}`);
    expect(text).toContain('All data of one person');
  });
});
