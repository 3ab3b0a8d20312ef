import { api, type Procedure } from './api.ts';

/** Whether the contract has a procedure of this name. */
export function isProcedure(name: string): name is Procedure {
  return Object.hasOwn(api, name);
}
