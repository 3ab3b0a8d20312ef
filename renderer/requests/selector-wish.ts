import type { InputOf } from '../../electron/contract/api.ts';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';

export const selectorKinds = ['id', 'email', 'phone'] as const;
export type SelectorKind = (typeof selectorKinds)[number];
export type PersonSelector = InputOf<'request.identify'>['by'];

/** What was entered to find a person, as the host takes it; null = it is nothing that could find one. */
export function selectorOf(kind: SelectorKind, value: string): PersonSelector | null {
  const entered = value.trim();
  switch (kind) {
    case 'id':
      return personIdSchema.safeParse(entered).success ? { id: entered } : null;
    case 'email':
      return /^\S+@\S+$/.test(entered) ? { email: entered } : null;
    case 'phone':
      return /\d{3}/.test(entered.replaceAll(/\D/g, '')) ? { phone: entered } : null;
  }
}
