import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** An address on which a process accepts TCP connections. */
export interface Listening {
  /** As the kernel writes it, `0100007F` for 127.0.0.1 and 32 digits for IPv6. */
  readonly hexAddress: string;
  readonly port: number;
}

export const hexLoopback = '0100007F';

/** The process and all its descendants, as Linux tells in /proc. */
export function processTree(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

/** What the processes listen on, by IPv4 and IPv6. */
export function listeningOf(pids: readonly number[]): readonly Listening[] {
  const inodes = new Set(pids.flatMap(socketsOf));
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    linesOf(table).flatMap((line) => {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      const [hexAddress = '', hexPort = ''] = local.split(':');
      return state === listenState && inodes.has(inode) ? [{ hexAddress, port: Number.parseInt(hexPort, 16) }] : [];
    }),
  );
}

const listenState = '0A';

function childrenOf(pid: number): readonly number[] {
  const lists = readIfAlive(() => readdirSync(`/proc/${pid}/task`)).map((task) =>
    readIfAlive(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/)),
  );
  return lists.flat().filter(Boolean).map(Number);
}

function socketsOf(pid: number): readonly string[] {
  return readIfAlive(() => readdirSync(`/proc/${pid}/fd`)).flatMap((fd) => {
    const [target = ''] = readIfAlive(() => [readlinkSync(`/proc/${pid}/fd/${fd}`)]);
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
  });
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean);
}

/** A process, a thread or a file that ended while it was looked at has nothing. */
function readIfAlive(read: () => string[]): readonly string[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return [];
    throw error;
  }
}
