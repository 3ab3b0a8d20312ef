import type { Settings } from '../contract/settings.ts';
import type { Departure } from './departure.ts';

export interface ClosingSteps {
  readonly departure: Departure;
  /** Whether there is something to keep running, and a tray to keep it in. */
  canKeep(): boolean;
  whenClosed(): Settings['whenClosed'];
  /** null = neither: the window stays. */
  ask(): Promise<ClosingAnswer | null>;
  /** For the next time. */
  remember(choice: ClosingAnswer['choice']): void;
  hide(): void;
  failed(error: unknown): void;
}

export interface ClosingAnswer {
  readonly choice: Exclude<Settings['whenClosed'], 'ask'>;
  readonly isRemembered: boolean;
}

/**
 * P-SHL-13: what closing the window does. While the pipeline runs it is asked once whether to keep it running in the tray,
 * or to stop and leave; otherwise, and once the program leaves, it is a request to leave (P-SHL-9).
 */
export function createClosing(steps: ClosingSteps): () => boolean {
  const { departure } = steps;
  let isAsking = false;

  function act(choice: ClosingAnswer['choice']): boolean {
    if (choice === 'stop') return departure.request();
    steps.hide();
    return false;
  }

  async function ask(): Promise<void> {
    isAsking = true;
    try {
      const answer = await steps.ask();
      if (answer === null || departure.isUnderWay()) return;
      if (answer.isRemembered) steps.remember(answer.choice);
      act(answer.choice);
    } finally {
      isAsking = false;
    }
  }

  return function mayClose() {
    if (departure.isUnderWay() || !steps.canKeep()) return departure.request();
    const wish = steps.whenClosed();
    if (wish !== 'ask') return act(wish);
    if (!isAsking) ask().catch(steps.failed);
    return false;
  };
}
