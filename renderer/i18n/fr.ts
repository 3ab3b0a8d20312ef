import type { Catalogue } from './en.ts';
import { withFrenchSpaces } from './french-spaces.ts';
import { lazily } from './lazily.ts';
import { aboutFr } from './fr/about.ts';
import { tourFr } from './fr/tour.ts';
import { actionsFr } from './fr/actions.ts';
import { alertFr } from './fr/alert.ts';
import { certificateFr } from './fr/certificate.ts';
import { consoleFr } from './fr/console.ts';
import { datesFr } from './fr/dates.ts';
import { dashboardFr } from './fr/dashboard.ts';
import { errorsFr } from './fr/errors.ts';
import { exchangeFr } from './fr/exchange.ts';
import { frameFr } from './fr/frame.ts';
import { helpFr } from './fr/help.ts';
import { holdFr } from './fr/hold.ts';
import { inputErrorsFr } from './fr/input-errors.ts';
import { journalFr } from './fr/journal.ts';
import { keywordsFr } from './fr/keywords.ts';
import { logFr } from './fr/log.ts';
import { smallFr } from './fr/small.ts';
import { panelsFr } from './fr/panels.ts';
import { pipelineFr } from './fr/pipeline.ts';
import { purgeFr } from './fr/purge.ts';
import { recordsFr } from './fr/records.ts';
import { registerFr } from './fr/register.ts';
import { requestFr } from './fr/request.ts';
import { spanFr } from './fr/span.ts';
import { whoFr } from './fr/who.ts';
import { rewindFr } from './fr/rewind.ts';
import { settingsFr } from './fr/settings.ts';
import { termsFr } from './fr/terms.ts';

const unspaced: Catalogue = {
  frame: frameFr,
  actions: actionsFr,
  keywords: keywordsFr,
  help: helpFr,
  about: aboutFr,
  tour: tourFr,
  pipeline: pipelineFr,
  dashboard: dashboardFr,
  panels: panelsFr,
  console: consoleFr,
  records: recordsFr,
  alert: alertFr,
  register: registerFr,
  journal: journalFr,
  purge: purgeFr,
  certificate: certificateFr,
  hold: holdFr,
  request: requestFr,
  exchange: exchangeFr,
  rewind: rewindFr,
  span: spanFr,
  small: smallFr,
  dates: datesFr,
  who: whoFr,
  settings: settingsFr,
  terms: termsFr,
  errors: errorsFr,
  inputErrors: inputErrorsFr,
  log: logFr,
};

export const fr = lazily(() => withFrenchSpaces(unspaced));
