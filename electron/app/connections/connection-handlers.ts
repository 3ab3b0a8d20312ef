import type { Handlers } from '../handler-parts.ts';
import { checkAsked } from './check-services.ts';
import type { ConnectionArea } from './connection-area.ts';
import { exportConnections, importConnections } from './exchange-connections.ts';

type ConnectionCall = Extract<keyof Handlers, `connection.${string}`>;

export function createConnectionHandlers(area: ConnectionArea): Pick<Handlers, ConnectionCall> {
  const { connections } = area;
  return {
    'connection.list': async () => connections.list(),
    'connection.save': async (wish) => {
      await area.save(wish);
      return connections.list();
    },
    'connection.remove': async ({ name }) => {
      connections.remove(name);
      return connections.list();
    },
    'connection.test': (asked, signal) => checkAsked(area, asked, signal),
    'connection.use': ({ name }, signal, actor) => area.use(name, actor, signal),
    'connection.export': async ({ name }) => exportConnections(connections, name),
    'connection.import': async ({ base64 }) => importConnections(connections, Buffer.from(base64, 'base64')),
  };
}
