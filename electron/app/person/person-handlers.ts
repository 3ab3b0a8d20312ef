import type { Handlers } from '../handler-parts.ts';
import type { PersonRights } from './person-rights.ts';

type PersonCall = 'person.find' | 'person.export' | 'person.restrict' | 'person.lift' | 'person.rectify';

export function createPersonHandlers(rights: PersonRights): Pick<Handlers, PersonCall> {
  return {
    'person.find': async ({ by }, signal, actor) => {
      const { ids, restricted, erased, found } = await rights.find(by, { actor, signal, requestId: null });
      return { ids: [...ids], restricted: [...restricted], erased: [...erased], found };
    },
    'person.export': ({ requestId, ...whom }, signal, actor) => rights.export(whom, { actor, signal, requestId }),
    'person.restrict': async ({ id, requestId }, signal, actor) => {
      await rights.restrict(id, { actor, signal, requestId });
      return {};
    },
    'person.lift': async ({ id, requestId }, signal, actor) => {
      await rights.lift(id, { actor, signal, requestId });
      return {};
    },
    'person.rectify': async ({ id, corrections, requestId }, signal, actor) => {
      const { outcome, fields } = await rights.rectify(id, corrections, { actor, signal, requestId });
      return { outcome, fields: [...fields] };
    },
  };
}
