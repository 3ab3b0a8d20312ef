/** Actions, or the beginnings of their ids, that are also looked for by other words than those of their names. */
export const keywordedActions = [
  'go.dashboards',
  'go.console',
  'go.records',
  'go.alerts',
  'go.register',
  'go.requests',
  'go.purge',
  'go.journal',
  'go.settings',
  'pipeline.toggle',
  'pipeline.force',
  'pipeline.rewind',
  'pace',
  'dashboards.recount',
  'dashboards.report',
  'dashboards.hide-small-groups',
  'dashboards.default',
  'console.search',
  'console.everything',
  'console.pause',
  'console.follow',
  'records.rejected',
  'records.person',
  'records.redrive',
  'register.import',
  'requests.new',
  'purge.preview',
  'hold.new',
  'certificate.file',
  'journal.verify',
  'journal.anchor',
  'journal.compare',
  'journal.audit',
  'connections.new',
  'theme',
  'language',
  'help.keys',
  'help.tour',
  'help.report',
] as const;
export type KeywordedAction = (typeof keywordedActions)[number];

/** Which of them an action is. */
export function keywordedAs(id: string): KeywordedAction | null {
  return keywordedActions.find((one) => id === one || id.startsWith(`${one}.`)) ?? null;
}
