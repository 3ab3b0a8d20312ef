import type { InputOf, OutputOf } from '../../../contract/api.ts';
import type { App } from '../../app.ts';
import { localDay } from '../../local-day.ts';
import { value } from '../../testing/app-world.ts';

export const today = localDay(Date.now());

type Act = InputOf<'request.act'>['act'];
type Changed = OutputOf<'request.act'>;
type Wish = InputOf<'request.open'>;

export function wish(kind: Wish['kind'], by: Wish['by']): Wish {
  return { kind, receivedOn: today, channel: 'post', language: 'fr', by };
}

export async function opened(app: App, kind: Wish['kind'], by: Wish['by']) {
  const answer = await value(app, 'request.open', wish(kind, by));
  if (!answer.ok) throw new Error('it was not opened');
  return answer.request;
}

/** Acts one after the other, each based on the one before; the answer to the last. */
export async function acts(
  app: App,
  id: string,
  ...rest: readonly Omit<InputOf<'request.act'>, 'id' | 'base'>[]
): Promise<Changed> {
  let last: Changed | null = null;
  for (const one of rest) {
    const { request } = await value(app, 'request.read', { id });
    last = await value(app, 'request.act', { id, base: request.revision, ...one });
  }
  if (last === null) throw new Error('there was no act');
  return last;
}

export const confirm: { act: Act } = {
  act: { act: 'confirm-identity', on: today, how: 'Signed in, and asked from the account.' },
};
export const grant: { act: Act } = {
  act: { act: 'decide', on: today, outcome: 'granted', grounds: [], exceptions: [], reason: null },
};

/** An erasure names its certificate. */
export function carryOut(certificate: string | null = null): { act: Act } {
  return { act: { act: 'carry-out', on: today, certificate } };
}
