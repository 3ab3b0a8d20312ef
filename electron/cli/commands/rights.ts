import { rightsCommands } from '../../../pipeline/domain/least-privilege/rights-commands.ts';
import { namedConnectionSchema, servicesOf } from '../../../pipeline/domain/named-connection.ts';
import { placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';

const tools = { kafka: 'a shell', cassandra: 'cqlsh', mongodb: 'mongosh' } as const;

/** What gives the users of a connection exactly the rights that the pipeline needs; nothing is sent to any server. */
export function rights(options: StoreFlags, terminal: Terminal): number {
  const { config } = placesOf(options, terminal);
  const services = servicesOf(namedConnectionSchema.parse({ ...config, name: 'chosen' }));
  if (services.length === 0) terminal.say('All stores are embedded: nobody needs rights for them.');
  for (const service of services) {
    terminal.say(`For ${tools[service.kind]}, as somebody who may give rights in ${service.kind}:`);
    for (const line of rightsCommands(service)) terminal.result(line);
  }
  return 0;
}
