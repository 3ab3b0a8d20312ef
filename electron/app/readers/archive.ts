import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits, refuseFile } from './refusal.ts';

/**
 * The files of a ZIP archive by name. `check` sees the names before anything is unpacked; what is unpacked is counted
 * while it comes, whatever the archive says of its sizes, so that no more than the limits is ever held.
 * Throws a refusal where it is damaged, protected, or larger than the limits.
 */
export async function readArchive(
  bytes: Uint8Array,
  check: (names: readonly string[]) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = await orBroken(
    fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false, validateEntrySizes: true }),
  );
  const entries = await listEntries(archive);
  check([...entries.keys()]);
  const files = new Map<string, Uint8Array>();
  let room: number = limits.unpackedBytes;
  for (const [name, entry] of entries) {
    const file = await unpack(archive, entry, room);
    room -= file.length;
    files.set(name, file);
  }
  return files;
}

/** All entries but folders; refused where one is protected, cannot be unpacked or is there twice. */
async function listEntries(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (archive.entryCount > limits.files) throw refuseFile('file-unpacks-too-large');
  const entries = new Map<string, Entry>();
  const all = archive.eachEntry();
  for (let next = await orBroken(all.next()); next.done !== true; next = await orBroken(all.next())) {
    const entry = next.value;
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw refuseFile('file-encrypted', entry.fileName);
    if (entries.has(entry.fileName) || !entry.canDecodeFileData()) throw refuseFile('file-broken', entry.fileName);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function unpack(archive: ZipFile, entry: Entry, room: number): Promise<Uint8Array> {
  const { fileName, compressedSize } = entry;
  const most = Math.min(room, Math.max(limits.ratioFromBytes, compressedSize * limits.ratio));
  const pieces: Buffer[] = [];
  let length = 0;
  const stream = await orBroken(archive.openReadStreamPromise(entry), fileName);
  const inflated: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  for (let next = await orBroken(inflated.next(), fileName); next.done !== true;) {
    length += next.value.length;
    if (length > most) {
      stream.destroy();
      throw refuseFile('file-unpacks-too-large', fileName);
    }
    pieces.push(next.value);
    next = await orBroken(inflated.next(), fileName);
  }
  const file = Buffer.concat(pieces, length);
  if (crc32(file) !== entry.crc32) throw refuseFile('file-broken', fileName);
  return file;
}

/** Whatever the library finds wrong with the bytes is damage to the reader. */
async function orBroken<T>(step: Promise<T>, where?: string): Promise<T> {
  try {
    return await step;
  } catch {
    throw refuseFile('file-broken', where);
  }
}
