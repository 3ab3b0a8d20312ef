import { categoryWord } from './category-word.ts';
import type { Certificate, CertificatePayload, ServerCertificate } from './certificate.ts';
import { type CertificateWords, certificateWords, wordFor } from './certificate-words.ts';
import { clockText, pendingText, unreadText } from './deletion-words.ts';
import { durationWords } from './duration-words.ts';
import type { Language } from './language.ts';
import { stepWord } from './purge-step-words.ts';
import { reasonRows } from './reason-rows.ts';
import type { DocumentBlock, HeadedDocument } from './export/document.ts';

export interface CertificateReading {
  readonly language: Language;
  /** What the register calls an activity; null = it does not know it. */
  titleOf(activity: string): string | null;
}

/** A certificate for print: what it says in words, and its hash as a code to scan. */
export function toCertificateDocument(certificate: Certificate, reading: CertificateReading): HeadedDocument {
  const { language } = reading;
  const words = certificateWords[language];
  const { payload, hash } = certificate;
  return {
    title: words.title,
    language,
    madeAt: payload.issuedAt,
    footer: fill(words.footer, { id: payload.id }),
    blocks: [
      { kind: 'paragraph', text: words.intro },
      ...scopeBlocks(payload, words, reading),
      ...countBlocks(payload, words, language),
      ...verificationBlocks(payload, words, language),
      ...holdBlocks(payload, words),
      ...failureBlocks(payload, words, language),
      ...proofBlocks(certificate, words),
      { kind: 'qr', text: hash, caption: words.caption },
      { kind: 'paragraph', text: words.signed, tone: 'quiet' },
      { kind: 'paragraph', text: fill(words.howToVerify, { file: `${payload.id}.json` }), tone: 'quiet' },
      ...stepBlocks(payload, words, language),
    ],
  };
}

function scopeBlocks(
  { scope, reason }: CertificatePayload,
  words: CertificateWords,
  { language, titleOf }: CertificateReading,
): DocumentBlock[] {
  const why: DocumentBlock[] =
    reason === null ? [] : [{ kind: 'keyValues', rows: [{ label: words.reason, value: reason }] }];
  if (scope.kind === 'person')
    return [heading(words.scope), paragraph(words.person), paragraph(`${words.personNote} ${scope.subject}`), ...why];
  return [
    heading(words.scope),
    ...scope.parts.map(({ dataSet, before }) =>
      paragraph(fill(words.olderThan, { dataSet: wordFor(dataSet, language), before: readable(before) })),
    ),
    ...reasonRows(scope.askedBy).map(({ activity, dataSet, duration, categories }) =>
      paragraph(
        fill(words.askedBy, {
          dataSet: wordFor(dataSet, language),
          activity: activityText(activity, titleOf(activity)),
          categories: categories.map((category) => categoryWord(category, language)).join(' · '),
          duration: durationWords(duration)[language],
        }),
      ),
    ),
    ...why,
  ];
}

function activityText(id: string, title: string | null): string {
  return title === null ? id : `${title} · ${id}`;
}

function countBlocks(payload: CertificatePayload, words: CertificateWords, language: Language): DocumentBlock[] {
  return [
    heading(words.counts),
    payload.schema === 'vigie-erasure-certificate/1'
      ? countTable(payload.counts, { head: words.countHead, shares: [26, 22, 13, 13, 13, 13] }, language)
      : countTable(payload.counts, { head: words.countPendingHead, shares: [24, 18, 11, 11, 12, 12, 12] }, language),
    heading(words.clock),
    ...(payload.schema === 'vigie-erasure-certificate/1'
      ? [localClock(payload, words, language)]
      : serverClock(payload, words, language)),
  ];
}

type Counts = readonly (Omit<ServerCertificate['counts'][number], 'pending'> & { readonly pending?: number })[];

function countTable(
  counts: Counts,
  { head, shares }: { readonly head: readonly string[]; readonly shares: readonly number[] },
  language: Language,
): DocumentBlock {
  return {
    kind: 'table',
    head,
    rows: counts.map(({ dataSet, store, before, erased, remaining, held, pending }) => [
      wordFor(dataSet, language),
      wordFor(store, language),
      ...[before, erased, ...(pending === undefined ? [] : [pending]), remaining, held].map((n) =>
        n.toLocaleString(language),
      ),
    ]),
    shares,
    figures: [...head.keys()].slice(2),
  };
}

function localClock(
  { clock }: Exclude<CertificatePayload, ServerCertificate>,
  { clockHead }: CertificateWords,
  language: Language,
): DocumentBlock {
  return {
    kind: 'table',
    head: clockHead,
    rows: clock.map(({ store, logicallyGone, physicallyGoneFrom, verifiedOn }) => [
      wordFor(store, language),
      readable(logicallyGone),
      readable(physicallyGoneFrom),
      readable(verifiedOn),
    ]),
  };
}

function serverClock(payload: ServerCertificate, words: CertificateWords, language: Language): DocumentBlock[] {
  const rows = payload.clock.map((row) => clockText(row, language, readable));
  return [
    {
      kind: 'table',
      head: words.serverClockHead,
      rows: rows.map((row) => [row.dataSet, row.system, row.logicallyGone, row.physicallyGoneFrom, row.verifiedOn]),
      shares: [20, 20, 20, 20, 20],
    },
    ...rows.map(({ dataSet, how }) => paragraph(`${dataSet}: ${how}`)),
    ...pendingText(payload, language, readable).map((text) => paragraph(text)),
    paragraph(fill(words.laterVerify, { id: payload.id })),
  ];
}

function verificationBlocks(
  { verification, scope }: CertificatePayload,
  words: CertificateWords,
  language: Language,
): DocumentBlock[] {
  const { scan, aggregatesAgree } = verification;
  const { files, bytes, values, hits } = scan;
  const unread = 'unread' in scan ? unreadText(scan.unread, language) : null;
  return [
    heading(words.verification),
    paragraph(words.readAnew),
    paragraph(scan.kind === 'whole' ? words.scanWhole : words.scanSample),
    paragraph(fill(words.scanned, { files, bytes, values, hits })),
    ...(unread === null ? [] : [paragraph(unread)]),
    paragraph(aggregatesAgree ? words.agree : words.disagree),
    paragraph(words.traces[scope.kind]),
  ];
}

function holdBlocks({ holds }: CertificatePayload, words: CertificateWords): DocumentBlock[] {
  if (holds.length === 0) return [heading(words.holds), paragraph(words.noHold)];
  const rows = holds.map(({ id, ground, exception, startsOn, reviewOn }) => [
    id,
    ground,
    exception === null ? '–' : `(${exception})`,
    startsOn,
    reviewOn,
  ]);
  return [heading(words.holds), { kind: 'table', head: words.holdHead, rows, shares: [26, 36, 12, 13, 13] }];
}

function failureBlocks({ failures }: CertificatePayload, words: CertificateWords, language: Language): DocumentBlock[] {
  if (failures.length === 0) return [heading(words.failures), paragraph(words.noFailure)];
  return [
    heading(words.failures),
    ...failures.map(({ step, at, code }) => paragraph(`${readable(at)} (UTC) · ${stepWord(step, language)} · ${code}`)),
  ];
}

function proofBlocks({ payload, hash, signature }: Certificate, { proof, names }: CertificateWords): DocumentBlock[] {
  const { id, issuedAt, installation, preview, intent } = payload;
  const values = { id, issuedAt: readable(issuedAt), installation, hash, preview, intent, signature };
  const rows = Object.entries(values).map(([name, value]) => ({ label: names[name as keyof typeof values], value }));
  return [heading(proof), { kind: 'keyValues', rows }];
}

function stepBlocks({ steps }: CertificatePayload, words: CertificateWords, language: Language): DocumentBlock[] {
  const rows = steps.map(({ step, at }) => [stepWord(step, language), readable(at)]);
  return [heading(words.steps), { kind: 'table', head: words.stepHead, rows }];
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text };
}

/** `2026-11-25 05:00:09`, in UTC. */
function readable(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replace('T', ' ');
}

function fill(text: string, fields: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fields[name] ?? ''));
}
