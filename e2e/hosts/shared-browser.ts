import { chromium, type Browser } from '@playwright/test';
import { needBrowser } from '../prerequisites.ts';

/** The system's browser for all journeys of one worker. Each opens a context of its own, which shares nothing. */
export interface SharedBrowser {
  /** Starts it where no journey needed it before. */
  open(): Promise<Browser>;
  close(): Promise<void>;
}

export function createSharedBrowser(): SharedBrowser {
  let launched: Promise<Browser> | null = null;
  return {
    open: () => (launched ??= chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] })),
    close: async () => (await launched)?.close(),
  };
}
