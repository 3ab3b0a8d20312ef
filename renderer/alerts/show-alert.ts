import type { AppParts } from '../state/app-context.ts';

/** Leads to one alert on its screen: from a notification, the bell or the palette. */
export function showAlert({ navigation, wishes }: Pick<AppParts, 'navigation' | 'wishes'>, alert: number): void {
  navigation.tabChosen('alerts');
  wishes.setState({ wish: { what: 'alerts.show', alert } });
}
