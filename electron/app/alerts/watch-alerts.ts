import type { Snapshot } from '../../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { RequestList } from '../../contract/calls/request.ts';
import type { PurgeArea } from '../purge/purge-area.ts';
import type { Requests } from '../requests/requests.ts';
import type { SettingsFile } from '../settings-file.ts';
import { openAlertFile } from './alert-file.ts';
import { type Alerts, openAlerts } from './alerts.ts';
import { conditionsOf } from './conditions.ts';
import { createMeasures } from './measured.ts';

export interface WatchAlertsOptions {
  readonly dataDirectory: string;
  /** Whether anybody looks: not for a command that runs and ends. */
  readonly isWatching: boolean;
  readonly settings: SettingsFile;
  readonly purge: { readonly due: Pick<PurgeArea['due'], 'current'> };
  readonly requests: Pick<Requests, 'listen'>;
  readonly log: LogDoor;
  snapshot(): Snapshot;
  nowMs(): number;
}

const everyMs = 1000;

/** The alerts of an application, looked at once a second. Keeps no process alive. */
export function watchAlerts(options: WatchAlertsOptions): Alerts {
  const { settings, purge, log, nowMs } = options;
  const closing = new AbortController();
  const requests = followRequests(options.requests, closing.signal);
  const measure = createMeasures();
  const alerts = openAlerts({
    file: openAlertFile({ ...options, nowMs }),
    log,
    nowMs,
    rules: () => settings.read().alertRules,
    changeRules: (alertRules) => void settings.change({ alertRules }),
    conditions(rules, atMs) {
      const snapshot = options.snapshot();
      const measured = measure(snapshot, atMs);
      return conditionsOf({ snapshot, measured, due: purge.due.current(), requests: requests() }, rules);
    },
  });
  const timer = options.isWatching ? setInterval(() => alerts.look(), everyMs).unref() : null;
  return {
    ...methodsOf(alerts),
    close() {
      closing.abort();
      if (timer !== null) clearInterval(timer);
      alerts.close();
    },
  };
}

function methodsOf(alerts: Alerts): Omit<Alerts, 'close'> {
  return {
    state: () => alerts.state(),
    look: () => alerts.look(),
    acknowledge: (id, by) => alerts.acknowledge(id, by),
    silence: (id, until) => alerts.silence(id, until),
    changeRules: (rules) => alerts.changeRules(rules),
    listen: (signal) => alerts.listen(signal),
  };
}

/** Listing them reads every file: what they say is taken when one of them, or the day, has changed. */
function followRequests(requests: Pick<Requests, 'listen'>, signal: AbortSignal): () => RequestList['requests'] {
  let newest: RequestList['requests'] = [];
  void follow();
  return () => newest;

  async function follow(): Promise<void> {
    for await (const list of requests.listen(signal)) newest = list.requests;
  }
}
