import type { PersonRequest } from '../../../gdpr-register/request/request.ts';
import type { Corrections, Rectified } from '../../../pipeline/domain/person.ts';
import type { RequestRefusal } from '../../contract/calls/request.ts';
import type { Asking, PersonRights } from '../person/person-rights.ts';

export interface CarryingOut {
  readonly request: PersonRequest;
  readonly corrections: Corrections | undefined;
  readonly certificate: string | null;
  readonly rights: PersonRights;
  provesErasure(certificate: string, personId: string | null): boolean;
  readonly asking: Asking;
}

/** Why something was not done: as a code, and in words that hold no value. */
export interface Refusal {
  readonly code: RequestRefusal;
  readonly why: string;
}

/**
 * Does in the stores what was granted; null when it is done, or why it is not. May be repeated after a kill. An erasure
 * is a purge of its own, which has happened when its certificate is named; access is handed over by whoever answers.
 */
export async function carryOut(work: CarryingOut): Promise<Refusal | null> {
  const { request, corrections, rights, asking } = work;
  const { kind, subject } = request;
  if (kind === 'erasure') return await whyNotErased(work);
  if (subject.id === null) return { code: 'no-person', why: 'Say first whom the request is about.' };
  if (kind === 'restriction') await rights.restrict(subject.id, asking);
  if (kind === 'objection') await rights.object(subject.id, asking);
  if (kind !== 'rectification') return null;
  if (!corrections) return { code: 'unfit', why: 'Say what is corrected.' };
  const { outcome, fields } = await rights.rectify(subject.id, corrections, asking);
  return outcome === 'rectified' ? null : toRefusal(outcome, fields.join(', '));
}

const anothers = 'That certificate is of another person. Name the one of their own erasure.';

async function whyNotErased({ request, certificate, rights, asking, ...work }: CarryingOut): Promise<Refusal | null> {
  if (certificate === null || !work.provesErasure(certificate, null))
    return { code: 'no-certificate', why: 'There is no certificate of that name that proves the erasure of a person.' };
  const { id, erasedBy } = request.subject;
  const ofAnother = { code: 'no-certificate', why: anothers } as const;
  if (erasedBy !== undefined && erasedBy !== certificate && work.provesErasure(erasedBy, null)) return ofAnother;
  if (id === null) return null;
  const { found } = await rights.find({ id }, asking);
  const isHeld = Object.values(found).some((stores) => Object.values(stores).some((n) => n > 0));
  if (isHeld)
    return { code: 'still-held', why: 'The person is still held. Erase them first; the certificate then proves it.' };
  return work.provesErasure(certificate, id) ? null : ofAnother;
}

function toRefusal(outcome: Exclude<Rectified['outcome'], 'rectified'>, fields: string): Refusal {
  switch (outcome) {
    case 'replaced':
      return {
        code: outcome,
        why: 'The source said something newer meanwhile, which holds. Look at it, then correct it again.',
      };
    case 'refused':
      return { code: 'unfit', why: `Nothing is corrected: these do not fit: ${fields}.` };
    case 'not-stored':
      return { code: outcome, why: 'No profile of the person is stored, so there is nothing to correct.' };
  }
}
