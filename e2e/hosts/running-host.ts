import type { ElectronApplication, Page } from '@playwright/test';

/** Vigie as it runs in one of its hosts, seen from outside. */
export interface RunningHost {
  readonly page: Page;
  /** The process that was started. */
  readonly pid: number;
  /** The shell's main process; null in a browser. */
  readonly electron: ElectronApplication | null;
  /** Asks the program to end, as its user would. Resolves when it has begun to. */
  requestQuit(): Promise<void>;
  /** Asks again while it drains, and wants to leave without waiting. */
  forceQuit(): Promise<void>;
  /** Resolves with the exit code when the program has ended. */
  ended(): Promise<number | null>;
  /** Kills the page's process. */
  crashPage(): Promise<void>;
  /** The page after a crash: the shell reloads it by itself, a browser's user opens it again. */
  pageAfterCrash(): Promise<Page>;
  /** The host's inspector, through which a test reaches a worker thread. */
  inspectorUrl(): Promise<string>;
  /** Ends the program whatever it does. */
  dispose(): Promise<void>;
}

export interface HostOptions {
  readonly dataDirectory: string;
  /** A folder of its own for the browser's or the shell's profile. */
  readonly profileDirectory: string;
  /** BCP 47; what the system is said to speak. */
  readonly locale: string;
  /** Called for every page, before it has loaded anything. */
  watch(page: Page): void;
  /** Something went wrong where no page can tell. */
  complain(complaint: string): void;
}
