import type { MongodbConfig } from '../connections.ts';

interface Privilege {
  readonly resource: { readonly db: string; readonly collection: string };
  readonly actions: readonly string[];
}

export const mongodbRole = 'vigieAggregates';

/** Reads and writes the two collections, makes what is missing, and follows what others write; drops and alters nothing. */
export function mongodbPrivileges({ database: db }: Pick<MongodbConfig, 'database'>): readonly Privilege[] {
  const on = (collection: string, ...actions: readonly string[]): Privilege => ({
    resource: { db, collection },
    actions,
  });
  const common = ['find', 'insert', 'update', 'createCollection'];
  return [
    on('', 'listCollections'),
    on('aggregates', ...common, 'createIndex'),
    on('aggregate_partitions', ...common, 'changeStream'),
    on('aggregate_totals', 'find', 'createCollection'),
  ];
}

/** For `mongosh` of somebody who may create roles and users. */
export function mongodbRightsCommands(config: MongodbConfig): readonly string[] {
  const { user } = config;
  const source = /[?&]authSource=([^&]+)/iu.exec(config.uri)?.[1] ?? 'admin';
  const at = `db.getSiblingDB(${JSON.stringify(decodeURIComponent(source))})`;
  const role = { role: mongodbRole, privileges: mongodbPrivileges(config), roles: [] };
  const name = JSON.stringify(user ?? 'vigie');
  return [
    `${at}.createRole(${JSON.stringify(role)})`,
    `${at}.createUser({ user: ${name}, pwd: passwordPrompt(), roles: [${JSON.stringify(mongodbRole)}] })`,
  ];
}
