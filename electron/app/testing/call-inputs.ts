import { toRegisterJson } from '../../../gdpr-register/export/register-json.ts';
import { defaultAlertRules } from '../../contract/alert-rules.ts';
import { everybody } from '../../../pipeline/domain/selection.ts';
import type { CallName, InputOf } from '../../contract/api.ts';
import { toExportText } from '../connections/connection-file.ts';
import { sampleRequest } from '../requests/testing/sample-request.ts';
import { seeded } from './seed-register.ts';

const entry = { kind: 'controller', values: { identity: { title: 'Payroll' } } } as const;
const registerFile = Buffer.from(toRegisterJson([], 0)).toString('base64');
const kafka = { kind: 'kafka' as const, brokers: ['127.0.0.1:1'] };
const connectionsFile = Buffer.from(toExportText([])).toString('base64');
const signed = { author: 'Ada', reason: 'new' };
const person = '00000000-0000-4000-8000-00000000000a';

/** An input for each call that a stopped application on a whole data directory answers; see `seed-register.ts`. */
export const callInputs = {
  'application.describe': {},
  'pipeline.start': {},
  'pipeline.stop': {},
  'stage.start': { stage: 'aggregator' },
  'stage.stop': { stage: 'aggregator' },
  'pace.set': { pace: 5 },
  'source.set': { source: { kind: 'synthetic', seed: 9, oddities: [] }, count: 1000 },
  'settings.read': {},
  'settings.change': { theme: 'dark' },
  'history.read': { range: '15m' },
  'aggregates.read': { name: 'ageBands' },
  'console.read': { limit: 100 },
  'recount.run': {},
  'rewind.preview': { to: { kind: 'time', atMs: 0 }, partition: null },
  'rewind.run': { to: { kind: 'offset', offset: 0 }, partition: null },
  'selection.read': { selection: everybody, agoMs: 600_000, name: 'emailDomains' },
  'stores.damage': {},
  'alert.acknowledge': { id: 1 },
  'alert.silence': { id: 1, until: 'hour' },
  'alert.rules': { rules: defaultAlertRules() },
  'menu.show': { language: 'en', items: [] },
  'journal.read': { limit: 10 },
  'journal.verify': {},
  'journal.compare': { anchor: '{}' },
  'journal.anchor': {},
  'certificate.list': {},
  'certificate.read': { id: seeded.certificate, format: 'json' },
  'certificate.verify': { text: '{}' },
  'audit.export': {},
  'connection.list': {},
  'connection.save': { was: null, connection: { name: 'Trial', log: kafka } },
  'connection.test': { was: null, service: kafka, secret: null },
  'connection.use': { name: 'embedded' },
  'connection.export': {},
  'connection.remove': { name: 'Trial' },
  'connection.import': { fileName: 'connections.json', base64: connectionsFile },
  'hold.list': {},
  'hold.lift': { id: seeded.hold, reason: 'The case is closed.' },
  'purge.read': { plan: seeded.plan },
  'purge.run': { plan: seeded.plan, confirm: 'ERASE 0' },
  'purge.plan': { dataSet: 'logs', olderThan: 'P1D' },
  'purge.person': { id: person },
  'purge.pause': { id: seeded.plan },
  'purge.resume': {},
  'purge.verify': { id: seeded.certificate },
  'purge.status': {},
  'hold.add': {
    subject: { kind: 'data-set', dataSet: 'logs' },
    ground: 'A court has asked for it.',
    startsOn: '2026-11-25',
    reviewOn: '2027-05-25',
  },
  'redrive.preview': { codes: ['minor'] },
  'redrive.cancel': {},
  'redrive.run': { codes: ['minor'] },
  'record.find': { id: '00000000-0000-4000-8000-000000000000' },
  'person.find': { by: { email: 'nobody@example.org' } },
  'person.export': { id: person, format: 'json' },
  'person.restrict': { id: person },
  'person.lift': { id: person },
  'person.rectify': { id: person, corrections: { title: 'Dr' } },
  'request.list': {},
  'request.read': { id: sampleRequest.id },
  'request.open': { kind: 'access', receivedOn: '2026-11-02', channel: 'post', language: 'fr', by: null },
  'request.identify': { id: sampleRequest.id, base: 1, by: { id: person } },
  'request.act': { id: sampleRequest.id, base: 2, act: { act: 'ask-identity', on: '2026-11-03' } },
  'request.letter': { id: sampleRequest.id, kind: 'acknowledgement', language: 'fr' },
  'register.list': {},
  'register.read': { id: 'vigie-pipeline' },
  'register.version': { id: 'vigie-pipeline', version: 1 },
  'register.create': { entry, ...signed },
  'register.draft': { id: 'vigie-pipeline', base: 1, editor: 'window-1', entry },
  'register.restore': { id: 'vigie-pipeline', version: 1, base: 1, ...signed },
  'register.save': { id: 'vigie-pipeline', base: 2, entry, state: 'draft', ...signed },
  'register.own': { language: 'fr' },
  'register.check': { language: 'en' },
  'register.fix': { id: 'vigie-pipeline', code: 'store-undeclared', about: 'log', author: 'Ada', language: 'en' },
  'register.export': { format: 'csv', language: 'fr' },
  'register.import': { fileName: 'register.json', base64: registerFile, dryRun: true, language: 'en' },
  'report.make': { title: 'Dashboards', footer: 'Vigie', language: 'en', blocks: [] },
  'stores.repair': { store: 'aggregates', action: 'rebuild' },
} satisfies { readonly [P in CallName]: InputOf<P> };
