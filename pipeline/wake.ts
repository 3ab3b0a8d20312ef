import { topicNames, type TopicName } from './domain/topics.ts';

/**
 * Shared memory of one process: a counter per topic, which an append raises, and for each file that several threads write
 * a word that they take turns with. Both only save time: a reader polls and a writer waits for the file's own lock as well.
 */
const sharedFiles = ['log', 'profiles'] as const;
type SharedFile = (typeof sharedFiles)[number];
const words = topicNames.length + sharedFiles.length;
/** A writer that ended in its turn (a thread that was terminated) delays the others this long, once. */
const maxTurnMs = 250;

export interface Wake {
  /** Read it before looking at the log: `wait` returns at once if an append happened since. */
  counter(topic: TopicName): number;
  /** Wakes everyone who waits for the topic. */
  notify(topic: TopicName): void;
  /** Resolves at the next append after `seen` was read, at the time-out, or when the signal aborts; never rejects. */
  wait(topic: TopicName, options: WaitOptions): Promise<void>;
  /** Runs `work` when no other thread of the process is in its turn at the file; within a turn it is run at once. */
  inTurn<T>(work: () => T, file?: SharedFile): T;
}

export interface WaitOptions {
  readonly seen: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The memory to hand to every worker of the process. */
export function createWakeMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT);
}

export function openWake(memory: SharedArrayBuffer): Wake {
  const counters = new Int32Array(memory);
  const own = new Set<SharedFile>();
  return {
    counter: (topic) => Atomics.load(counters, topicNames.indexOf(topic)),
    notify(topic) {
      const index = topicNames.indexOf(topic);
      Atomics.add(counters, index, 1);
      Atomics.notify(counters, index);
    },
    wait: (topic, options) => waitForChange(counters, topicNames.indexOf(topic), options),
    inTurn(work, file = 'log') {
      const index = topicNames.length + sharedFiles.indexOf(file);
      if (own.has(file) || counters.length <= index) return work();
      return takeTurn(counters, index, () => {
        own.add(file);
        try {
          return work();
        } finally {
          own.delete(file);
        }
      });
    },
  };
}

async function waitForChange(
  counters: Int32Array<ArrayBufferLike>,
  index: number,
  options: WaitOptions,
): Promise<void> {
  const { seen, timeoutMs, signal } = options;
  if (signal.aborted) return;
  const wait = Atomics.waitAsync(counters as Int32Array<SharedArrayBuffer>, index, seen, timeoutMs);
  if (!wait.async) return;
  await new Promise<void>((resolve) => {
    // The timer keeps the event loop alive, which a waiting Atomics.waitAsync does not.
    const timer = setTimeout(finish, timeoutMs);
    signal.addEventListener('abort', finish, { once: true });
    void wait.value.then(finish);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });
}

/**
 * A turn is a few milliseconds of synchronous work, so the thread simply sleeps until it is its own: SQLite's own
 * waiting sleeps in steps of 1, 2, 5, 10 … ms, which two busy writers feel as stalls.
 */
function takeTurn<T>(counters: Int32Array<ArrayBufferLike>, turnIndex: number, work: () => T): T {
  const deadline = performance.now() + maxTurnMs;
  while (Atomics.compareExchange(counters, turnIndex, 0, 1) !== 0) {
    const left = deadline - performance.now();
    if (left <= 0) break;
    Atomics.wait(counters as Int32Array<SharedArrayBuffer>, turnIndex, 1, left);
  }
  try {
    return work();
  } finally {
    Atomics.store(counters, turnIndex, 0);
    Atomics.notify(counters, turnIndex, 1);
  }
}
