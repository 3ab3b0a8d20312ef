import type { LogDoor } from '../../../pipeline/log.ts';
import type { AlertRules } from '../../contract/alert-rules.ts';
import type { Alert, AlertSilence, AlertState } from '../../contract/calls/alert.ts';
import type { Actor } from '../actor.ts';
import { createNewest, type Newest } from '../newest.ts';
import { advance, type AlertBook, emptyBook, isLasting } from './advance.ts';
import type { AlertFile } from './alert-file.ts';
import { logFired, logResolved } from './alert-lines.ts';
import type { Condition } from './conditions.ts';
import { silenceEndMs } from './silence-end.ts';

export interface AlertsOptions {
  readonly file: AlertFile;
  readonly log: Pick<LogDoor, 'warn' | 'error' | 'info'>;
  /** How everything stands to the rules now. */
  conditions(rules: AlertRules, nowMs: number): readonly Condition[];
  rules(): AlertRules;
  changeRules(rules: AlertRules): void;
  nowMs(): number;
}

/** What is wrong, for as long as it is, and what was. */
export interface Alerts {
  state(): AlertState;
  /** Compares what is with the rules. */
  look(): void;
  acknowledge(id: number, by: Actor): void;
  silence(id: number, until: AlertSilence): void;
  changeRules(rules: AlertRules): void;
  listen: Newest<AlertState>['listen'];
  close(): void;
}

export function openAlerts(options: AlertsOptions): Alerts {
  return new KeptAlerts(options);
}

class KeptAlerts implements Alerts {
  readonly #options: AlertsOptions;
  readonly #newest = createNewest<AlertState>();
  #book: AlertBook;

  constructor(options: AlertsOptions) {
    this.#options = options;
    this.#book = { ...emptyBook, ...options.file.read() };
    this.#newest.set(this.state());
  }

  state(): AlertState {
    return { alerts: [...this.#book.alerts], rules: this.#options.rules() };
  }

  look(): void {
    const { log } = this.#options;
    const nowMs = this.#options.nowMs();
    const rules = this.#options.rules();
    const { book, fired, resolved } = advance(this.#book, this.#options.conditions(rules, nowMs), { rules, nowMs });
    const isNews = book.alerts !== this.#book.alerts;
    this.#book = book;
    for (const alert of fired) logFired(log, alert);
    for (const alert of resolved) logResolved(log, alert);
    if (isNews) this.#keep();
  }

  acknowledge(id: number, by: Actor): void {
    const atMs = this.#options.nowMs();
    this.#change(id, (alert) => (alert.acknowledged === null ? { ...alert, acknowledged: { atMs, by } } : alert));
  }

  silence(id: number, until: AlertSilence): void {
    const silencedUntilMs = silenceEndMs(until, this.#options.nowMs());
    this.#change(id, (alert) => ({ ...alert, silencedUntilMs }));
  }

  changeRules(rules: AlertRules): void {
    this.#options.changeRules(rules);
    this.look();
    this.#newest.set(this.state());
  }

  get listen(): Newest<AlertState>['listen'] {
    return this.#newest.listen;
  }

  close(): void {
    this.#newest.close();
  }

  #change(id: number, change: (alert: Alert) => Alert): void {
    const alerts = this.#book.alerts.map((alert) => (alert.id === id && isLasting(alert) ? change(alert) : alert));
    this.#book = { ...this.#book, alerts };
    this.#keep();
  }

  #keep(): void {
    this.#options.file.write(this.#book);
    this.#newest.set(this.state());
  }
}
