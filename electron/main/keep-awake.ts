import { powerSaveBlocker } from 'electron';

/** P-SHL-15: told whether the pipeline runs, keeps the system from suspending the program, and no longer than that. */
export function createKeepAwake(): (isRunning: boolean) => void {
  let blocker: number | null = null;
  return (isRunning) => {
    if (isRunning) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
