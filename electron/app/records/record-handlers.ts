import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { HandlerParts, Handlers } from '../handler-parts.ts';
import { toShownProfile } from './to-shown-profile.ts';

type RecordParts = Pick<HandlerParts, 'engine' | 'maintenanceWorkerUrl' | 'journal'>;

export function createRecordHandlers(parts: RecordParts): Pick<Handlers, 'record.find'> {
  const { engine, maintenanceWorkerUrl: workerUrl, journal } = parts;
  return {
    'record.find': async ({ id }, signal, actor) => {
      const job = { type: 'trace-person', id, ...engine.places() } as const;
      const { profile, path, ...found } = await runMaintenance(job, { workerUrl, signal });
      const steps = path.filter(({ state }) => state === 'there').length;
      await journal.append('person-found', {
        actor,
        subject: null,
        details: { by: 'id', persons: profile === null ? 0 : 1, steps },
      });
      return { ...found, path: [...path], profile: profile && toShownProfile(profile) };
    },
  };
}
