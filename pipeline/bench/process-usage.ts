import { existsSync, readFileSync } from 'node:fs';

export interface Usage {
  /** User and system time since the process began. */
  readonly cpuMs: number;
  /** Of the first thread alone: what answers a window. */
  readonly mainThreadCpuMs: number;
  readonly rssMB: number;
  /** The most that it ever was. */
  readonly rssPeakMB: number;
}

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own tick is. */
const tickMs = 10;

/** What a process has used, seen from outside. Linux only: other systems do not say it without a program of their own. */
export function readUsage(pid: number): Usage {
  if (!existsSync('/proc/self/stat'))
    throw new Error('The benches measure processes through /proc: run them on Linux.');
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return {
    cpuMs: readCpuMs(`/proc/${pid}/stat`),
    mainThreadCpuMs: readCpuMs(`/proc/${pid}/task/${pid}/stat`),
    rssMB: kibibytes(status, 'VmRSS'),
    rssPeakMB: kibibytes(status, 'VmHWM'),
  };
}

function readCpuMs(file: string): number {
  // The second field is the name in parentheses, and may hold anything.
  const fields = readFileSync(file, 'latin1').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

function kibibytes(status: string, name: string): number {
  const [, found] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  return (Number(found) * 1024) / 1e6;
}
