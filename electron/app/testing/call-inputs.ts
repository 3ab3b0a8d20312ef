import type { CallName, InputOf } from '../../contract/api.ts';
import { sampleCertificate } from '../keys/testing/sample-certificate.ts';

/** An input for each call that a stopped application on a whole data directory answers; see `seed-register.ts`. */
export const callInputs = {
  'application.describe': {},
  'pipeline.start': {},
  'pipeline.stop': {},
  'stage.start': { stage: 'aggregator' },
  'stage.stop': { stage: 'aggregator' },
  'pace.set': { pace: 5 },
  'source.set': { source: { kind: 'synthetic', seed: 9, oddities: [] } },
  'settings.read': {},
  'settings.change': { theme: 'dark' },
  'history.read': { range: '15m' },
  'aggregates.read': { name: 'ageBands' },
  'console.read': { limit: 100 },
  'recount.run': {},
  'stores.damage': {},
  'journal.read': { limit: 10 },
  'journal.verify': {},
  'journal.anchor': {},
  'certificate.list': {},
  'certificate.read': { id: sampleCertificate.id, format: 'json' },
  'certificate.verify': { text: '{}' },
  'audit.export': {},
  'stores.repair': { store: 'aggregates', action: 'rebuild' },
} satisfies { readonly [P in CallName]: InputOf<P> };
