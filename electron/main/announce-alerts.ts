import { Notification } from 'electron';
import type { Alert } from '../contract/calls/alert.ts';

/** P-ALR-11: a notification of the system; choosing it leads to the alert. Kept until it is gone, or nothing would hear the click. */
export function createAnnouncer(clicked: (alert: Alert) => void): (alert: Alert, sentence: string) => void {
  const shown = new Set<Notification>();
  return (alert, sentence) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({
      title: 'Vigie',
      body: sentence,
      urgency: alert.severity === 'critical' ? 'critical' : 'normal',
    });
    shown.add(notification);
    notification.on('click', () => {
      shown.delete(notification);
      clicked(alert);
    });
    notification.on('close', () => void shown.delete(notification));
    notification.show();
  };
}
