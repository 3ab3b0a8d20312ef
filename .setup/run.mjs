import { spawn } from 'node:child_process';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. Resolves to `{ code, signal, output }`; rejects only when it cannot be started.
 * `capture` collects stdout and stderr instead of showing them; `timeoutMs` ends it; `onStart` gets the child.
 */
export function run(command, args, options = {}) {
  const { capture = false, timeoutMs, onStart, ...rest } = options;
  const stdio = rest.stdio ?? (capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...rest, stdio });
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    const output = [];
    if (capture) for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output: Buffer.concat(output).toString('utf8') });
    });
    onStart?.(child);
  });
}

/** Passes signals that this process gets on to the child; survives the others, until the child has ended. */
export function forwardSignals(child, passedOn = forwarded) {
  const handlers = forwarded.map((signal) => [signal, () => passedOn.includes(signal) && child.kill(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  child.once('close', () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  });
}

/** Ends this process as the child ended, so that the caller sees no difference. */
export function exitAs({ code, signal }) {
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}

/**
 * Becomes `node args…`: the same process where the system can do that, so that standard streams, signals, process id and exit
 * code are the program's own; a child with forwarded signals on Windows and while the host's Node is an older one.
 */
export async function become(node, args, env) {
  if (process.platform !== 'win32' && typeof process.execve === 'function') {
    process.execve(node, [node, ...args], env);
  }
  exitAs(await run(node, args, { env, stdio: 'inherit', onStart: forwardSignals }));
}
