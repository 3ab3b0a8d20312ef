/** What the process does with the wish to quit. */
export interface QuitDoors {
  /** Tells the command, as the system would; whether it listens. */
  signal(): boolean;
  exit(code: number): void;
}

/** As a shell says it of a program that SIGTERM has ended. */
const endedBySignal = 143;

/**
 * Electron takes the signals for itself and asks to quit, with 0. A command that listens to any knows better what to do; one
 * that does not, or that was not loaded yet, is ended as by the signal: it has not done what it was asked to.
 */
export function handOnQuit({ signal, exit }: QuitDoors): (event: { preventDefault(): void }) => void {
  let isHandingOn = false;
  return function quitAsked(event) {
    event.preventDefault();
    if (isHandingOn) return; // by a listener of the signal that asks to quit in its turn
    isHandingOn = true;
    if (!signal()) exit(endedBySignal);
    isHandingOn = false;
  };
}
