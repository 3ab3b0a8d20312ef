import { aboutEn } from './en/about.ts';
import { tourEn } from './en/tour.ts';
import { actionsEn } from './en/actions.ts';
import { alertEn } from './en/alert.ts';
import { certificateEn } from './en/certificate.ts';
import { consoleEn } from './en/console.ts';
import { datesEn } from './en/dates.ts';
import { dashboardEn } from './en/dashboard.ts';
import { errorsEn } from './en/errors.ts';
import { exchangeEn } from './en/exchange.ts';
import { frameEn } from './en/frame.ts';
import { helpEn } from './en/help.ts';
import { holdEn } from './en/hold.ts';
import { inputErrorsEn } from './en/input-errors.ts';
import { journalEn } from './en/journal.ts';
import { keywordsEn } from './en/keywords.ts';
import { logEn } from './en/log.ts';
import { smallEn } from './en/small.ts';
import { panelsEn } from './en/panels.ts';
import { pipelineEn } from './en/pipeline.ts';
import { purgeEn } from './en/purge.ts';
import { recordsEn } from './en/records.ts';
import { registerEn } from './en/register.ts';
import { requestEn } from './en/request.ts';
import { spanEn } from './en/span.ts';
import { whoEn } from './en/who.ts';
import { rewindEn } from './en/rewind.ts';
import { settingsEn } from './en/settings.ts';
import { termsEn } from './en/terms.ts';

export const en = {
  frame: frameEn,
  actions: actionsEn,
  keywords: keywordsEn,
  help: helpEn,
  about: aboutEn,
  tour: tourEn,
  pipeline: pipelineEn,
  dashboard: dashboardEn,
  panels: panelsEn,
  console: consoleEn,
  records: recordsEn,
  alert: alertEn,
  register: registerEn,
  journal: journalEn,
  purge: purgeEn,
  certificate: certificateEn,
  hold: holdEn,
  request: requestEn,
  exchange: exchangeEn,
  rewind: rewindEn,
  span: spanEn,
  small: smallEn,
  dates: datesEn,
  who: whoEn,
  settings: settingsEn,
  terms: termsEn,
  errors: errorsEn,
  inputErrors: inputErrorsEn,
  log: logEn,
};

/** The shape that every language must have; a missing or a misspelt key does not compile. */
export type Catalogue = typeof en;
