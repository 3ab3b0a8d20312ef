import type { InputOf, ItemOf, StreamName } from '../../electron/contract/api.ts';
import type { Connection } from '../bridge.ts';

export interface KeptStream<P extends StreamName> {
  readonly name: P;
  readonly input: InputOf<P>;
  readonly onItem: (item: ItemOf<P>) => void;
  /** Called before each time it is opened again, so that what was missed can be read. */
  readonly onAgain?: () => void;
  /** The host sends nothing while nobody can see the page, and the newest when it is seen again. */
  readonly whileSeen?: true;
}

/** Listens, and listens again whenever the connection is back. Returns the way to stop. */
export function keepListening<P extends StreamName>(connection: Connection, stream: KeptStream<P>): () => void {
  const { bridge, transport, sight } = connection;
  let stop: (() => void) | null = null;
  let opened = false;

  function listen(): void {
    if (stop !== null || transport.state === 'offline' || transport.state === 'refused') return;
    if (stream.whileSeen && !sight.isSeen) return;
    if (opened) stream.onAgain?.();
    opened = true;
    stop = bridge.listen(stream.name, stream.input, {
      onItem: stream.onItem,
      onEnd: () => {
        stop = null;
      },
    });
  }

  function leave(): void {
    stop?.();
    stop = null;
  }

  const unwatch = [
    transport.onState((state) => {
      if (state === 'open') listen();
      else stop = null;
    }),
    ...(stream.whileSeen ? [sight.onChange(() => (sight.isSeen ? listen() : leave()))] : []),
  ];
  listen();
  return () => {
    for (const end of unwatch) end();
    leave();
  };
}
