import { MongoServerError, type CreateCollectionOptions, type Db } from 'mongodb';
import { collections, indexes, totalsPipeline, validators } from './documents.ts';

/** The names of what was made. */
export type Made = readonly string[];

const alreadyThere = 48;

/**
 * Makes the collections with their rules and indexes, and the view, where they are missing. What is there stays as it
 * is. A server that knows no rules or no views goes without.
 */
export async function prepareDatabase(database: Db): Promise<Made> {
  const there = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  const made: string[] = [];
  for (const name of ['aggregates', 'partitions'] as const) {
    if (there.has(collections[name])) continue;
    if (await create(database, collections[name], { validator: validators[name] })) made.push(collections[name]);
  }
  if (made.includes(collections.aggregates))
    await database.collection(collections.aggregates).createIndexes([...indexes.map((index) => ({ ...index }))]);
  if (!there.has(collections.totals) && (await makeView(database))) made.push(collections.totals);
  return made;
}

/** False where another one was faster. */
async function create(database: Db, name: string, options: CreateCollectionOptions): Promise<boolean> {
  try {
    await database.createCollection(name, options);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === alreadyThere) return false;
    throw error;
  }
}

async function makeView(database: Db): Promise<boolean> {
  const { totals: name, aggregates: viewOn } = collections;
  if (!(await create(database, name, { viewOn, pipeline: totalsPipeline }))) return false;
  const type = await typeOf(database, name);
  if (type === 'view') return true;
  // A server without views made a collection of it, which would be taken for the totals.
  if (type !== null) await drop(database, name);
  return false;
}

/** `view`, `collection`, or null where there is none. Not every server keeps to a filter by name. */
async function typeOf(database: Db, name: string): Promise<string | null> {
  const found = await database.listCollections({ name }).toArray();
  return found.find((one) => one.name === name)?.type ?? null;
}

/** Two that prepare one database may each have been told that they made it; then the other may drop it first. */
async function drop(database: Db, name: string): Promise<void> {
  try {
    await database.collection(name).drop();
  } catch (error) {
    if ((await typeOf(database, name)) !== null) throw error;
  }
}
