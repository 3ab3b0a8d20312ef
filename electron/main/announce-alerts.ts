import { Notification } from 'electron';
import type { Alert } from '../contract/calls/alert.ts';

/** P-ALR-11: a notification of the system; choosing it leads to the alerts. Kept until it is gone, or nothing would hear the click. */
export function createAnnouncer(clicked: () => void): (alert: Alert, sentence: string) => void {
  const shown = new Set<Notification>();
  return ({ severity }, sentence) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({
      title: 'Vigie',
      body: sentence,
      urgency: severity === 'critical' ? 'critical' : 'normal',
    });
    shown.add(notification);
    notification.on('click', () => {
      shown.delete(notification);
      clicked();
    });
    notification.on('close', () => void shown.delete(notification));
    notification.show();
  };
}
