// Progress for people, on stderr only: stdout belongs to the command that was asked for.

export function say(text) {
  process.stderr.write(`vigie: ${text}\n`);
}

/**
 * Shows how long work has been going on: one line rewritten each second on a terminal, a line each ten seconds elsewhere.
 * `detail()` is asked for a word about how far it is. Returns the function that ends it.
 */
export function sayWhile(text, detail = () => '') {
  const terminal = process.stderr.isTTY === true;
  const started = Date.now();
  say(text);
  const tick = () => {
    const line = `vigie: … ${detail()} ${Math.round((Date.now() - started) / 1000)} s`.replace(/\s+/g, ' ');
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(tick, terminal ? 1000 : 10_000);
  return () => {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\u001b[K');
    return Math.round((Date.now() - started) / 1000);
  };
}
