import type { Page, WebSocketRoute } from '@playwright/test';
import type { Procedure } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { frameIdSchema, requestFrameSchema, type ReplyFrame } from '../../electron/contract/wire.ts';

/** The line between a page and its host, with a hand on it. */
export interface Line {
  /** What comes from the host waits from now on: the page stays as it is. */
  hold(): void;
  /** What waited comes, and what follows. */
  release(): void;
  /** Calls and streams of these names have this for an answer from now on, and the host is not asked. */
  answer(names: readonly Procedure[], answer: Answer): void;
  /** As if the host were gone. */
  cut(): Promise<void>;
  /** As if it were back: the page finds it by itself. */
  restore(): void;
  /** Waits until no call is open. */
  answered(): Promise<void>;
}

type Answer =
  | { readonly verb: 'value'; readonly value: unknown }
  | { readonly verb: 'item'; readonly item: unknown }
  | { readonly verb: 'error'; readonly error: ContractError };

/** Before the page is opened. */
export async function holdLine(page: Page): Promise<Line> {
  const line = new HeldLine();
  await page.routeWebSocket(/\/session$/, (socket) => line.connect(socket));
  return line;
}

class HeldLine implements Line {
  #held = false;
  #isCut = false;
  #waiting: (() => void)[] = [];
  readonly #answers = new Map<string, Answer>();
  #socket: WebSocketRoute | null = null;
  readonly #open = new Set<number>();
  #told: (() => void)[] = [];

  connect(socket: WebSocketRoute): void {
    if (this.#isCut) return void socket.close();
    this.#socket = socket;
    this.#open.clear();
    this.#waiting = [];
    const host = socket.connectToServer();
    socket.onMessage((text) => {
      const answer = this.#asked(String(text));
      if (answer === null) host.send(text);
      else this.#pass(() => socket.send(JSON.stringify(answer)), answer);
    });
    host.onMessage((text) => this.#pass(() => socket.send(text), JSON.parse(String(text))));
  }

  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    for (const pass of this.#waiting.splice(0)) pass();
  }

  answer(names: readonly Procedure[], answer: Answer): void {
    for (const name of names) this.#answers.set(name, answer);
  }

  async cut(): Promise<void> {
    this.#isCut = true;
    await this.#socket?.close();
  }

  restore(): void {
    this.#isCut = false;
  }

  async answered(): Promise<void> {
    while (this.#open.size > 0 && !this.#held && !this.#isCut)
      await new Promise<void>((resolve) => this.#told.push(resolve));
  }

  /** The answer to what the page asks, where the host is not to give it. */
  #asked(text: string): ReplyFrame | null {
    const { data: frame } = requestFrameSchema.safeParse(JSON.parse(text));
    if (frame === undefined) return null;
    if (frame.verb === 'cancel') this.#closed(frame.id);
    if (frame.verb === 'cancel') return null;
    if (frame.verb === 'call') this.#open.add(frame.id);
    const answer = this.#answers.get(frame.name);
    return answer === undefined ? null : { ...answer, id: frame.id };
  }

  #pass(send: () => void, frame: unknown): void {
    const passed = (): void => {
      send();
      this.#closed(frameIdSchema.parse(frame).id);
    };
    if (this.#held) this.#waiting.push(passed);
    else passed();
  }

  #closed(id: number): void {
    if (!this.#open.delete(id)) return;
    for (const tell of this.#told.splice(0)) tell();
  }
}
