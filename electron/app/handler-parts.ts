import type { LogDoor } from '../../pipeline/log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import type { z } from 'zod';
import type { Api, CallName, OutputOf } from '../contract/api.ts';
import type { Actor } from './actor.ts';
import type { Alerts } from './alerts/alerts.ts';
import type { ConnectionArea } from './connections/connection-area.ts';
import type { ConsoleBuffer } from './console-buffer.ts';
import type { DamageList } from './damage-list.ts';
import type { Engine } from './engine.ts';
import type { History } from './history/history.ts';
import type { PersonRights } from './person/person-rights.ts';
import type { PurgeArea } from './purge/purge-area.ts';
import type { MenuDesk } from './menu-desk.ts';
import type { Journal } from './register/journal-file.ts';
import type { RegisterArea } from './register/register-area.ts';
import type { Redrives } from './records/redrives.ts';
import type { Requests } from './requests/requests.ts';
import type { Rewinds } from './rewind/rewind-area.ts';
import type { SettingsFile } from './settings-file.ts';

/** What the calls work on. */
export interface HandlerParts {
  readonly description: OutputOf<'application.describe'>;
  /** null where the host has no box for it. */
  readonly chooseFiles: (() => Promise<readonly string[]>) | null;
  readonly maintenanceWorkerUrl: URL;
  /** `audit/verify.mjs`, as it travels with an audit. */
  readonly verifierUrl: URL;
  readonly exchangeWorkerUrl: URL;
  readonly engine: Engine;
  readonly rights: PersonRights;
  readonly purge: PurgeArea;
  readonly register: RegisterArea;
  readonly requests: Requests;
  readonly rewinds: Rewinds;
  readonly redrives: Redrives;
  readonly alerts: Alerts;
  readonly settings: SettingsFile;
  readonly connectionArea: ConnectionArea;
  readonly history: History;
  readonly console: ConsoleBuffer;
  readonly damages: DamageList;
  readonly journal: Journal;
  readonly menu: MenuDesk;
  readonly log: LogDoor;
  readonly clock: Clock;
  nowMs(): number;
}

export type Input<P extends CallName> = z.output<Api[P]['input']>;
export type Handlers = {
  readonly [P in CallName]: (input: Input<P>, signal: AbortSignal, actor: Actor) => Promise<OutputOf<P>>;
};
