import type { Handlers } from '../handler-parts.ts';
import type { Alerts } from './alerts.ts';

type AlertHandlers = Pick<Handlers, 'alert.acknowledge' | 'alert.silence' | 'alert.rules'>;

export function createAlertHandlers(alerts: Alerts): AlertHandlers {
  return {
    'alert.acknowledge': async ({ id }, _, actor) => {
      alerts.acknowledge(id, actor);
      return {};
    },
    'alert.silence': async ({ id, until }) => {
      alerts.silence(id, until);
      return {};
    },
    'alert.rules': async ({ rules }) => {
      alerts.changeRules(rules);
      return {};
    },
  };
}
