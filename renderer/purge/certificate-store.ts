import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import { hex64 } from '../../gdpr-register/signed.ts';
import { perConnection } from '../state/per-connection.ts';
import { textOf } from '../ui/file-transfer.ts';

export type ListedCertificate = OutputOf<'certificate.list'>[number];
export type CertificateVerdict = OutputOf<'certificate.verify'>;

export type CertificateCheck =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly verdict: CertificateVerdict; readonly atMs: number }
  | { readonly kind: 'failed'; readonly error: ContractError };

export interface CertificateState {
  /** The newest first; null until they were read. */
  readonly list: readonly ListedCertificate[] | null;
  /** Why they could not be listed. */
  readonly listProblem: ContractError | null;
  /** What was asked of one of them and refused. */
  readonly problem: ContractError | null;
  /** SHA-256 of the signed content, by certificate. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly checks: Readonly<Record<string, CertificateCheck>>;
  /** By certificate: what waits on servers is being looked at again. */
  readonly rechecks: Readonly<Record<string, 'running' | 'done'>>;
  /** Of a file that somebody brought. */
  readonly fileCheck: { readonly fileName: string; readonly check: CertificateCheck } | null;
}

export interface CertificateStore extends StoreApi<CertificateState> {
  listWanted(): Promise<void>;
  hashWanted(id: string): Promise<void>;
  /** The file as it is filed now; a refusal is kept as the problem. */
  fileWanted(input: InputOf<'certificate.read'>): Promise<OutputOf<'certificate.read'> | null>;
  verifyAsked(id: string): Promise<void>;
  fileVerifyAsked(fileName: string, text: string): Promise<void>;
  /** Looks again at what waits on servers; the list then has the addendum. A refusal is kept as the problem. */
  recheckAsked(id: string): Promise<void>;
}

const sealedSchema = z.object({ hash: hex64 });

class FiledCertificates {
  readonly store = createStore<CertificateState>(() => ({
    list: null,
    listProblem: null,
    problem: null,
    hashes: {},
    checks: {},
    rechecks: {},
    fileCheck: null,
  }));
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async list(): Promise<void> {
    const answer = await this.#bridge.call('certificate.list', {});
    if (!answer.ok) return this.store.setState({ listProblem: answer.error });
    this.store.setState({ list: answer.value.toReversed(), listProblem: null });
  }

  async read(input: InputOf<'certificate.read'>): Promise<OutputOf<'certificate.read'> | null> {
    const answer = await this.#bridge.call('certificate.read', input);
    this.store.setState({ problem: answer.ok ? null : answer.error });
    return answer.ok ? answer.value : null;
  }

  async readHash(id: string): Promise<void> {
    const file = await this.read({ id, format: 'json' });
    const hash = file === null ? null : hashIn(textOf(file));
    if (hash !== null) this.store.setState(({ hashes }) => ({ hashes: { ...hashes, [id]: hash } }));
  }

  /** What is filed now is read and checked, not what the window remembers. */
  async verify(id: string): Promise<void> {
    const keep = (check: CertificateCheck): void =>
      this.store.setState(({ checks }) => ({ checks: { ...checks, [id]: check } }));
    keep({ kind: 'running' });
    const file = await this.#bridge.call('certificate.read', { id, format: 'json' });
    keep(file.ok ? await this.#check(textOf(file.value)) : { kind: 'failed', error: file.error });
  }

  async verifyFile(fileName: string, text: string): Promise<void> {
    this.store.setState({ fileCheck: { fileName, check: { kind: 'running' } } });
    this.store.setState({ fileCheck: { fileName, check: await this.#check(text) } });
  }

  async recheck(id: string): Promise<void> {
    const keep = (state: 'running' | 'done'): void =>
      this.store.setState(({ rechecks }) => ({ rechecks: { ...rechecks, [id]: state } }));
    keep('running');
    const answer = await this.#bridge.call('purge.verify', { id });
    keep('done');
    this.store.setState({ problem: answer.ok ? null : answer.error });
    if (answer.ok) await this.list();
  }

  async #check(text: string): Promise<CertificateCheck> {
    const answer: Result<CertificateVerdict> = await this.#bridge.call('certificate.verify', { text });
    return answer.ok
      ? { kind: 'done', verdict: answer.value, atMs: Date.now() }
      : { kind: 'failed', error: answer.error };
  }
}

/** null where the text is no certificate: its check says why. */
function hashIn(text: string): string | null {
  try {
    const parsed = sealedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.hash : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const certificateStoreOf = perConnection<CertificateStore>(({ bridge }) => {
  const certificates = new FiledCertificates(bridge);
  return {
    ...certificates.store,
    listWanted: () => certificates.list(),
    hashWanted: (id) => certificates.readHash(id),
    fileWanted: (input) => certificates.read(input),
    verifyAsked: (id) => certificates.verify(id),
    fileVerifyAsked: (fileName, text) => certificates.verifyFile(fileName, text),
    recheckAsked: (id) => certificates.recheck(id),
  };
});
