import { useEffect, useState } from 'react';
import type { InputOf, ItemOf, StreamName } from '../../electron/contract/api.ts';
import { useApp } from '../state/app-context.ts';
import { keepListening } from './keep-listening.ts';

/** The newest item of a stream that is listened to while the component is there and can be seen; null before the first. */
export function useStream<P extends StreamName>(name: P, input: InputOf<P>): ItemOf<P> | null {
  const { connection } = useApp();
  const [item, setItem] = useState<ItemOf<P> | null>(null);
  // What is asked for is the same as long as it reads the same.
  const asked = JSON.stringify(input);
  useEffect(
    () => keepListening(connection, { name, input: JSON.parse(asked) as InputOf<P>, onItem: setItem, whileSeen: true }),
    [connection, name, asked],
  );
  return item;
}
