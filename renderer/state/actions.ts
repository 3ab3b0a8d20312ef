import type { InputOf } from '../../electron/contract/api.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { AskedCall } from '../i18n/en/not-done.ts';
import type { NoticesStore } from './notices-store.ts';

/** Asks the host to do something; a refusal is shown above the screen, a success takes the last refusal away. */
export interface Actions {
  ask<P extends AskedCall>(name: P, input: InputOf<P>): Promise<boolean>;
}

export function createActions(bridge: Bridge, notices: NoticesStore): Actions {
  return {
    ask: async (name, input) => {
      const answer = await bridge.call(name, input);
      notices.setState({ error: answer.ok ? null : { ...answer.error, call: name } });
      return answer.ok;
    },
  };
}
