import { z } from 'zod';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import type { PurgeStep } from '../../gdpr-register/purge-steps.ts';
import { systemClock } from '../../pipeline/stages/system-clock.ts';
import type { App } from '../../electron/app/app.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { places, usersUpTo } from './fill-directory.ts';

/*
 * A process of its own that purges, as `purge-kill.ts` asks in its one argument, and kills itself at a step: no handler
 * runs and nothing is flushed, as where the power goes.
 */
export const childTaskSchema = z.object({
  dataDirectory: z.string(),
  /** What the clock of the application shows. */
  nowMs: z.number(),
  /** Of one person, or of all that is older than a day. */
  person: z.string().nullable(),
  /** How many users the source has for the stages that run meanwhile; 0 = they stand. */
  users: z.number().int(),
  killAt: z.object({ step: z.string(), moment: z.enum(['performed', 'durable']) }).nullable(),
});
export type ChildTask = z.infer<typeof childTaskSchema>;

async function purge({ dataDirectory, nowMs, person, users, killAt }: ChildTask): Promise<void> {
  const app = await createApp({
    ...places,
    dataDirectory,
    clock: { ...systemClock, nowMs: () => nowMs },
    config: users === 0 ? {} : { ...usersUpTo(users), pace: 2000 },
    onPurgeStep(step: PurgeStep, moment) {
      if (step === killAt?.step && moment === killAt.moment) process.kill(process.pid, 'SIGKILL');
    },
  });
  const started = users === 0 ? null : await app.call('pipeline.start', {});
  if (started?.ok === false) throw new Error(started.error.message);
  const { plan, confirmation } = await planned(app, person);
  const run = await app.call('purge.run', { plan, confirm: confirmation ?? person ?? '' });
  if (!run.ok) throw new Error(run.error.message);
  await app.stop();
  await app.close();
}

async function planned(app: App, person: string | null): Promise<PlanView> {
  const answer =
    person === null
      ? await app.call('purge.plan', { olderThan: 'P1D' })
      : await app.call('purge.person', { id: person });
  if (answer.ok) return answer.value;
  throw new Error(answer.error.message);
}

const [argument] = process.argv.slice(2);
if (argument !== undefined) await purge(childTaskSchema.parse(JSON.parse(argument)));
