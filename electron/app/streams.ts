import type { z } from 'zod';
import { type Api, api, type ItemOf, type StreamName } from '../contract/api.ts';
import type { Alerts } from './alerts/alerts.ts';
import type { Areas } from './areas.ts';
import { parseInput } from './contract-failure.ts';
import type { App } from './app.ts';
import type { Kept } from './kept.ts';
import type { Live } from './live.ts';
import type { MenuDesk } from './menu-desk.ts';
import { type RecordWatchOptions, watchProfiles } from './records/watch-profiles.ts';
import { watchRejections } from './records/watch-rejections.ts';
import type { SelectionParts } from './selection/count-selected.ts';
import { watchSelection } from './selection/watch-selection.ts';
import { watchLog } from './watch-log.ts';

type Streams = {
  readonly [P in StreamName]: (signal: AbortSignal, input: z.output<Api[P]['input']>) => AsyncIterable<ItemOf<P>>;
};

type Watched = RecordWatchOptions & SelectionParts;
export type ListenedParts = Kept & Areas & Watched & { readonly alerts: Alerts; readonly menu: MenuDesk };

/** What each stream of the contract is listened to at. */
export function listenTo(live: Live, parts: ListenedParts): App['listen'] {
  const { alerts, connections, console, journal, menu, redrives, register, requests, purge, settings } = parts;
  const streams: Streams = {
    snapshot: live.listen,
    watch: (signal) => watchLog(parts, signal),
    selection: (signal, asked) =>
      watchSelection({ ...parts, mark: () => live.snapshot().aggregates.atMs }, asked, signal),
    record: (signal, input) => watchProfiles(parts, input, signal),
    rejection: (signal, input) => watchRejections(parts, input, signal),
    settings: (signal) => settings.listen(signal),
    alert: (signal) => alerts.listen(signal),
    redrive: (signal) => redrives.listen(signal),
    connection: (signal) => connections.listen(signal),
    console: (signal) => console.listen(signal),
    journal: (signal) => journal.listen(signal),
    menu: (signal) => menu.listen(signal),
    purge: (signal) => purge.listen(signal),
    register: (signal) => register.listen(signal),
    request: (signal) => requests.listen(signal),
  };
  return (name, input, signal) => {
    const stream = streams[name] as (signal: AbortSignal, input: unknown) => AsyncIterable<ItemOf<typeof name>>;
    return stream(signal, parseInput(api[name].input, name, input));
  };
}
