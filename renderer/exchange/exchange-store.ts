import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { ImportResult } from '../../electron/contract/calls/register-files.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { ExportFormat } from '../../gdpr-register/export/export-formats.ts';
import { maxImportBytes } from '../../gdpr-register/import/import-limits.ts';
import type { Language } from '../../gdpr-register/language.ts';
import type { Connection } from '../bridge.ts';
import { perConnection } from '../state/per-connection.ts';
import { type FileContent, readFile } from '../ui/file-transfer.ts';

/** A file that cannot be imported, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly error: ContractError;
}

/** How far an import is; null = nobody imports. */
export type Import =
  | { readonly kind: 'choosing'; readonly refused: RefusedFile | null }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'previewed';
      readonly file: FileContent;
      readonly result: ImportResult;
      readonly isBusy: boolean;
      readonly error: ContractError | null;
    }
  | { readonly kind: 'done'; readonly result: ImportResult };

export interface ExchangeState {
  readonly isExporting: boolean;
  readonly exportError: ContractError | null;
  readonly import: Import | null;
}

export interface ExportWish {
  readonly format: ExportFormat;
  readonly language: Language;
  /** One activity alone. */
  readonly id?: string;
}

const tooLarge: ContractError = { code: 'file-too-large', message: '', details: {} };

/** Files of the register, out and in, as one window sees it. */
export class ExchangeStore {
  readonly store: StoreApi<ExchangeState> = createStore<ExchangeState>(() => ({
    isExporting: false,
    exportError: null,
    import: null,
  }));
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** The file, or null where there is none; why is in the state then. */
  async exportAsked(wish: ExportWish): Promise<FileContent | null> {
    this.store.setState({ isExporting: true, exportError: null });
    const answer = await this.#bridge.call('register.export', wish);
    this.store.setState({ isExporting: false, exportError: answer.ok ? null : answer.error });
    return answer.ok ? answer.value : null;
  }

  importOpened(): void {
    this.store.setState({ import: { kind: 'choosing', refused: null } });
  }

  importClosed(): void {
    this.store.setState({ import: null });
  }

  /** Shows what taking the file would do. */
  async fileChosen(file: File, language: Language): Promise<void> {
    if (file.size > maxImportBytes) return this.#refused({ name: file.name, error: tooLarge });
    this.store.setState({ import: { kind: 'reading' } });
    const content = await readFile(file);
    const { fileName, base64 } = content;
    const answer = await this.#bridge.call('register.import', { fileName, base64, language, dryRun: true });
    // It was closed meanwhile.
    if (this.store.getState().import?.kind !== 'reading') return;
    if (!answer.ok) return this.#refused({ name: fileName, error: answer.error });
    const { value: result } = answer;
    this.store.setState({ import: { kind: 'previewed', file: content, result, isBusy: false, error: null } });
  }

  async importConfirmed(author: string, language: Language): Promise<void> {
    const { import: shown } = this.store.getState();
    if (shown?.kind !== 'previewed' || shown.isBusy) return;
    this.store.setState({ import: { ...shown, isBusy: true, error: null } });
    const { fileName, base64 } = shown.file;
    const answer = await this.#bridge.call('register.import', { fileName, base64, language, author, dryRun: false });
    this.store.setState({
      import: answer.ok ? { kind: 'done', result: answer.value } : { ...shown, isBusy: false, error: answer.error },
    });
  }

  #refused(refused: RefusedFile): void {
    this.store.setState({ import: { kind: 'choosing', refused } });
  }
}

export const exchangeStoreOf = perConnection<ExchangeStore>(({ bridge }: Connection) => new ExchangeStore(bridge));
