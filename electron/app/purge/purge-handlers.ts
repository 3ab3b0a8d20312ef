import type { PurgePlan } from '../../../gdpr-register/purge-plan.ts';
import type { PlanView } from '../../contract/calls/purge.ts';
import type { Handlers } from '../handler-parts.ts';
import { unknownPlan } from './confirm-plan.ts';
import { toPlanView } from './plan-view.ts';
import type { PurgeArea } from './purge-area.ts';

type PurgeCall = 'plan' | 'person' | 'read' | 'run' | 'resume' | 'pause' | 'verify' | 'status';

export function createPurgeHandlers(area: PurgeArea): Pick<Handlers, `purge.${PurgeCall}`> {
  const { purges, folder, holds } = area;
  const view = async (plan: PurgePlan, signal: AbortSignal): Promise<PlanView> =>
    toPlanView(plan, await holds.list(signal));
  return {
    'purge.plan': async ({ dataSet = null, olderThan = null }, signal, actor) =>
      await view(await purges.plan({ dataSet, olderThan }, { actor, signal }), signal),
    'purge.person': async ({ id }, signal, actor) => await view(await purges.planPerson(id, { actor, signal }), signal),
    'purge.read': async ({ plan }, signal) => {
      const read = folder.ids().includes(plan) ? folder.plan(plan) : null;
      if (read === null) throw unknownPlan();
      return await view(read, signal);
    },
    'purge.run': (confirmation, signal, actor) => purges.run(confirmation, { actor, signal }),
    'purge.resume': async ({ id = null }, _, actor) => [...(await purges.resume(id, actor))],
    'purge.pause': async ({ id }, _, actor) => {
      await purges.pause(id, actor);
      return {};
    },
    'purge.verify': ({ id }, signal, actor) => area.recheck(id, { actor, signal }),
    'purge.status': async (_, signal) => {
      // While one deletes, what is due changes with each transaction.
      const due = purges.isBusy() ? area.due.current() : await area.due.known(signal);
      return { ...area.state(), due };
    },
  };
}
