import type { CassandraConfig } from '../connections.ts';

/** Behind the name of the profiles' table. */
const besides = ['_commit', '_ledger', '_days', '_lists', '_gone'] as const;

/**
 * For `cqlsh` of somebody who may create roles. Tables are granted one by one, for the keyspace may be shared; they must be
 * there, since whoever makes a table may alter and drop it, too.
 */
export function cassandraRightsCommands({ keyspace, table, user }: CassandraConfig): readonly string[] {
  const role = `"${(user ?? 'vigie').replaceAll('"', '""')}"`;
  const grants = (name: string): readonly string[] =>
    ['SELECT', 'MODIFY'].map((right) => `GRANT ${right} ON TABLE ${keyspace}.${name} TO ${role};`);
  return [
    `-- Make the keyspace and the tables first: start Vigie once with a user that may create in ${keyspace}.`,
    `CREATE ROLE IF NOT EXISTS ${role} WITH LOGIN = true AND PASSWORD = 'choose one';`,
    ...['', ...besides].flatMap((suffix) => grants(`${table}${suffix}`)),
    `-- Only where ${table} was made by another program:`,
    ...grants(`${table}_side`).map((grant) => `-- ${grant}`),
  ];
}
