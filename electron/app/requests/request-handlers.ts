import type { Handlers } from '../handler-parts.ts';
import type { Requests } from './requests.ts';

type RequestCall =
  | 'request.list'
  | 'request.read'
  | 'request.open'
  | 'request.identify'
  | 'request.act'
  | 'request.letter';

export function createRequestHandlers(requests: Requests): Pick<Handlers, RequestCall> {
  return {
    'request.list': async () => requests.list(),
    'request.read': async ({ id }) => requests.read(id),
    'request.open': async (wish, signal, actor) => {
      const opened = await requests.open(wish, { actor, signal });
      return opened.ok ? opened : { ok: false, ids: [...opened.ids] };
    },
    'request.identify': ({ id, base, by }, signal, actor) => requests.identify({ id, base }, by, { actor, signal }),
    'request.act': ({ id, base, act, corrections }, signal, actor) =>
      requests.act({ id, base }, { act, corrections }, { actor, signal }),
    'request.letter': ({ id, kind, language, isSaved }, signal, actor) =>
      requests.letter(id, { kind, language, isSaved }, { actor, signal }),
  };
}
