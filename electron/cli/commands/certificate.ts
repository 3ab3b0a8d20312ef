import type { Command } from 'commander';
import { type AddendumPayload, verifyAddendum } from '../../../gdpr-register/addendum.ts';
import { type CertificatePayload, verifyCertificate } from '../../../gdpr-register/certificate.ts';
import type { SignedVerdict } from '../../../gdpr-register/signed.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { signatureTools } from '../../app/keys/signature-tools.ts';
import { publicKeyFile } from '../../app/keys/signing-key.ts';
import type { ProgramOptions } from '../program-options.ts';
import { readInput } from '../read-input.ts';
import { signedReasons } from '../signed-reasons.ts';
import type { Terminal } from '../terminal.ts';

interface VerifyOptions {
  readonly data?: string;
  readonly key?: string;
  readonly json?: boolean;
}

export function addCertificate(program: Command, { terminal, onExit }: ProgramOptions): void {
  const certificate = program.command('certificate').description('Certificates of erasure.').helpCommand(false);
  certificate
    .command('verify')
    .description(
      'Check a certificate offline; exit 1 where it was altered, or signed by another key than the given one.',
    )
    .argument('<file>', 'the certificate or an addendum to it, as JSON')
    .option('--data <dir>', 'check it against the key of this data directory')
    .option('--key <file>', 'check it against this public key')
    .option('--json', 'print the result as one line of JSON')
    .action((file: string, options: VerifyOptions, command: Command) => {
      if (options.data !== undefined && options.key !== undefined)
        command.error('error: --data and --key name the same thing: give one of them');
      onExit(verify(file, options, terminal));
    });
}

/** Needs no data directory, and opens none: only the public key is read there. */
function verify(file: string, { data, key, json }: VerifyOptions, terminal: Terminal): number {
  const keyFile = data === undefined ? key : publicKeyFile(data);
  const publicPem = keyFile === undefined ? null : readInput(keyFile, 'public key').toString('utf8');
  if (publicPem !== null && signatureTools.fingerprintOf(publicPem) === null)
    throw new PipelineError('input-unreadable', `${keyFile} is no Ed25519 public key in PEM form.`);
  const text = readInput(file, 'certificate').toString('utf8');
  const check = { publicPem, tools: signatureTools };
  const verdict = text.includes(addendumMark) ? verifyAddendum(text, check) : verifyCertificate(text, check);
  for (const line of describe(file, verdict)) terminal.say(line);
  terminal.result(json ? JSON.stringify(toResult(verdict)) : sum(verdict));
  return verdict.ok ? 0 : 1;
}

/** What a later look has found is checked in the same way. */
const addendumMark = '"schema":"vigie-erasure-addendum/1"';

type Verdict = SignedVerdict<CertificatePayload | AddendumPayload>;

function toResult(verdict: Verdict): object {
  if (!verdict.ok) return { valid: false, reason: verdict.flaw, where: verdict.where };
  const { payload, hash } = verdict.signed;
  const { signer, fingerprint } = verdict;
  return {
    valid: true,
    id: payload.id,
    issuedAt: payload.issuedAt,
    signerKnown: signer === 'given',
    fingerprint,
    hash,
  };
}

function sum(verdict: Verdict): string {
  return verdict.ok ? `${verdict.signed.payload.id}: whole and signed` : `Refused: ${reasons[verdict.flaw]}`;
}

function* describe(file: string, verdict: Verdict): Iterable<string> {
  if (!verdict.ok) return yield `${file} cannot be trusted (${verdict.flaw}, at: ${verdict.where}).`;
  if (verdict.signer === 'given') return yield `Signed by the given key ${verdict.fingerprint}.`;
  yield 'The signer is not known: it was checked against the key inside it alone.';
  yield `Key: ${verdict.fingerprint}. Compare it with the fingerprint of the installation, or give --key or --data.`;
}

const reasons = signedReasons('certificate of erasure');
