/** What a departure needs of the application and of its user. */
export interface DepartureSteps {
  /** Drains the stages; resolves when all is stored. */
  stop(): Promise<void>;
  /** Ends the stages now; `stop` then resolves. */
  forceStop(): Promise<void>;
  /** Releases the data directory. */
  close(): Promise<void>;
  /** Resolves to true when the user wants to leave without draining. */
  askToForce(): Promise<boolean>;
  leave(): void;
  failed(error: unknown): void;
}

export interface Departure {
  /** Asks to leave, for the first time or again. Returns true when the program may end now. */
  request(): boolean;
  /** Whether it was asked for already. */
  isUnderWay(): boolean;
}

/** P-SHL-9: the first request drains, a further one while it drains asks whether to force, the end follows by itself. */
export function createDeparture(steps: DepartureSteps): Departure {
  let phase: 'staying' | 'draining' | 'asking' | 'gone' = 'staying';

  async function drain(): Promise<void> {
    phase = 'draining';
    await steps.stop().catch(steps.failed);
    await steps.close().catch(steps.failed);
    phase = 'gone';
    steps.leave();
  }

  async function offerForce(): Promise<void> {
    phase = 'asking';
    const isForced = await steps.askToForce();
    if (phase !== 'asking') return; // drained while the question stood
    phase = 'draining';
    if (isForced) await steps.forceStop();
  }

  return {
    request() {
      if (phase === 'staying') void drain();
      else if (phase === 'draining') offerForce().catch(steps.failed);
      return phase === 'gone';
    },
    isUnderWay: () => phase !== 'staying',
  };
}
